package org.rightsdesk.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.rightsdesk.casework.CaseDates.Corrected;
import org.rightsdesk.deadline.Corrections;
import org.rightsdesk.deadline.LateQuestions;
import org.rightsdesk.deadline.RecordedEvent;
import org.rightsdesk.deadline.TargetDates;
import org.rightsdesk.deadline.Targets;

import org.springframework.stereotype.Component;

/** Puts together what staff see of the dates of a case. */
@Component
class DateFacts {

	private final TargetDates targets;

	private final Corrections corrections;

	private final LateQuestions lateQuestions;

	private final DelayLetters delays;

	private final Clock clock;

	DateFacts(TargetDates targets, Corrections corrections, LateQuestions lateQuestions, DelayLetters delays,
			Clock clock) {
		this.targets = targets;
		this.corrections = corrections;
		this.lateQuestions = lateQuestions;
		this.delays = delays;
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
				this.lateQuestions.approved(open.id()).orElse(null), this.delays.of(line).orElse(null));
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
