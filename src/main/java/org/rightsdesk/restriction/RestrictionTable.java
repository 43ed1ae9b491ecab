package org.rightsdesk.restriction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;
import org.rightsdesk.restriction.DataRestriction.Lift;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RestrictionTable {

	private final JdbcClient jdbc;

	RestrictionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @return false where this line restricts already
	 */
	boolean insert(DataRestriction begun) {
		return this.jdbc.sql("""
				insert into data_restriction (id, request_id, line_id, ground, begun_by, begun_at, looked_on)
				values (?, ?, ?, ?, ?, ?, ?) on conflict (line_id) where lifted_at is null do nothing""")
			.params(begun.id(), begun.requestId(), begun.lineId(), begun.ground().name(), begun.begunBy(),
					Timestamps.of(begun.begunAt()), begun.lookedOn())
			.update() == 1;
	}

	/**
	 * @return false where its end is being prepared already, or it has ended
	 */
	boolean end(UUID id, LiftReason reason) {
		return this.jdbc.sql("""
				update data_restriction set lift_reason = ?
				where id = ? and lift_reason is null and lifted_at is null""").params(reason.name(), id).update() == 1;
	}

	/** It goes on. */
	void keep(UUID id, LocalDate today) {
		this.jdbc.sql("""
				update data_restriction set lift_reason = null, lift_on = null, lift_because = '', resumes = '',
				    lift_decided_by = null, looked_on = ? where id = ? and lifted_at is null""")
			.params(today, id)
			.update();
	}

	/**
	 * @return false where it is decided or nothing ends
	 */
	boolean draft(UUID id, Lift lift) {
		return this.jdbc.sql("""
				update data_restriction set lift_on = ?, lift_because = ?, resumes = ?
				where id = ? and lift_reason is not null and lift_decided_by is null""")
			.params(lift.on(), lift.because(), lift.resumes(), id)
			.update() == 1;
	}

	void decide(UUID id, String by) {
		this.jdbc.sql("update data_restriction set lift_decided_by = ? where id = ?").params(by, id).update();
	}

	void noticeLeft(UUID id, LocalDate on) {
		this.jdbc.sql("update data_restriction set notice_left_on = ? where id = ? and notice_left_on is null")
			.params(on, id)
			.update();
	}

	void lifted(UUID id, Instant at) {
		this.jdbc.sql("update data_restriction set lifted_at = ? where id = ?").params(Timestamps.of(at), id).update();
	}

	/** No letter has to leave before this: the data are gone. */
	void erased(UUID id, LiftReason reason, Instant at) {
		this.jdbc.sql("""
				update data_restriction set erased = true, lift_reason = ?, lifted_at = ?
				where id = ?""").params(reason.name(), Timestamps.of(at), id).update();
	}

	void looked(UUID id, LocalDate on) {
		this.jdbc.sql("update data_restriction set looked_on = ? where id = ?").params(on, id).update();
	}

	Optional<DataRestriction> find(UUID id) {
		return select("where id = ?", id).optional();
	}

	Optional<DataRestriction> ofLine(UUID lineId) {
		return select("where line_id = ? and lifted_at is null", lineId).optional();
	}

	List<DataRestriction> of(UUID requestId) {
		return select("where request_id = ? order by begun_at, id", requestId).list();
	}

	/** Those at which nobody has looked since this day. */
	List<DataRestriction> notLookedAtSince(LocalDate day) {
		return select("where looked_on <= ? and lifted_at is null order by begun_at, id for update skip locked", day)
			.list();
	}

	private JdbcClient.MappedQuerySpec<DataRestriction> select(String where, Object value) {
		return this.jdbc.sql("select * from data_restriction " + where).param(value).query(RestrictionTable::row);
	}

	private static DataRestriction row(ResultSet row, int index) throws SQLException {
		String reason = row.getString("lift_reason");
		return new DataRestriction(row.getObject("id", UUID.class), row.getObject("request_id", UUID.class),
				row.getObject("line_id", UUID.class), RestrictionGround.valueOf(row.getString("ground")),
				row.getString("begun_by"), Timestamps.from(row, "begun_at"),
				row.getObject("looked_on", LocalDate.class), (reason != null) ? LiftReason.valueOf(reason) : null,
				new Lift(row.getObject("lift_on", LocalDate.class), row.getString("lift_because"),
						row.getString("resumes"), row.getString("lift_decided_by")),
				row.getObject("notice_left_on", LocalDate.class), Timestamps.from(row, "lifted_at"));
	}

}
