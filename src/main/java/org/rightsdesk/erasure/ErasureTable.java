package org.rightsdesk.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.erasure.ErasureItem.Anyway;
import org.rightsdesk.erasure.ErasureItem.Fate;
import org.rightsdesk.erasure.ErasurePlan.Wish;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ErasureTable {

	private final JdbcClient jdbc;

	ErasureTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void ground(UUID lineId, ErasureGround ground, String words) {
		open(lineId);
		this.jdbc.sql("update erasure set ground = ?, words = ? where line_id = ?")
			.params(ground.name(), words, lineId)
			.update();
	}

	void wish(UUID lineId, Wish wish) {
		open(lineId);
		this.jdbc.sql("update erasure set wish = ? where line_id = ?").params(wish.name(), lineId).update();
	}

	/**
	 * @param gone null where nobody can say
	 */
	void backups(UUID lineId, LocalDate gone) {
		open(lineId);
		this.jdbc.sql("update erasure set backups_gone = ? where line_id = ?").params(gone, lineId).update();
	}

	private void open(UUID lineId) {
		this.jdbc.sql("insert into erasure (line_id) values (?) on conflict do nothing").param(lineId).update();
	}

	void insert(ErasureItem item) {
		Anyway anyway = item.anyway();
		this.jdbc.sql("""
				insert into erasure_item (id, line_id, system_id, system_name, fate, category, exception, why, period,
				    kept_until, anyway_on, anyway_because, written_by, written_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(item.id(), item.lineId(), item.systemId(), item.systemName(), item.fate().name(), item.category(),
					(item.exception() != null) ? item.exception().name() : null, item.why(), item.period(),
					item.until(), (anyway != null) ? anyway.on() : null, (anyway != null) ? anyway.because() : null,
					item.writtenBy(), Timestamps.of(item.writtenAt()))
			.update();
	}

	/**
	 * @return false where there is no such item, or its system was told to erase it
	 */
	boolean delete(UUID lineId, UUID itemId) {
		return this.jdbc.sql("delete from erasure_item where id = ? and line_id = ? and released_at is null")
			.params(itemId, lineId)
			.update() == 1;
	}

	ErasurePlan plan(UUID lineId) {
		List<ErasureItem> items = this.jdbc.sql("select * from erasure_item where line_id = ? order by written_at, id")
			.param(lineId)
			.query(ErasureTable::item)
			.list();
		return this.jdbc.sql("select * from erasure where line_id = ?")
			.param(lineId)
			.query((row, index) -> plan(row, items))
			.optional()
			.orElseGet(() -> new ErasurePlan(null, "", null, null, items));
	}

	/**
	 * The owners of these systems are told to erase them now; what was told before is
	 * done with.
	 */
	void release(UUID lineId, List<ErasureItem> items, Instant at) {
		open(lineId);
		this.jdbc.sql("update erasure set round = round + 1 where line_id = ?").param(lineId).update();
		for (ErasureItem item : items) {
			this.jdbc.sql("""
					update erasure_item set released_at = ?, round = (select round from erasure where line_id = ?)
					where id = ?""").params(Timestamps.of(at), lineId, item.id()).update();
		}
	}

	/** What was released last. */
	List<ErasureItem> released(UUID lineId) {
		return this.jdbc.sql("""
				select i.* from erasure_item i join erasure e on e.line_id = i.line_id and e.round = i.round
				where i.line_id = ? order by i.written_at, i.id""").param(lineId).query(ErasureTable::item).list();
	}

	private static ErasurePlan plan(ResultSet row, List<ErasureItem> items) throws SQLException {
		String ground = row.getString("ground");
		String wish = row.getString("wish");
		return new ErasurePlan((ground != null) ? ErasureGround.valueOf(ground) : null, row.getString("words"),
				(wish != null) ? Wish.valueOf(wish) : null, date(row, "backups_gone"), items);
	}

	private static ErasureItem item(ResultSet row, int index) throws SQLException {
		String exception = row.getString("exception");
		LocalDate anyway = date(row, "anyway_on");
		return new ErasureItem(row.getObject("id", UUID.class), row.getObject("line_id", UUID.class),
				row.getString("system_id"), row.getString("system_name"), Fate.valueOf(row.getString("fate")),
				row.getString("category"), (exception != null) ? ErasureException.valueOf(exception) : null,
				row.getString("why"), row.getString("period"), date(row, "kept_until"),
				(anyway != null) ? new Anyway(anyway, row.getString("anyway_because")) : null,
				row.getTimestamp("released_at") != null, row.getString("written_by"),
				Timestamps.from(row, "written_at"));
	}

	private static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
