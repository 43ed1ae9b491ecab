package org.rightsdesk.recipients;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.correspondence.RecipientMail;
import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.Recipient;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** Mail to recipients, and to staff about them; all of it through the outbox. */
@Component
class NoticeMail {

	private final RecipientMail mail;

	private final StaffNotices staff;

	private final LinkTable links;

	private final NoticeText text;

	private final Organisations organisations;

	private final Clock clock;

	NoticeMail(RecipientMail mail, StaffNotices staff, LinkTable links, NoticeText text, Organisations organisations,
			Clock clock) {
		this.mail = mail;
		this.staff = staff;
		this.links = links;
		this.text = text;
		this.organisations = organisations;
		this.clock = clock;
	}

	/** The notice itself, in the transaction of the caller. */
	void send(Notice notice, SubjectRequest request, String to, String body) {
		UUID id = UUID.randomUUID();
		this.links.insertMail(id, notice.organisation(), notice.recipientId(), notice.id(), today(request));
		this.mail.send(id, notice.organisation(), notice.requestId(), to,
				this.text.subject(request.reference().value()), body);
	}

	/**
	 * One mail for all that a recipient has not answered, at most once a day.
	 * @param secondToo whether their second contact hears of it as well
	 * @return false where they had one today
	 */
	boolean remind(String slug, String recipientId, List<String> references, boolean secondToo) {
		Organisation organisation = this.organisations.get(slug);
		Recipient recipient = organisation.recipient(recipientId).orElse(null);
		LocalDate today = this.clock.instant().atZone(organisation.zone()).toLocalDate();
		if (recipient == null || recipient.email() == null) {
			return true;
		}
		if (this.links.remindedOn(slug, recipientId, today)) {
			return false;
		}
		String body = this.text.reminder(organisation, recipient, references);
		Stream.of(recipient.email(), secondToo ? recipient.secondEmail() : null)
			.filter((to) -> to != null)
			.forEach((to) -> {
				UUID id = UUID.randomUUID();
				this.links.insertMail(id, slug, recipientId, null, today);
				this.mail.send(id, slug, null, to, this.text.reminderSubject(references.size()), body);
			});
		return true;
	}

	/** A recipient says that it cannot: somebody has to know (L-8). */
	void tellHandlers(Notice notice, SubjectRequest request) {
		this.staff.remind(notice.organisation(), this.organisations.get(notice.organisation()).desk().handlers(),
				this.text.text("cannot", request.reference().value(), notice.name()), true);
	}

	private LocalDate today(SubjectRequest request) {
		return this.clock.instant().atZone(request.zone()).toLocalDate();
	}

}
