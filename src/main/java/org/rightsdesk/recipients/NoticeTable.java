package org.rightsdesk.recipients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of one notification; each says whether it found what it changes. */
@Repository
class NoticeTable {

	private final JdbcClient jdbc;

	NoticeTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(Notice notice) {
		this.jdbc.sql("""
				insert into recipient_notification (id, round_id, request_id, line_id, organisation, recipient_id, name,
				    role, channel, parent_id, action, ground, state, received_at)
				select ?, ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, received_at from request where id = ?""")
			.params(notice.id(), notice.roundId(), notice.lineId(), notice.organisation(), notice.recipientId(),
					notice.name(), notice.role().name(), notice.channel().name(), notice.parentId(),
					notice.action().name(), notice.ground(), notice.state().name(), notice.requestId())
			.update();
	}

	Optional<Notice> find(UUID id) {
		return this.jdbc.sql("select * from recipient_notification where id = ?")
			.param(id)
			.query(NoticeRow::map)
			.optional();
	}

	/** Of two answers in the same moment the second waits for the first. */
	Optional<Notice> lock(UUID id) {
		return this.jdbc.sql("select * from recipient_notification where id = ? for update")
			.param(id)
			.query(NoticeRow::map)
			.optional();
	}

	List<Notice> ofRound(UUID roundId) {
		return this.jdbc.sql("select * from recipient_notification where round_id = ? order by name, id")
			.param(roundId)
			.query(NoticeRow::map)
			.list();
	}

	Optional<Notice> at(UUID roundId, int place) {
		return this.jdbc.sql("select * from recipient_notification where round_id = ? and place = ?")
			.params(roundId, place)
			.query(NoticeRow::map)
			.optional();
	}

	void state(UUID id, NoticeState state, NoticeAction action, String why, String by) {
		this.jdbc.sql("update recipient_notification set state = ?, action = ?, why = ?, changed_by = ? where id = ?")
			.params(state.name(), action.name(), why, by, id)
			.update();
	}

	void begin(UUID id, int place, LocalDate actBy) {
		this.jdbc.sql("update recipient_notification set state = 'OPEN', place = ?, act_by = ? where id = ?")
			.params(place, actBy, id)
			.update();
	}

	void notice(UUID id, String text, NoticeDelivery delivery) {
		this.jdbc.sql("update recipient_notification set notice = ?, delivery = ? where id = ?")
			.params(text, delivery.name(), id)
			.update();
	}

	void delivered(List<UUID> ids, Instant at, Instant next) {
		this.jdbc.sql("""
				update recipient_notification set delivery = 'SENT', told_at = coalesce(told_at, ?),
				    next_at = case when state = 'OPEN' then ?::timestamptz end where id = any (?)""")
			.params(Timestamps.of(at), Timestamps.of(next), ids.toArray(UUID[]::new))
			.update();
	}

	void undelivered(UUID id) {
		this.jdbc.sql("update recipient_notification set delivery = 'FAILED', next_at = null where id = ?")
			.param(id)
			.update();
	}

	/** Told by hand. */
	void told(UUID id, Instant at) {
		this.jdbc.sql("update recipient_notification set told_at = coalesce(told_at, ?) where id = ?")
			.params(Timestamps.of(at), id)
			.update();
	}

	/**
	 * @param next when somebody does the next thing; null for nobody
	 */
	void contacted(UUID id, int contacts, Instant next) {
		this.jdbc.sql("update recipient_notification set contacts = ?, next_at = ? where id = ? and state = 'OPEN'")
			.params(contacts, Timestamps.of(next), id)
			.update();
	}

	/**
	 * @param effort null with the two others: nobody says any more that it is not told
	 */
	void effort(UUID id, NoticeResult effort, String why, String by) {
		this.jdbc.sql("update recipient_notification set effort = ?, effort_why = ?, effort_by = ? where id = ?")
			.params(Arrays.asList((effort != null) ? effort.name() : null, why, by, id))
			.update();
	}

	/**
	 * @param approvedBy the officer, for an excuse; otherwise null
	 */
	void settle(UUID id, NoticeResult result, String by, String approvedBy, Instant at) {
		this.jdbc.sql("""
				update recipient_notification set state = 'SETTLED', result = ?, settled_by = ?, settled_at = ?,
				    approved_by = coalesce(?, approved_by), next_at = null,
				    heard = heard or place is null where id = ?""")
			.params(result.name(), by, Timestamps.of(at), approvedBy, id)
			.update();
	}

	/** The branch of the process has ended. */
	void heard(UUID id) {
		this.jdbc.sql("update recipient_notification set heard = true where id = ?").param(id).update();
	}

}
