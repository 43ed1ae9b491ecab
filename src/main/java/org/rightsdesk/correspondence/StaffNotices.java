package org.rightsdesk.correspondence;

import java.time.Clock;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mail to staff, through the same outbox. It holds references and dates only. */
@Service
public class StaffNotices {

	private final Outbox outbox;

	private final ReminderTable reminders;

	private final Clock clock;

	StaffNotices(Outbox outbox, ReminderTable reminders, Clock clock) {
		this.outbox = outbox;
		this.reminders = reminders;
		this.clock = clock;
	}

	/**
	 * Puts a notice into the outbox, in the transaction of the caller.
	 * @param organisation slug; its fixed sender is used
	 * @param to one staff address
	 * @return the id of the mail
	 * @throws IllegalArgumentException if the address is not one plain address, or the
	 * subject could break a header
	 */
	@Transactional
	public UUID send(String organisation, String to, String subject, String text) {
		String address = MailAddress.of(to).getAddress();
		UUID id = UUID.randomUUID();
		this.outbox.put(new Mail(id, organisation, null, null, MailKind.STAFF, address, subject, text, null, 0, 0));
		return id;
	}

	/**
	 * Puts a line into the day's one mail of reminders to this address.
	 * @param organisation slug
	 * @param to one staff address
	 * @param line one line of plain text: reference, dates, what to do
	 * @param urgent whether it still goes today when the day's mail has gone
	 */
	@Transactional
	public void remind(String organisation, String to, String line, boolean urgent) {
		String mailbox = MailAddress.of(to).getAddress();
		this.reminders.insert(new StaffReminder(null, organisation, mailbox, line, urgent), this.clock.instant());
	}

}
