package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.UUID;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;

import org.springframework.stereotype.Component;

/** Works out the dates that an organisation sets itself beside the law's. */
@Component
public class TargetDates {

	private final LineClocks clocks;

	private final Organisations organisations;

	TargetDates(LineClocks clocks, Organisations organisations) {
		this.clocks = clocks;
		this.organisations = organisations;
	}

	/** The dates of a line. */
	public Targets of(UUID lineId) {
		return of(this.clocks.of(lineId));
	}

	/**
	 * A promise moves to a working day as the law's month does: a notice that repeats
	 * that month means no other.
	 */
	Targets of(LineClock line) {
		Organisation organisation = this.organisations.get(line.request().organisation());
		ClockResult clock = line.result();
		LocalDate internal = (clock.startDate() != null)
				? clock.startDate().plusDays(organisation.serviceLevels().internalTargetDays()) : null;
		LocalDate promised = organisation.promise().fromReceipt() ? line.calendar()
			.onOrAfter(
					new DatedEvents(line.zone(), line.events()).received().plus(organisation.promise().answerWithin()))
				: null;
		boolean first = promised != null && clock.state() != ClockState.CLOSED
				&& (clock.dueDate() == null || promised.isBefore(clock.dueDate()));
		return new Targets(internal, promised, first);
	}

}
