package org.rightsdesk.correspondence;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails that another one carries: {@code JOINED} until that one is sent or fails. */
@Repository
class JoinedTable {

	private static final List<String> ANSWERS = Arrays.stream(LetterCode.values())
		.filter(LetterCode::isAnswer)
		.map(Enum::name)
		.toList();

	private final JdbcClient jdbc;

	JoinedTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of these letters that answer a line. */
	Set<UUID> answers(List<UUID> letters) {
		return this.jdbc.sql("select id from letter where id in (:ids) and line_id is not null and code in (:answers)")
			.param("ids", letters)
			.param("answers", ANSWERS)
			.query(UUID.class)
			.set();
	}

	/**
	 * Skips what another worker has just claimed: then both go by themselves.
	 * @param claimed ids of mails that were claimed with this one
	 * @return those that it takes along
	 */
	List<UUID> join(Mail mail, Set<UUID> claimed) {
		return this.jdbc.sql("""
				update outbox set status = 'JOINED', joined_to = :id, attempts = 0, first_tried_at = null,
				    lease_until = null
				where id in (select o.id from outbox o join letter l on l.id = o.id
				    where o.request_id = :request and o.party_id = :party and o.id <> :id and o.kind = 'LETTER'
				      and o.status = 'WAITING' and l.line_id is not null and l.code in (:answers)
				      and (o.first_tried_at is null or (o.attempts = 1 and o.id = any (:claimed)))
				    for update of o skip locked)
				returning id""")
			.param("id", mail.id())
			.param("request", mail.requestId())
			.param("party", mail.partyId())
			.param("answers", ANSWERS)
			.param("claimed", claimed.toArray(UUID[]::new))
			.query(UUID.class)
			.list();
	}

	/** Lines whose answers this mail brings, in the order of the request. */
	List<UUID> lines(UUID mailId) {
		return this.jdbc.sql("""
				select n.id from outbox o join letter l on l.id = o.id join request_line n on n.id = l.line_id
				where o.id = ? or (o.joined_to = ? and o.status = 'JOINED') order by n.number""")
			.params(mailId, mailId)
			.query(UUID.class)
			.list();
	}

	/** Keeps the mail of each letter as it goes. */
	void rewrite(UUID mailId, LetterView view) {
		this.jdbc.sql("""
				update letter set subject = :subject, mail = :mail,
				    message_id = (select message_id from letter where id = :id)
				where id in (select id from outbox where id = :id or (joined_to = :id and status = 'JOINED'))""")
			.param("subject", view.subject())
			.param("mail", view.mail())
			.param("id", mailId)
			.update();
	}

	List<UUID> sent(UUID mailId) {
		return this.jdbc.sql("""
				update outbox o set status = 'SENT', sent_at = c.sent_at, sent_to = c.sent_to, body = ''
				from outbox c where c.id = ? and o.joined_to = c.id and o.status = 'JOINED' returning o.id""")
			.param(mailId)
			.query(UUID.class)
			.list();
	}

	/** Each waits for a clerk by itself, since each may be posted or sent again alone. */
	List<UUID> failed(UUID mailId) {
		return this.jdbc.sql("""
				update outbox o set status = 'FAILED', failure = c.failure, first_tried_at = c.first_tried_at,
				    attempts = c.attempts, joined_to = null
				from outbox c where c.id = ? and o.joined_to = c.id and o.status = 'JOINED' returning o.id""")
			.param(mailId)
			.query(UUID.class)
			.list();
	}

}
