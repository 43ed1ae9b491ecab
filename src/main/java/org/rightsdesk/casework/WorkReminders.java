package org.rightsdesk.casework;

import java.time.Instant;
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

/**
 * Reminds people of their open tasks when somebody asks for it: one mail to each with all
 * of theirs, references and steps only.
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

	private final MessageSource texts;

	private final String tasklist;

	WorkReminders(OpenTasks tasks, StaffMembers members, Organisations organisations, StaffNotices notices,
			RestrictedTasks restricted, MessageSource texts, @Value("${rightsdesk.base-url}") String baseUrl) {
		this.tasks = tasks;
		this.members = members;
		this.organisations = organisations;
		this.notices = notices;
		this.restricted = restricted;
		this.texts = texts;
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
		String lines = tasks.stream().map(this::line).collect(Collectors.joining("\n"));
		try {
			this.notices.send(tasks.get(0).organisation(), mailbox, text("subject", tasks.size()),
					text("mail", by.username(), lines, this.tasklist));
			tasks.forEach((task) -> result.done(task.reference(), text("reminded", task.name(), mailbox)));
		}
		catch (IllegalArgumentException ex) {
			refuse(tasks, text("badAddress", mailbox), result);
		}
		catch (RuntimeException ex) {
			log.warn("A reminder could not be put into the outbox: {}", ex.getClass().getSimpleName());
			refuse(tasks, text("failed"), result);
		}
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
