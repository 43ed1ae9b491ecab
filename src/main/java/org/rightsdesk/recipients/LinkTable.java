package org.rightsdesk.recipients;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.AccessLinks;
import org.rightsdesk.request.Secrets;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails to recipients and the tokens of their links; only hashes are stored (S7). */
@Repository
class LinkTable {

	/** As long as the links of the people who ask. */
	static final Duration LIFE = AccessLinks.LIFE;

	private final JdbcClient jdbc;

	LinkTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param noticeId null for a reminder of all that is open
	 */
	void insertMail(UUID id, String organisation, String recipientId, UUID noticeId, LocalDate on) {
		this.jdbc.sql("""
				insert into recipient_mail (id, organisation, recipient_id, notification_id, on_day)
				values (?, ?, ?, ?, ?)""").params(id, organisation, recipientId, noticeId, on).update();
	}

	boolean remindedOn(String organisation, String recipientId, LocalDate day) {
		return this.jdbc.sql("""
				select exists (select 1 from recipient_mail
				    where organisation = ? and recipient_id = ? and on_day = ? and notification_id is null)""")
			.params(organisation, recipientId, day)
			.query(Boolean.class)
			.single();
	}

	/** The notification that a mail is about; empty for a reminder. */
	Optional<UUID> noticeOf(UUID mailId) {
		return this.jdbc.sql("select notification_id from recipient_mail where id = ? and notification_id is not null")
			.param(mailId)
			.query(UUID.class)
			.optional();
	}

	/** The notifications that mails are about, by organisation. */
	Map<String, List<UUID>> noticesOf(Collection<UUID> mailIds) {
		Map<String, List<UUID>> notices = new HashMap<>();
		this.jdbc.sql("""
				select organisation, notification_id from recipient_mail
				where id = any (?) and notification_id is not null""")
			.param(mailIds.toArray(UUID[]::new))
			.query((row) -> {
				notices.computeIfAbsent(row.getString("organisation"), (slug) -> new ArrayList<>())
					.add(row.getObject("notification_id", UUID.class));
			});
		return notices;
	}

	/** A token for each mail that is one to a recipient. */
	Map<UUID, String> issue(Collection<UUID> mailIds, Instant now) {
		Map<UUID, String> tokens = new HashMap<>();
		mailIds.forEach((id) -> tokens.put(id, Secrets.token()));
		tokens.keySet()
			.retainAll(this.jdbc
				.sql("""
						insert into recipient_token (token_hash, mail_id, issued_at, expires_at)
						select t.hash, m.id, ?, ? from unnest(?, ?) t (mail_id, hash) join recipient_mail m on m.id = t.mail_id
						returning mail_id""")
				.params(Timestamps.of(now), Timestamps.of(now.plus(LIFE)), tokens.keySet().toArray(UUID[]::new),
						tokens.values().stream().map(Secrets::hash).toArray(byte[][]::new))
				.query(UUID.class)
				.set());
		return tokens;
	}

	/** Whose page a token opens; empty if it is unknown or expired. */
	Optional<Opened> open(String token, Instant now) {
		return this.jdbc.sql("""
				select m.organisation, m.recipient_id from recipient_token t join recipient_mail m on m.id = t.mail_id
				where t.token_hash = ? and t.expires_at > ?""")
			.params(Secrets.hash(token), Timestamps.of(now))
			.query((row, index) -> new Opened(row.getString("organisation"), row.getString("recipient_id")))
			.optional();
	}

	/** One recipient of one organisation. */
	record Opened(String organisation, String recipientId) {
	}

}
