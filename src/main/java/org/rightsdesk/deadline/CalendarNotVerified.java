package org.rightsdesk.deadline;

import java.time.LocalDate;

/**
 * A date beyond the last year whose bank holidays were checked. There is no guess
 * instead: a one-off day may be proclaimed at any time (law.md 14, 15).
 */
public class CalendarNotVerified extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	CalendarNotVerified(CalendarCode calendar, LocalDate date, int verifiedUntil) {
		super(("The bank holidays of %s are checked until the end of %d, so nothing can be said about %s. "
				+ "Check the later years, put what differs into the file of rightsdesk.calendar.overrides, "
				+ "and raise rightsdesk.calendar.verified-until.")
			.formatted(calendar.code(), verifiedUntil, date));
	}

}
