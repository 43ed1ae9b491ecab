package org.rightsdesk.portability;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.correspondence.RecipientMail;
import org.rightsdesk.correspondence.RecipientPost;
import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Secrets;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The mail to another controller, with a link that is made when it goes. */
@Component
class TransferMail implements RecipientPost {

	/** How long the link is open. */
	private static final Duration OPEN = Duration.ofDays(30);

	private final TransferTable table;

	private final RecipientMail mail;

	private final StaffNotices staff;

	private final Requests requests;

	private final Organisations organisations;

	private final RequestLog log;

	private final MessageSource texts;

	private final Clock clock;

	private final String baseUrl;

	TransferMail(TransferTable table, RecipientMail mail, StaffNotices staff, Requests requests,
			Organisations organisations, RequestLog log, MessageSource texts, Clock clock,
			@Value("${rightsdesk.base-url}") String baseUrl) {
		this.table = table;
		this.mail = mail;
		this.staff = staff;
		this.requests = requests;
		this.organisations = organisations;
		this.log = log;
		this.texts = texts;
		this.clock = clock;
		this.baseUrl = baseUrl;
	}

	/** Once, in the transaction of the caller: a second try sends nothing. */
	void send(Transfer transfer, SubjectRequest request) {
		UUID id = UUID.randomUUID();
		if (this.table.queued(transfer.lineId(), id)) {
			Organisation organisation = this.organisations.get(request.organisation());
			this.mail.send(id, organisation.slug(), request.id(), transfer.targetEmail(),
					text("subject", request.reference().value(), organisation.name()),
					text("text", request.reference().value(), organisation.name(),
							this.baseUrl + "/t/" + RecipientMail.TOKEN, organisation.dataProtection().email()));
			this.log.append(request.id(), "system", "TRANSFER_SENT", "");
		}
	}

	@Override
	public Map<UUID, String> issue(Collection<UUID> mailIds) {
		Map<UUID, String> tokens = new HashMap<>();
		mailIds.forEach((id) -> tokens.put(id, Secrets.token()));
		Instant now = this.clock.instant();
		tokens.keySet().retainAll(this.table.issued(tokens, now, now.plus(OPEN)));
		return tokens;
	}

	@Override
	public void sent(Collection<UUID> mailIds, Instant at) {
	}

	/** Whoever settles what became of it has to know. */
	@Override
	public void failed(UUID mailId) {
		this.table.ofMail(mailId).ifPresent((transfer) -> {
			SubjectRequest request = this.requests.get(this.requests.line(transfer.lineId()).requestId());
			this.staff.remind(request.organisation(), this.organisations.get(request.organisation()).desk().handlers(),
					text("undelivered", request.reference().value(), transfer.targetName()), true);
		});
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage("portability.transfer." + key, facts, Locale.UK);
	}

}
