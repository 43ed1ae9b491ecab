package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Until when the answer to a question is waited for, and when the person is reminded
 * (law.md 5.9, X-12): half-way. Dates are local to the organisation.
 *
 * @param remindOn the day of the reminder
 * @param lapseOn the last day for the answer, to its end
 */
public record LapsePlan(LocalDate remindOn, LocalDate lapseOn) {

	private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

	/**
	 * @param left the day on which the question left
	 * @param period how long the answer is waited for
	 */
	public static LapsePlan of(LocalDate left, Period period) {
		LocalDate lapseOn = left.plus(period);
		return new LapsePlan(left.plusDays(ChronoUnit.DAYS.between(left, lapseOn) / 2), lapseOn);
	}

	/** What is next for a question that has no answer. */
	public Step next(Instant now, boolean reminded, ZoneId zone) {
		if (!now.isBefore(lapseAt(zone))) {
			return Step.LAPSE;
		}
		return (reminded || now.isBefore(remindAt(zone))) ? Step.WAIT : Step.REMIND;
	}

	/** When to look again. */
	public Instant nextLook(boolean reminded, ZoneId zone) {
		return reminded ? lapseAt(zone) : remindAt(zone);
	}

	private Instant remindAt(ZoneId zone) {
		return this.remindOn.atTime(START_OF_WORK).atZone(zone).toInstant();
	}

	/** The first moment of the day after the last. */
	public Instant lapseAt(ZoneId zone) {
		return this.lapseOn.plusDays(1).atStartOfDay(zone).toInstant();
	}

	/** What is done about a question that has no answer. */
	public enum Step {

		WAIT, REMIND, LAPSE

	}

}
