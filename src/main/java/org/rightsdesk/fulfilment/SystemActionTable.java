package org.rightsdesk.fulfilment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code system_action}. */
@Repository
class SystemActionTable {

	private final JdbcClient jdbc;

	SystemActionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<SystemAction> of(UUID lineId) {
		return this.jdbc.sql("select * from system_action where line_id = ? order by work, wave, number")
			.param(lineId)
			.query(SystemActionTable::action)
			.list();
	}

	List<SystemAction> batch(UUID batchId) {
		return this.jdbc.sql("select * from system_action where batch_id = ? order by number")
			.param(batchId)
			.query(SystemActionTable::action)
			.list();
	}

	/** As {@link #batch}, changed by nobody else until the end of the transaction. */
	List<SystemAction> lock(UUID batchId) {
		return this.jdbc.sql("select * from system_action where batch_id = ? order by number for update")
			.param(batchId)
			.query(SystemActionTable::action)
			.list();
	}

	void insert(SystemAction action) {
		this.jdbc.sql("""
				insert into system_action (id, line_id, work, wave, number, system_id, system_name, owner_group,
				    batch_id, words, target_on)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(action.id(), action.lineId(), action.work().name(), action.wave(), action.number(),
					action.systemId(), action.systemName(), action.ownerGroup(), action.batchId(), action.words(),
					action.targetOn())
			.update();
	}

	/** From now on these owners are asked, each at its place in the list. */
	void place(UUID lineId, SystemWork work, List<UUID> batches) {
		this.jdbc.sql("update system_action set place = null where line_id = ? and work = ?")
			.params(lineId, work.name())
			.update();
		for (int i = 0; i < batches.size(); i++) {
			this.jdbc.sql("update system_action set place = ? where batch_id = ?").params(i, batches.get(i)).update();
		}
	}

	List<SystemAction> at(UUID lineId, SystemWork work, int place) {
		return this.jdbc.sql("select * from system_action where line_id = ? and work = ? and place = ? order by number")
			.params(lineId, work.name(), place)
			.query(SystemActionTable::action)
			.list();
	}

	/** Opens it again, as a task of its own batch. */
	void renew(UUID id, int wave, UUID batchId, String words, LocalDate targetOn) {
		this.jdbc.sql("""
				update system_action set wave = ?, batch_id = ?, words = ?, target_on = ?, result = null,
				    kept_why = null, kept_until = null, failed_why = null, done_by = null, done_at = null,
				    closed_at = null, accepted_why = null, accepted_by = null
				where id = ?""").params(wave, batchId, words, targetOn, id).update();
	}

	void record(UUID id, ActionResult result, String by, Instant at) {
		this.jdbc.sql("""
				update system_action set result = ?, kept_why = ?, kept_until = ?, failed_why = ?, done_by = ?,
				    done_at = ?
				where id = ?""")
			.params(Arrays.asList(result.result().name(), result.keptWhy(), result.keptUntil(), result.failedWhy(), by,
					Timestamps.of(at), id))
			.update();
	}

	void workerFailed(UUID id, String message, Instant at) {
		this.jdbc.sql("insert into worker_failure (id, action_id, message, at) values (?, ?, ?, ?)")
			.params(UUID.randomUUID(), id, message, Timestamps.of(at))
			.update();
	}

	List<String> workerFailures(UUID id) {
		return this.jdbc.sql("select message from worker_failure where action_id = ? order by at")
			.param(id)
			.query(String.class)
			.list();
	}

	void close(UUID batchId, Instant at) {
		this.jdbc.sql("update system_action set closed_at = ? where batch_id = ?")
			.params(Timestamps.of(at), batchId)
			.update();
	}

	void accept(UUID id, String why, String by) {
		this.jdbc.sql("update system_action set accepted_why = ?, accepted_by = ? where id = ?")
			.params(why, by, id)
			.update();
	}

	private static SystemAction action(ResultSet row, int index) throws SQLException {
		String result = row.getString("result");
		return new SystemAction(Rows.id(row, "id"), Rows.id(row, "line_id"), SystemWork.valueOf(row.getString("work")),
				row.getInt("wave"), row.getInt("number"), row.getString("system_id"), row.getString("system_name"),
				row.getString("owner_group"), Rows.id(row, "batch_id"), row.getString("words"),
				row.getObject("target_on", LocalDate.class), (result != null) ? SystemResult.valueOf(result) : null,
				row.getString("kept_why"), row.getObject("kept_until", LocalDate.class), row.getString("failed_why"),
				row.getString("done_by"), Timestamps.from(row, "done_at"), Timestamps.from(row, "closed_at"),
				row.getString("accepted_why"), row.getString("accepted_by"));
	}

}
