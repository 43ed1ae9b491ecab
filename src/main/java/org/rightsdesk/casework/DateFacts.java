package org.rightsdesk.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.rightsdesk.casework.CaseDates.Corrected;
import org.rightsdesk.deadline.Corrections;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.LateQuestions;
import org.rightsdesk.deadline.Milestone;
import org.rightsdesk.deadline.RecordedEvent;
import org.rightsdesk.deadline.TargetDates;
import org.rightsdesk.deadline.Targets;
import org.rightsdesk.deadline.TimeStrips;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts together what staff see of the dates of a case. */
@Component
class DateFacts {

	private final Deadlines deadlines;

	private final TargetDates targets;

	private final Corrections corrections;

	private final LateQuestions lateQuestions;

	private final DelayLetters delays;

	private final TimeStrips strips;

	private final MessageSource texts;

	private final Clock clock;

	DateFacts(Deadlines deadlines, TargetDates targets, Corrections corrections, LateQuestions lateQuestions,
			DelayLetters delays, TimeStrips strips, MessageSource texts, Clock clock) {
		this.deadlines = deadlines;
		this.targets = targets;
		this.corrections = corrections;
		this.lateQuestions = lateQuestions;
		this.delays = delays;
		this.strips = strips;
		this.texts = texts;
		this.clock = clock;
	}

	CaseDates of(OpenCase open) {
		var line = open.line().id();
		ZoneId zone = open.request().zone();
		Targets own = this.targets.of(line);
		boolean passed = own.promisedFirst()
				&& own.promised().isBefore(LocalDate.ofInstant(this.clock.instant(), zone));
		List<CaseDates.Event> events = this.corrections.recorded(line)
			.stream()
			.map((event) -> event(event, zone))
			.toList();
		return new CaseDates(own, passed, events, open.organisation().serviceLevels().askWorkingDays(),
				open.open() && this.lateQuestions.isLate(open.id()),
				this.lateQuestions.approved(open.id()).orElse(null), this.delays.of(line).orElse(null),
				this.deadlines.milestones(line).stream().map(this::step).toList(), this.strips.of(line));
	}

	private CaseDates.Step step(Milestone milestone) {
		String kind = milestone.kind().name();
		return new CaseDates.Step(this.texts.getMessage("casework.milestone." + kind, null, kind, Locale.UK),
				milestone.dueAt(), milestone.doneAt());
	}

	private static CaseDates.Event event(RecordedEvent event, ZoneId zone) {
		return new CaseDates.Event(event.id(), event.first().type().name(), event.event().date(zone),
				event.corrections()
					.stream()
					.map((correction) -> new Corrected(correction, correction.before().date(zone),
							correction.at().atZone(zone).toLocalDate()))
					.toList());
	}

}
