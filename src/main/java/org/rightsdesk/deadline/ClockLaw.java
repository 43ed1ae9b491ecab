package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.List;

import org.rightsdesk.request.Right;

/**
 * What differs between the laws (law.md 10): when time starts and what makes it stand
 * still.
 */
interface ClockLaw {

	/** The law that applies where this calendar does. */
	static ClockLaw of(CalendarCode code) {
		return code.isUk() ? new UkClock() : new EuClock();
	}

	/** When time starts. */
	Start start(DatedEvents events, Explanation why);

	/** What makes time stand still once it has started. */
	List<Wait> pauses(DatedEvents events, Right right, Explanation why);

	/** The rule a pause of this kind rests on. */
	String pauseRule(Wait pause);

	/**
	 * @param date first day that counts, or null while something is outstanding
	 * @param waitingSince since when it is outstanding, or null
	 */
	record Start(LocalDate date, LocalDate waitingSince) {

		static Start on(LocalDate date) {
			return new Start(date, null);
		}

		static Start outstanding(LocalDate since) {
			return new Start(null, since);
		}

	}

	/** Only an access request pauses for a question about what is meant (C-7). */
	static List<Wait> clarifications(DatedEvents events, Right right, Explanation why) {
		List<Wait> asked = events.clarifications();
		if (right == Right.ACCESS || asked.isEmpty()) {
			return asked;
		}
		why.add("C-7", "clarificationWithoutEffect", null);
		return List.of();
	}

}
