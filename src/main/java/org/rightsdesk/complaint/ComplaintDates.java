package org.rightsdesk.complaint;

import java.time.LocalDate;
import java.util.List;

import org.rightsdesk.deadline.ClockStep;

/**
 * The dates of a complaint, local to the organisation.
 *
 * @param acknowledgeBy last day to say that it is here
 * @param statutory whether the law fixes that day; otherwise it is our own (law.md 10)
 * @param acknowledgeTarget the organisation's own day for it, never a later one
 * @param answerBy when it should be answered; a service level, no law
 * @param why how the day comes about; empty where it is our own
 */
public record ComplaintDates(LocalDate acknowledgeBy, boolean statutory, LocalDate acknowledgeTarget,
		LocalDate answerBy, List<ClockStep> why) {

	public ComplaintDates {
		why = List.copyOf(why);
	}

}
