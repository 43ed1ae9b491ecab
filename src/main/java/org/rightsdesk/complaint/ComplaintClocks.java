package org.rightsdesk.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.rightsdesk.deadline.CalendarCode;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.DeadlineCalculator;
import org.rightsdesk.deadline.WorkingCalendar;
import org.rightsdesk.deadline.WorkingCalendars;
import org.rightsdesk.organisation.Jurisdiction;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.ServiceLevels;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/**
 * The clock of a complaint (law.md 5.9): from its receipt, without pause or extension.
 */
@Component
class ComplaintClocks {

	private final DeadlineCalculator calculator;

	private final WorkingCalendars calendars;

	private final Organisations organisations;

	private final Clock clock;

	ComplaintClocks(DeadlineCalculator calculator, WorkingCalendars calendars, Organisations organisations,
			Clock clock) {
		this.calculator = calculator;
		this.calendars = calendars;
		this.organisations = organisations;
		this.clock = clock;
	}

	ComplaintDates of(SubjectRequest request) {
		return of(this.organisations.get(request.organisation()), request.receivedOn());
	}

	ComplaintDates of(Organisation organisation, LocalDate received) {
		ServiceLevels levels = organisation.serviceLevels();
		WorkingCalendar calendar = this.calendars.get(organisation.calendar());
		LocalDate target = calendar.onOrAfter(received.plusDays(levels.complaintAcknowledgeDays()));
		LocalDate answerBy = received.plus(levels.complaintTarget());
		if (organisation.jurisdiction() != Jurisdiction.UK) {
			return new ComplaintDates(target, false, target, answerBy, List.of());
		}
		CalendarCode code = CalendarCode.find(organisation.calendar()).orElseThrow();
		ClockResult clock = this.calculator.complaint(code, received.atTime(LocalTime.NOON), List.of());
		return new ComplaintDates(clock.dueDate(), true, target, answerBy, clock.steps());
	}

	ComplaintPlan plan(SubjectRequest request) {
		Organisation organisation = this.organisations.get(request.organisation());
		return new ComplaintPlan(request.receivedOn(), of(organisation, request.receivedOn()),
				organisation.serviceLevels(), this.calendars.get(organisation.calendar()));
	}

	/** Where the organisation of the complaint is. */
	LocalDate today(SubjectRequest request) {
		return LocalDate.ofInstant(this.clock.instant(), request.zone());
	}

}
