package org.rightsdesk.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.ClockStep;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.TargetDates;
import org.rightsdesk.deadline.Targets;
import org.rightsdesk.deadline.TimeStrips;
import org.rightsdesk.lifecycle.InformalAnswers;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** Where each right of a request stands, as far as the visitor may know it. */
@Component
class StatusLines {

	/** How a request ends without an answer, which tells nothing of the data. */
	private static final Set<Outcome> GIVEN_UP = EnumSet.of(Outcome.LAPSED, Outcome.WITHDRAWN);

	private final Deadlines deadlines;

	private final TimeStrips strips;

	private final TargetDates targets;

	private final FeesDue fees;

	private final InformalAnswers informal;

	private final PortalTexts texts;

	private final Clock clock;

	StatusLines(Deadlines deadlines, TimeStrips strips, TargetDates targets, FeesDue fees, InformalAnswers informal,
			PortalTexts texts, Clock clock) {
		this.deadlines = deadlines;
		this.strips = strips;
		this.targets = targets;
		this.fees = fees;
		this.informal = informal;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * @param anythingAsked whether a question waits for the visitor's answer
	 */
	CasePage.Line of(Visit visit, RequestLine line, boolean anythingAsked) {
		String right = this.texts.text(visit, "right." + name(line));
		String receivedOn = (line.receivedAt() != null) ? this.texts.day(line.receivedAt(), visit.request().zone())
				: null;
		// Marketing stops whoever asks (M-1): no question holds it up.
		boolean asked = anythingAsked && line.right() != Right.OBJECTION_MARKETING;
		if (!visit.may(PageRight.DATES)) {
			String state = plain(line, asked);
			return new CasePage.Line(List.of(right), receivedOn, this.texts.text("state." + state),
					this.texts.text("next." + state), null, null, List.of(), null);
		}
		ClockResult clock = this.deadlines.of(line.id());
		String state = state(visit, line, clock, asked);
		boolean over = line.outcome() != null;
		return new CasePage.Line(List.of(right), receivedOn, sentence(visit, line, state, clock),
				this.texts.text(visit, "next." + state), over ? null : this.texts.day(clock.dueDate()),
				over ? null : promised(line),
				over ? List.of() : clock.steps().stream().map(ClockStep::sentence).toList(), this.strips.of(line.id()));
	}

	/** Marketing has stopped long before that is confirmed in writing (M-1). */
	private static String name(RequestLine line) {
		if (line.right() == Right.OBJECTION_MARKETING && line.outcome() == null) {
			return "stopped";
		}
		return line.sorted() ? line.right().name() : "unsorted";
	}

	/** Whether the answer is due today or late, so that whoever asked may complain. */
	boolean isDueOrLate(Visit visit, RequestLine line) {
		ClockResult clock = this.deadlines.of(line.id());
		return visit.asked() && visit.may(PageRight.DATES) && line.outcome() == null
				&& clock.state() == ClockState.RUNNING
				&& !clock.dueDate().isAfter(LocalDate.ofInstant(this.clock.instant(), visit.request().zone()));
	}

	/** How it ended tells whether data are held, so only what they did themselves. */
	private static String plain(RequestLine line, boolean asked) {
		if (GIVEN_UP.contains(line.outcome())) {
			return line.outcome().name();
		}
		return (line.outcome() != null) ? "UNPROVEN_OVER" : asked ? "ASKED" : "UNPROVEN";
	}

	private String promised(RequestLine line) {
		Targets targets = this.targets.of(line.id());
		return targets.promisedFirst() ? this.texts.day(targets.promised()) : null;
	}

	private String state(Visit visit, RequestLine line, ClockResult clock, boolean asked) {
		Optional<String> fee = visit.may(PageRight.PAY) ? this.fees.state(line) : Optional.empty();
		if (visit.asked() && this.informal.of(line.id()).isPresent()) {
			return "INFORMAL";
		}
		if (line.outcome() != null) {
			return fee
				.orElse((visit.asked() || GIVEN_UP.contains(line.outcome())) ? line.outcome().name() : "ANSWERED");
		}
		if (clock.isOverdue(this.clock.instant())) {
			return "LATE";
		}
		if (fee.isPresent()) {
			return fee.get();
		}
		if (asked) {
			return "ASKED";
		}
		return (clock.extended() && clock.state() == ClockState.RUNNING) ? "EXTENDED" : clock.state().name();
	}

	private String sentence(Visit visit, RequestLine line, String state, ClockResult clock) {
		if (!state.equals("EXTENDED")) {
			return this.texts.text(visit, "state." + state);
		}
		String because = this.deadlines.events(line.id())
			.stream()
			.filter((event) -> event.type() == ClockEventType.EXTENDED)
			.map((event) -> this.texts.text(visit, "because." + event.reason()))
			.findFirst()
			.orElseThrow();
		return this.texts.text(visit, "state.EXTENDED", this.texts.day(clock.dueDate()), because);
	}

}
