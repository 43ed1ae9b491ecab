package org.rightsdesk.casework;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffMembers;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.fulfilment.SearchPlan;
import org.rightsdesk.fulfilment.SystemTask;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.Restriction;
import org.rightsdesk.request.Restrictions;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Restricting a case to people who exist, so that it can still be worked on: a handler to
 * do it and an officer to change it.
 */
@Component
class CaseRestriction {

	private static final int MOST = 50;

	private final Restrictions restrictions;

	private final StaffMembers members;

	private final StaffTasks tasks;

	private final SearchPlan plan;

	CaseRestriction(Restrictions restrictions, StaffMembers members, StaffTasks tasks, SearchPlan plan) {
		this.restrictions = restrictions;
		this.members = members;
		this.tasks = tasks;
		this.plan = plan;
	}

	/** Restricts the case to these people and the officer who does it. */
	@Transactional
	public void restrict(OpenCase open, Set<String> typed) {
		if (typed.size() > MOST) {
			throw new EntryRefused("named", "Name at most " + MOST + " people.");
		}
		Set<String> named = new TreeSet<>(typed);
		named.add(open.username());
		String concerned = this.restrictions.of(open.id()).concerns();
		if (concerned != null && named.contains(concerned)) {
			throw new EntryRefused("named", "The case is about “" + concerned + "”, who cannot be named.");
		}
		List<StaffMember> people = named.stream().map((username) -> require(open, username, "named")).toList();
		if (people.stream().noneMatch((member) -> member.is("case-handler"))) {
			throw new EntryRefused("named", "Name at least one case handler, or nobody can work on the case.");
		}
		this.restrictions.restrict(open.id(), named, open.username());
		this.tasks.freeFromRefused(open.request().reference().value());
	}

	/** Opens the case to everybody whose work it is. */
	@Transactional
	public void open(OpenCase open) {
		this.restrictions.open(open.id(), open.username());
	}

	/**
	 * Keeps whom of the staff the case is about.
	 * @param username empty for nobody
	 */
	@Transactional
	public void concern(OpenCase open, String username) {
		if (username.isEmpty()) {
			this.restrictions.concern(open.id(), null, open.username());
			return;
		}
		require(open, username, "concerns");
		Restriction restriction = this.restrictions.of(open.id());
		requireLeft(restriction, username, "case-handler", "case handler");
		requireLeft(restriction, username, "officer", "officer");
		this.restrictions.concern(open.id(), username, open.username());
		this.tasks.freeFromRefused(open.request().reference().value());
	}

	/** Who is left of a restricted case must be able to work on it and to change that. */
	private void requireLeft(Restriction restriction, String concerned, String group, String words) {
		boolean left = !restriction.restricted() || members(restriction).stream()
			.anyMatch((member) -> member.is(group) && !member.username().equals(concerned));
		if (!left) {
			throw new EntryRefused("concerns",
					"Name another " + words + " for this case first, or nobody could go on with it.");
		}
	}

	/**
	 * Places whose owners are not named, so that nobody could search them; for a
	 * complaint nothing is searched.
	 */
	List<String> unsearchable(OpenCase open, Restriction restriction) {
		if (!restriction.restricted() || open.complaint()) {
			return List.of();
		}
		List<StaffMember> named = members(restriction);
		List<SystemTask> planned = this.plan.of(open.line().id());
		if (!planned.isEmpty()) {
			return planned.stream()
				.filter((task) -> !task.done() && named.stream().noneMatch((one) -> one.is(task.ownerGroup())))
				.map(SystemTask::systemName)
				.toList();
		}
		return open.organisation()
			.systems()
			.stream()
			.filter((system) -> named.stream().noneMatch((one) -> one.is(open.organisation().ownerGroup(system))))
			.map(SearchedSystem::name)
			.toList();
	}

	private List<StaffMember> members(Restriction restriction) {
		return restriction.named().stream().flatMap((username) -> this.members.find(username).stream()).toList();
	}

	private StaffMember require(OpenCase open, String username, String field) {
		return this.members.find(username)
			.filter((member) -> member.worksFor(open.request().organisation()))
			.orElseThrow(() -> new EntryRefused(field,
					"Nobody with the user name “" + username + "” works for " + open.organisation().name() + "."));
	}

}
