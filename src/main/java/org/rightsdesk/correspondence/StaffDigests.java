package org.rightsdesk.correspondence;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.organisation.Organisations;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One mail a day to each mailbox with all its reminders, so that forty open requests do
 * not make forty mails that nobody reads. Only what cannot wait for the next day comes
 * after it.
 */
@Component
class StaffDigests {

	/** After the reminders of the night and the chasers of nine o'clock. */
	private static final LocalTime FROM = LocalTime.of(9, 15);

	private final ReminderTable table;

	private final StaffNotices notices;

	private final Organisations organisations;

	private final MessageSource texts;

	private final String tasklist;

	private final TransactionTemplate transaction;

	private final Clock clock;

	StaffDigests(ReminderTable table, StaffNotices notices, Organisations organisations, MessageSource texts,
			@Value("${rightsdesk.base-url}") String baseUrl, TransactionTemplate transaction, Clock clock) {
		this.table = table;
		this.notices = notices;
		this.organisations = organisations;
		this.texts = texts;
		this.tasklist = baseUrl + "/camunda/app/tasklist/default/";
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Puts the mails into the outbox whose time has come. */
	void sendDue() {
		for (String mailbox : this.table.mailboxes()) {
			this.transaction.executeWithoutResult((status) -> send(mailbox));
		}
	}

	private void send(String mailbox) {
		List<StaffReminder> untold = this.table.lockUntold(mailbox);
		if (untold.isEmpty()) {
			return;
		}
		ZonedDateTime now = now(untold.get(0).organisation());
		if (now.toLocalTime().isBefore(FROM)) {
			return;
		}
		boolean first = this.table.firstOf(mailbox, now.toLocalDate());
		List<StaffReminder> told = untold.stream().filter((reminder) -> first || reminder.urgent()).toList();
		if (!told.isEmpty()) {
			this.table.told(told, mail(mailbox, told));
		}
	}

	private UUID mail(String mailbox, List<StaffReminder> told) {
		String lines = told.stream().map((reminder) -> "- " + reminder.line()).collect(Collectors.joining("\n"));
		return this.notices.send(told.get(0).organisation(), mailbox, text("subject", told.size()),
				text("text", lines, this.tasklist));
	}

	private ZonedDateTime now(String organisation) {
		return this.clock.instant().atZone(this.organisations.get(organisation).zone());
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage("correspondence.digest." + key, facts, Locale.UK);
	}

}
