package org.rightsdesk.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code milestone}. */
@Repository
class MilestoneTable {

	private static final List<String> REMINDERS = Arrays.stream(MilestoneKind.values())
		.filter(MilestoneKind::isReminder)
		.map(Enum::name)
		.toList();

	private final JdbcClient jdbc;

	MilestoneTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Changes nothing where the same milestone is planned, or done, already. */
	void plan(UUID lineId, MilestoneKind kind, UUID subjectId, Instant dueAt) {
		this.jdbc.sql("""
				insert into milestone (id, line_id, kind, subject_id, due_at) values (:id, :line, :kind, :subject, :due)
				on conflict do nothing""")
			.param("id", UUID.randomUUID())
			.param("line", lineId)
			.param("kind", kind.name())
			.param("subject", subjectId)
			.param("due", Timestamps.of(dueAt))
			.update();
	}

	void dropUndoneReminders(UUID lineId) {
		this.jdbc.sql("delete from milestone where line_id = :line and done_at is null and kind in (:kinds)")
			.param("line", lineId)
			.param("kinds", REMINDERS)
			.update();
	}

	List<Milestone> of(UUID lineId) {
		return this.jdbc.sql("select * from milestone where line_id = :line order by due_at, kind, id")
			.param("line", lineId)
			.query(MilestoneTable::milestone)
			.list();
	}

	/** What is due and not done, oldest first. */
	List<Milestone> due(UUID lineId, Instant now) {
		return this.jdbc.sql("""
				select * from milestone where line_id = :line and done_at is null and due_at <= :now
				order by due_at, kind, id for update""")
			.param("line", lineId)
			.param("now", Timestamps.of(now))
			.query(MilestoneTable::milestone)
			.list();
	}

	/**
	 * The oldest that is due and not done, of a clock that nobody else works on; the
	 * clock is then locked. Clocks before milestones, as everybody locks them.
	 * @param without lines to leave out
	 */
	Optional<Milestone> oldestDue(Instant now, Collection<UUID> without) {
		return this.jdbc.sql("""
				select m.* from milestone m join clock_event e on e.line_id = m.line_id and e.type = 'RECEIVED'
				where m.done_at is null and m.due_at <= :now and m.line_id::text <> all(string_to_array(:without, ','))
				order by m.due_at, m.kind, m.id limit 1 for update of e skip locked""")
			.param("now", Timestamps.of(now))
			.param("without", without.stream().map(UUID::toString).collect(Collectors.joining(",")))
			.query(MilestoneTable::milestone)
			.optional();
	}

	/**
	 * The milestone as it is now: whoever had its clock before us may just have done it.
	 * Empty where it is gone, or somebody is about to say that it is not needed.
	 */
	Optional<Milestone> lock(UUID id) {
		return this.jdbc.sql("select * from milestone where id = :id for update skip locked")
			.param("id", id)
			.query(MilestoneTable::milestone)
			.optional();
	}

	/** When the next one that is not done is due. */
	Optional<Instant> next(UUID lineId) {
		return this.jdbc.sql("""
				select due_at from milestone where line_id = :line and done_at is null
				order by due_at limit 1""")
			.param("line", lineId)
			.query((row, number) -> Timestamps.from(row, "due_at"))
			.optional();
	}

	void done(UUID id, Instant at, String what) {
		this.jdbc.sql("update milestone set done_at = :at, done = :what where id = :id and done_at is null")
			.param("at", Timestamps.of(at))
			.param("what", what)
			.param("id", id)
			.update();
	}

	void subjectDone(UUID subjectId, Instant at, String what) {
		this.jdbc
			.sql("update milestone set done_at = :at, done = :what where subject_id = :subject and done_at is null")
			.param("at", Timestamps.of(at))
			.param("what", what)
			.param("subject", subjectId)
			.update();
	}

	void lineDone(UUID lineId, Instant at, String what) {
		this.jdbc.sql("update milestone set done_at = :at, done = :what where line_id = :line and done_at is null")
			.param("at", Timestamps.of(at))
			.param("what", what)
			.param("line", lineId)
			.update();
	}

	private static Milestone milestone(ResultSet row, int number) throws SQLException {
		return new Milestone(row.getObject("id", UUID.class), row.getObject("line_id", UUID.class),
				MilestoneKind.valueOf(row.getString("kind")), row.getObject("subject_id", UUID.class),
				Timestamps.from(row, "due_at"), Timestamps.from(row, "done_at"), row.getString("done"));
	}

}
