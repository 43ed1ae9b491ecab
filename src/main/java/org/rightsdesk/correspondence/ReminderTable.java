package org.rightsdesk.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReminderTable {

	private final JdbcClient jdbc;

	ReminderTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(StaffReminder reminder, Instant at) {
		this.jdbc.sql("insert into staff_reminder values (?, ?, ?, ?, ?, ?, null)")
			.params(UUID.randomUUID(), reminder.organisation(), reminder.mailbox(), reminder.line(), reminder.urgent(),
					Timestamps.of(at))
			.update();
	}

	/** Mailboxes that have not been told everything. */
	List<String> mailboxes() {
		return this.jdbc.sql("select distinct mailbox from staff_reminder where told_in is null")
			.query(String.class)
			.list();
	}

	/**
	 * What a mailbox has not been told, oldest first; of two workers one gets it, the
	 * other nothing.
	 */
	List<StaffReminder> lockUntold(String mailbox) {
		return this.jdbc.sql("""
				select * from staff_reminder where mailbox = ? and told_in is null
				order by noted_at, line for update skip locked""").param(mailbox).query(ReminderTable::reminder).list();
	}

	void told(List<StaffReminder> reminders, UUID mail) {
		reminders.forEach((reminder) -> this.jdbc.sql("update staff_reminder set told_in = ? where id = ?")
			.params(mail, reminder.id())
			.update());
	}

	/**
	 * @return false when the mailbox has had its mail of this day
	 */
	boolean firstOf(String mailbox, LocalDate day) {
		return this.jdbc.sql("insert into staff_digest values (?, ?) on conflict do nothing")
			.params(mailbox, day)
			.update() == 1;
	}

	private static StaffReminder reminder(ResultSet row, int index) throws SQLException {
		return new StaffReminder(row.getObject("id", UUID.class), row.getString("organisation"),
				row.getString("mailbox"), row.getString("line"), row.getBoolean("urgent"));
	}

}
