package org.rightsdesk.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.UUID;

import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.engine.StatutoryDates;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/**
 * Copies the statutory date and the priority that follows from it onto the open tasks of
 * a case, for Tasklist's filters. A task without a line gets the earliest date.
 */
@Component
class StaffDates implements StatutoryDates {

	private static final int NORMAL = 50;

	private static final int NEAR = 80;

	private static final int OVERDUE = 100;

	private final LineClocks clocks;

	private final StaffTasks tasks;

	private final Clock clock;

	StaffDates(LineClocks clocks, StaffTasks tasks, Clock clock) {
		this.clocks = clocks;
		this.tasks = tasks;
		this.clock = clock;
	}

	void publish(SubjectRequest request) {
		List<LineClock> lines = this.clocks.ofRequest(request);
		if (lines.isEmpty()) {
			return;
		}
		String reference = request.reference().value();
		Shown first = earliest(lines);
		this.tasks.setStatutoryDate(reference, null, first);
		if (lines.size() > 1) {
			lines.forEach((line) -> {
				Shown own = earliest(List.of(line));
				this.tasks.setStatutoryDate(reference, line.line().id(), own);
			});
		}
	}

	@Override
	public Optional<Shown> of(String reference, UUID lineId) {
		if (!Reference.isReference(reference)) {
			return Optional.empty();
		}
		List<LineClock> lines = this.clocks.ofReference(new Reference(reference))
			.stream()
			.filter((line) -> lineId == null || lineId.equals(line.line().id()))
			.toList();
		return lines.isEmpty() ? Optional.empty() : Optional.of(earliest(lines));
	}

	/**
	 * What a task about these lines shows: a second before the due date is over, so that
	 * Tasklist names the right day.
	 */
	private Shown earliest(List<LineClock> lines) {
		Instant now = this.clock.instant();
		String rights = lines.stream().map(StaffDates::right).collect(Collectors.joining("/"));
		return lines.stream()
			.filter((line) -> line.result().state() == ClockState.RUNNING)
			.min(Comparator.comparing((line) -> line.result().dueInstantExclusive()))
			.map((line) -> new Shown(rights, line.result().dueDate(),
					line.result().dueInstantExclusive().minusSeconds(1), priority(line, now)))
			.orElse(new Shown(rights, null, null, NORMAL));
	}

	private static String right(LineClock line) {
		return line.line().sorted() ? line.line().right().name() : "UNSORTED";
	}

	private static int priority(LineClock line, Instant now) {
		ClockResult result = line.result();
		if (result.isOverdue(now)) {
			return OVERDUE;
		}
		return now.isBefore(ReminderPlan.near(result, line.calendar(), line.zone())) ? NORMAL : NEAR;
	}

}
