package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.correspondence.Message.Author;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Messages between the requester and staff; a mail only says that there is one (T11). */
@Service
public class Messages {

	private final MessageTable table;

	private final LetterDesk desk;

	private final Outbox outbox;

	private final StaffNotices staff;

	private final Requests requests;

	private final Organisations organisations;

	private final RequestLog log;

	private final Clock clock;

	Messages(MessageTable table, LetterDesk desk, Outbox outbox, StaffNotices staff, Requests requests,
			Organisations organisations, RequestLog log, Clock clock) {
		this.table = table;
		this.desk = desk;
		this.outbox = outbox;
		this.staff = staff;
		this.requests = requests;
		this.organisations = organisations;
		this.log = log;
		this.clock = clock;
	}

	/** What the requester typed on their page; staff are told that there is something. */
	@Transactional
	public UUID fromRequester(UUID requestId, String body, List<UUID> documentIds) {
		return from(this.requests.requester(requestId), body, documentIds);
	}

	/** The same of any party, on the page of their own. */
	@Transactional
	public UUID from(Party party, String body, List<UUID> documentIds) {
		UUID requestId = party.requestId();
		UUID id = add(party, Author.REQUESTER, null, null, body, documentIds, this.clock.instant());
		SubjectRequest request = this.requests.get(requestId);
		this.staff.send(request.organisation(), this.organisations.get(request.organisation()).desk().handlers(),
				request.reference() + ": a message came in",
				"There is a new message in case " + request.reference() + ". It is in the case file.");
		return id;
	}

	/**
	 * What the requester said another way, entered by staff with its true moment.
	 * @throws IllegalArgumentException if the moment lies in the future
	 */
	@Transactional
	public UUID fromRequester(UUID requestId, String body, List<UUID> documentIds, Arrival arrival) {
		return from(this.requests.requester(requestId), body, documentIds, arrival);
	}

	/** The same of any party. */
	@Transactional
	public UUID from(Party party, String body, List<UUID> documentIds, Arrival arrival) {
		if (arrival.at().isAfter(this.clock.instant())) {
			throw new IllegalArgumentException("A message cannot have arrived in the future.");
		}
		return add(party, Author.REQUESTER, arrival.enteredBy(), arrival.channel(), body, documentIds, arrival.at());
	}

	/** A message to the requester; tells them by mail where there is an address. */
	@Transactional
	public UUID fromStaff(UUID requestId, String body, List<UUID> documentIds, String username) {
		return fromStaff(this.requests.requester(requestId), body, documentIds, username);
	}

	/** The same to any party; only they see it. */
	@Transactional
	public UUID fromStaff(Party to, String body, List<UUID> documentIds, String username) {
		UUID requestId = to.requestId();
		UUID id = add(to, Author.STAFF, username, null, body, documentIds, this.clock.instant());
		this.desk.notice(requestId, to.id(), MailKind.MESSAGE)
			.ifPresent((notice) -> this.outbox.put(id, notice.organisation(), requestId, to.id(), MailKind.MESSAGE,
					notice.subject(), notice.text()));
		return id;
	}

	private UUID add(Party party, Author author, String username, Channel channel, String typed, List<UUID> documentIds,
			Instant at) {
		// PostgreSQL keeps no NUL, and a form can send one.
		String body = typed.replace("\0", "");
		if (body.isBlank() && documentIds.isEmpty()) {
			throw new IllegalArgumentException("A message needs words or a file.");
		}
		var message = new Message(UUID.randomUUID(), party.requestId(), party.id(), author, username, channel, body,
				List.copyOf(documentIds), at);
		this.table.insert(message);
		this.log.append(party.requestId(), (username != null) ? username : party.role().who(), "MESSAGE_FROM_" + author,
				"");
		return message.id();
	}

	/** The messages of a case, oldest first. */
	public List<Message> of(UUID requestId) {
		return this.table.of(requestId);
	}

}
