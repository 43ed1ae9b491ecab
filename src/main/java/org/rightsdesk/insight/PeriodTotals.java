package org.rightsdesk.insight;

/**
 * The figures of a period. Received counts by the day of receipt, everything else by the
 * day on which a line ended.
 *
 * @param answered lines that ended with an answer; lapsed, withdrawn and merged ones
 * ended without
 * @param late those of them that were answered after their due date
 * @param medianDays calendar days from receipt to answer; null where none was answered
 * @param ninetiethDays the days within which nine in ten were answered; null with it
 * @param paused lines whose time stood still for some days
 * @param pausedDays those days together
 */
public record PeriodTotals(int received, int answered, int late, Integer medianDays, Integer ninetiethDays,
		int extended, int paused, int pausedDays, int refused, int partlyGranted, int lapsed) {

	/** Of a hundred answers, how many were in time; null where none was given. */
	public Integer onTimePercent() {
		return (this.answered == 0) ? null : (int) Math.floor(100.0 * (this.answered - this.late) / this.answered);
	}

}
