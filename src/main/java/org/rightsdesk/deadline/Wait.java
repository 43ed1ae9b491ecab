package org.rightsdesk.deadline;

import java.time.LocalDate;

/**
 * Something was asked and, unless open, answered.
 *
 * @param to the day of the answer, which counts again; null while open
 */
record Wait(ClockReason reason, LocalDate from, LocalDate to) {

	boolean isOpen() {
		return this.to == null;
	}

	/** Whether it was asked by this day and is not answered on it. */
	boolean lastsOn(LocalDate day) {
		return !day.isBefore(this.from) && (isOpen() || day.isBefore(this.to));
	}

}
