package org.rightsdesk.recipients;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions over many notifications. */
@Repository
class NoticeQueries {

	private final JdbcClient jdbc;

	NoticeQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	boolean anyOpen(UUID requestId) {
		return this.jdbc.sql("""
				select exists (select 1 from recipient_notification where request_id = ? and state = 'OPEN')""")
			.param(requestId)
			.query(Boolean.class)
			.single();
	}

	/** Whether one of our processors has still to act for this telling. */
	boolean anyProcessorOpen(UUID roundId) {
		return this.jdbc.sql("""
				select exists (select 1 from recipient_notification
				    where round_id = ? and state = 'OPEN' and action = 'INSTRUCT')""")
			.param(roundId)
			.query(Boolean.class)
			.single();
	}

	/** Names of those who know, each once. */
	List<String> told(UUID lineId) {
		return this.jdbc.sql("""
				select distinct name from recipient_notification n where n.line_id = :line and (n.told_at is not null
				    or n.result in ('NOTIFIED', 'ACKNOWLEDGED', 'CANNOT') or (n.state = 'NAMED' and exists (
				        select 1 from recipient_notification p where p.round_id = n.round_id
				            and p.recipient_id = n.parent_id and p.told_at is not null))) order by name""")
			.param("line", lineId)
			.query(String.class)
			.list();
	}

	/** Names of those whose last word is that they cannot. */
	List<String> unable(UUID lineId) {
		return this.jdbc.sql(
				"select distinct name from recipient_notification where line_id = ? and result = 'CANNOT' order by name")
			.param(lineId)
			.query(String.class)
			.list();
	}

	/** Names of those who hear of it from this recipient. */
	List<String> onward(UUID roundId, String recipientId) {
		return this.jdbc.sql("""
				select name from recipient_notification where round_id = ? and parent_id = ? and state = 'NAMED'
				order by name, id""").params(roundId, recipientId).query(String.class).list();
	}

	/** What somebody has to do something about, oldest first. */
	List<Notice> due(Instant now) {
		return this.jdbc.sql("""
				select * from recipient_notification where next_at <= ? and state = 'OPEN'
				order by next_at, id limit 500""").param(Timestamps.of(now)).query(NoticeRow::map).list();
	}

	/**
	 * Settled, but its branch of the process goes on: it was not waiting at that time.
	 */
	List<Notice> unheard(Instant before) {
		return this.jdbc.sql("""
				select * from recipient_notification where state = 'SETTLED' and not heard and settled_at < ?
				order by settled_at limit 500""").param(Timestamps.of(before)).query(NoticeRow::map).list();
	}

	/** All that this recipient has had and not answered, and what it answered lately. */
	List<Notice> ofRecipient(String organisation, String recipientId, Instant since) {
		return this.jdbc.sql("""
				select * from recipient_notification where organisation = ? and recipient_id = ? and notice is not null
				    and (state = 'OPEN' or settled_at > ?) order by state, told_at, id limit 500""")
			.params(organisation, recipientId, Timestamps.of(since))
			.query(NoticeRow::map)
			.list();
	}

}
