package org.rightsdesk.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code work_reminder}: who was reminded of what in the last days. */
@Repository
class WorkReminderTable {

	private final JdbcClient jdbc;

	WorkReminderTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Notes that this mailbox is reminded of these tasks; of two people who do it at once
	 * the second waits for the first.
	 * @return ids of those of which it was not reminded on this day before
	 */
	Set<String> note(String mailbox, LocalDate day, Collection<String> taskIds) {
		// Zones differ by a day at most.
		this.jdbc.sql("delete from work_reminder where on_day < ?").param(day.minusDays(1)).update();
		return new HashSet<>(this.jdbc.sql("""
				insert into work_reminder (on_day, mailbox, task_id) select ?, ?, id from unnest(?) id order by id
				on conflict do nothing returning task_id""")
			.params(day, mailbox, taskIds.toArray(String[]::new))
			.query(String.class)
			.list());
	}

}
