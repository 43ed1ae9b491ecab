package org.rightsdesk.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.rightsdesk.correspondence.StaffNotices;
import org.rightsdesk.engine.OpenTask;
import org.rightsdesk.engine.OpenTasks;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffMembers;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds people of their open tasks when somebody asks for it: one mail to each with all
 * of theirs, references and steps only, and of each task once a day.
 */
@Component
class WorkReminders {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private static final Logger log = LoggerFactory.getLogger(WorkReminders.class);

	private final OpenTasks tasks;

	private final StaffMembers members;

	private final Organisations organisations;

	private final StaffNotices notices;

	private final RestrictedTasks restricted;

	private final WorkReminderTable table;

	private final TransactionTemplate transaction;

	private final MessageSource texts;

	private final Clock clock;

	private final String tasklist;

	WorkReminders(OpenTasks tasks, StaffMembers members, Organisations organisations, StaffNotices notices,
			RestrictedTasks restricted, WorkReminderTable table, TransactionTemplate transaction, MessageSource texts,
			Clock clock, @Value("${rightsdesk.base-url}") String baseUrl) {
		this.tasks = tasks;
		this.members = members;
		this.organisations = organisations;
		this.notices = notices;
		this.restricted = restricted;
		this.table = table;
		this.transaction = transaction;
		this.texts = texts;
		this.clock = clock;
		this.tasklist = baseUrl + "/camunda/app/tasklist/default/";
	}

	/** Reminds of these tasks. */
	WorkResult tasks(List<String> ids, StaffMember by) {
		WorkResult result = new WorkResult();
		remind(this.tasks.of(by.organisations(), ids), by, result);
		return result;
	}

	/** Reminds of every open task of these cases. */
	WorkResult cases(List<String> references, StaffMember by) {
		WorkResult result = new WorkResult();
		List<OpenTask> open = this.tasks.ofCases(by.organisations(), references);
		Set<String> without = new TreeSet<>(references);
		open.forEach((task) -> without.remove(task.reference()));
		without.forEach((reference) -> result.refused(reference, text("noTask")));
		remind(open, by, result);
		return result;
	}

	private void remind(List<OpenTask> open, StaffMember by, WorkResult result) {
		Map<String, List<OpenTask>> mails = new LinkedHashMap<>();
		for (OpenTask task : open) {
			Optional<String> refusal = this.restricted.refusal(task.reference(), by.username());
			Set<String> mailboxes = mailboxes(task);
			if (refusal.isPresent() || mailboxes.isEmpty()) {
				result.refused(task.reference(), task.name() + ": " + refusal.orElse(text("noAddress")));
			}
			else {
				mailboxes.forEach((to) -> mails.computeIfAbsent(to, (key) -> new ArrayList<>()).add(task));
			}
		}
		mails.forEach((mailbox, tasks) -> send(mailbox, tasks, by, result));
	}

	/** Of who claimed it, else of the groups whose work it is. */
	private Set<String> mailboxes(OpenTask task) {
		Organisation organisation = this.organisations.get(task.organisation());
		return Optional.ofNullable(task.assignee())
			.flatMap(this.members::mailbox)
			.map(Set::of)
			.orElseGet(() -> task.groups()
				.stream()
				.flatMap((group) -> organisation.mailbox(group).stream())
				.collect(Collectors.toCollection(TreeSet::new)));
	}

	private void send(String mailbox, List<OpenTask> tasks, StaffMember by, WorkResult result) {
		try {
			List<OpenTask> untold = this.transaction.execute((status) -> sendUntold(mailbox, tasks, by));
			untold.forEach((task) -> result.done(task.reference(), text("reminded", task.name(), mailbox)));
			refuse(tasks.stream().filter((task) -> !untold.contains(task)).toList(), text("told", mailbox), result);
		}
		catch (IllegalArgumentException ex) {
			refuse(tasks, text("badAddress", mailbox), result);
		}
		catch (RuntimeException ex) {
			log.warn("A reminder could not be put into the outbox: {}", ex.getClass().getSimpleName());
			refuse(tasks, text("failed"), result);
		}
	}

	/** Those of which nobody had reminded this mailbox on this day. */
	private List<OpenTask> sendUntold(String mailbox, List<OpenTask> tasks, StaffMember by) {
		Organisation sender = this.organisations.get(tasks.get(0).organisation());
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), sender.zone());
		Set<String> ids = this.table.note(mailbox, today, tasks.stream().map(OpenTask::id).toList());
		List<OpenTask> untold = tasks.stream().filter((task) -> ids.contains(task.id())).toList();
		if (!untold.isEmpty()) {
			String lines = untold.stream().map(this::line).collect(Collectors.joining("\n"));
			this.notices.send(sender.slug(), mailbox, text("subject", untold.size()),
					text("mail", by.username(), lines, this.tasklist));
		}
		return untold;
	}

	private static void refuse(List<OpenTask> tasks, String why, WorkResult result) {
		tasks.forEach((task) -> result.refused(task.reference(), task.name() + ": " + why));
	}

	private String line(OpenTask task) {
		Instant due = task.due();
		return (due == null) ? text("line", task.reference(), task.name()) : text("lineDue", task.reference(),
				task.name(), DAY.format(due.atZone(this.organisations.get(task.organisation()).zone())));
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage("cases.work." + key, facts, Locale.UK);
	}

}
