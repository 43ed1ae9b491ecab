package org.rightsdesk.recipients;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;

import org.springframework.stereotype.Component;

/** When a recipient is reminded, or has to have acted. */
@Component
class ReminderDates {

	private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final Clock clock;

	ReminderDates(Organisations organisations, Deadlines deadlines, Clock clock) {
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * The day by which our processors have to act, and after which anyone is reminded.
	 */
	LocalDate actBy(String slug) {
		Organisation organisation = this.organisations.get(slug);
		LocalDate today = this.clock.instant().atZone(organisation.zone()).toLocalDate();
		return this.deadlines.addWorkingDays(organisation.calendar(), today,
				organisation.serviceLevels().recipientsWorkingDays());
	}

	/** When the next reminder is due. */
	Instant next(String slug) {
		Organisation organisation = this.organisations.get(slug);
		return actBy(slug).plusDays(1).atTime(START_OF_WORK).atZone(organisation.zone()).toInstant();
	}

	/** Our own target for a task: the end of a working day. */
	Instant target(String slug, int workingDays) {
		Organisation organisation = this.organisations.get(slug);
		LocalDate today = this.clock.instant().atZone(organisation.zone()).toLocalDate();
		return endOf(slug, this.deadlines.addWorkingDays(organisation.calendar(), today, workingDays));
	}

	Instant endOf(String slug, LocalDate day) {
		return day.atTime(END_OF_DAY).atZone(this.organisations.get(slug).zone()).toInstant();
	}

}
