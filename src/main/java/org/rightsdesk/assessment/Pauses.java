package org.rightsdesk.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** What questions do to the clocks of a case. */
@Component
class Pauses {

	private final Requests requests;

	private final Deadlines deadlines;

	private final Clock clock;

	Pauses(Requests requests, Deadlines deadlines, Clock clock) {
		this.requests = requests;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/** Puts the event on every clock that has not ended; the law says which it moves. */
	void record(SubjectRequest request, ClockEvent event) {
		open(request).forEach((line) -> this.deadlines.record(line.id(), event));
	}

	/** The half-way reminder, as a row that a sweep finds should the timer be lost. */
	void planReminder(SubjectRequest request, UUID clarificationId, Instant at) {
		open(request).stream()
			.findFirst()
			.ifPresent((line) -> this.deadlines.plan(line.id(), MilestoneKind.CLARIFICATION_REMINDER, clarificationId,
					at));
	}

	void reminded(UUID clarificationId) {
		this.deadlines.subjectDone(clarificationId, ClarificationReminder.REMINDED);
	}

	/** What a question that leaves today would do. */
	ClarificationEffect effect(SubjectRequest request) {
		List<RequestLine> access = open(request).stream().filter((line) -> line.right() == Right.ACCESS).toList();
		if (access.isEmpty()) {
			return ClarificationEffect.CLOCK_GOES_ON;
		}
		LocalDate today = this.clock.instant().atZone(request.zone()).toLocalDate();
		boolean over = access.stream().map((line) -> this.deadlines.of(line.id())).allMatch((it) -> over(it, today));
		return over ? ClarificationEffect.TOO_LATE : ClarificationEffect.CLOCK_STANDS_STILL;
	}

	/** Whether the clock of any right that has not ended is in this state. */
	boolean any(SubjectRequest request, ClockState state) {
		return open(request).stream().anyMatch((line) -> this.deadlines.of(line.id()).state() == state);
	}

	private static boolean over(ClockResult clock, LocalDate today) {
		return clock.dueDate() != null && today.isAfter(clock.dueDate());
	}

	private List<RequestLine> open(SubjectRequest request) {
		return this.requests.lines(request.id()).stream().filter((line) -> line.closedAt() == null).toList();
	}

}
