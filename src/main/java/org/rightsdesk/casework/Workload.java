package org.rightsdesk.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.rightsdesk.engine.OpenTask;
import org.rightsdesk.engine.OpenTaskFilter;
import org.rightsdesk.engine.OpenTasks;
import org.rightsdesk.engine.TaskLoad;
import org.rightsdesk.engine.TaskPlace;
import org.rightsdesk.insight.Teams;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;

import org.springframework.stereotype.Component;

/** The open tasks of people and groups, as the pages about them show them. */
@Component
class Workload {

	private final OpenTasks tasks;

	private final Teams teams;

	private final Organisations organisations;

	private final Clock clock;

	Workload(OpenTasks tasks, Teams teams, Organisations organisations, Clock clock) {
		this.tasks = tasks;
		this.teams = teams;
		this.organisations = organisations;
		this.clock = clock;
	}

	LoadRow all(Set<String> slugs) {
		return row(this.tasks.all(slugs), null);
	}

	List<LoadRow> people(Set<String> slugs) {
		return this.tasks.byPerson(slugs).stream().map((load) -> row(load, load.who())).toList();
	}

	List<LoadRow> groups(Set<String> slugs) {
		return this.tasks.byGroup(slugs).stream().map((load) -> row(load, this.teams.name(load.who()))).toList();
	}

	/**
	 * @param group id, or null
	 * @return null with it
	 */
	String groupName(String group) {
		return (group != null) ? this.teams.name(group) : null;
	}

	TaskPage page(OpenTaskFilter filter, int most) {
		List<OpenTask> found = this.tasks.page(filter, most + 1);
		TaskPlace next = (found.size() > most) ? found.get(most - 1).place() : null;
		return new TaskPage(found.stream().limit(most).map(this::row).toList(), next);
	}

	private LoadRow row(TaskLoad load, String name) {
		Integer days = (load.oldest() != null)
				? Math.toIntExact(Duration.between(load.oldest(), this.clock.instant()).toDays()) : null;
		return new LoadRow(load, name, days);
	}

	private TaskRow row(OpenTask task) {
		Organisation organisation = this.organisations.get(task.organisation());
		ZoneId zone = organisation.zone();
		Instant due = task.due();
		return new TaskRow(task, organisation.name(), task.groups().stream().sorted().map(this.teams::name).toList(),
				LocalDate.ofInstant(task.created(), zone), (due != null) ? LocalDate.ofInstant(due, zone) : null,
				task.late(this.clock.instant()));
	}

	/**
	 * What a person or a group has.
	 *
	 * @param name in words; null for all together
	 * @param oldestDays null where there is none
	 */
	record LoadRow(TaskLoad load, String name, Integer oldestDays) {

	}

	/**
	 * An open task.
	 *
	 * @param groups names of those who may claim it
	 * @param due null for a step without a target
	 */
	record TaskRow(OpenTask task, String organisation, List<String> groups, LocalDate created, LocalDate due,
			boolean late) {

	}

	/**
	 * A page of them.
	 *
	 * @param next where the last task stands; null on the last page
	 */
	record TaskPage(List<TaskRow> rows, TaskPlace next) {

	}

}
