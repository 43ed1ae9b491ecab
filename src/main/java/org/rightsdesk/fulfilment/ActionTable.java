package org.rightsdesk.fulfilment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.fulfilment.SystemAction.Result;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code system_action}. */
@Repository
class ActionTable {

	private final JdbcClient jdbc;

	ActionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(SystemAction action, int number) {
		this.jdbc.sql("""
				insert into system_action (id, line_id, work, wave, number, batch_id, system_id, system_name,
				    owner_group, words, target_on)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(action.id(), action.lineId(), action.work().name(), action.wave(), number, action.batchId(),
					action.systemId(), action.systemName(), action.ownerGroup(), action.words(), action.targetOn())
			.update();
	}

	/** In the order in which they are done. */
	List<SystemAction> of(UUID lineId) {
		return this.jdbc.sql("select * from system_action where line_id = ? order by work, wave, number")
			.param(lineId)
			.query(ActionTable::action)
			.list();
	}

	List<SystemAction> ofBatch(UUID batchId) {
		return this.jdbc.sql("select * from system_action where batch_id = ? order by number")
			.param(batchId)
			.query(ActionTable::action)
			.list();
	}

	Optional<SystemAction> lock(UUID id) {
		return this.jdbc.sql("select * from system_action where id = ? for update")
			.param(id)
			.query(ActionTable::action)
			.optional();
	}

	void finish(UUID id, Result result, String because, LocalDate keptUntil, String by, Instant at) {
		this.jdbc.sql("""
				update system_action set result = ?, because = ?, kept_until = ?, accepted = false, done_by = ?,
				    done_at = ? where id = ?""")
			.params(Arrays.asList(result.name(), because, keptUntil, by, Timestamps.of(at), id))
			.update();
	}

	/** Its owner is asked again, in a task of its own. */
	void again(UUID lineId, SystemWork work, UUID batchId, String ownerGroup) {
		this.jdbc.sql("""
				update system_action set result = null, because = null, done_by = null, done_at = null, batch_id = ?
				where line_id = ? and work = ? and owner_group = ? and result = 'FAILED' and not accepted""")
			.params(batchId, lineId, work.name(), ownerGroup)
			.update();
	}

	void accept(UUID lineId, SystemWork work) {
		this.jdbc.sql("update system_action set accepted = true where line_id = ? and work = ? and result = 'FAILED'")
			.params(lineId, work.name())
			.update();
	}

	private static SystemAction action(ResultSet row, int index) throws SQLException {
		String result = row.getString("result");
		return new SystemAction(Rows.id(row, "id"), Rows.id(row, "line_id"), SystemWork.valueOf(row.getString("work")),
				row.getInt("wave"), Rows.id(row, "batch_id"), row.getString("system_id"), row.getString("system_name"),
				row.getString("owner_group"), row.getString("words"), row.getObject("target_on", LocalDate.class),
				(result != null) ? Result.valueOf(result) : null, row.getString("because"),
				row.getObject("kept_until", LocalDate.class), row.getBoolean("accepted"), row.getString("done_by"),
				Timestamps.from(row, "done_at"));
	}

}
