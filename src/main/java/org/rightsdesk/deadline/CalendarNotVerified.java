package org.rightsdesk.deadline;

import java.time.LocalDate;

/**
 * A date beyond the last year whose bank holidays were checked. There is no guess
 * instead: a one-off day may be proclaimed at any time (law.md 14, 15).
 */
public class CalendarNotVerified extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final String sentence;

	CalendarNotVerified(CalendarCode calendar, LocalDate date, int verifiedUntil) {
		this(Texts.of("deadline.notVerified", calendar.code(), String.valueOf(verifiedUntil), date));
	}

	private CalendarNotVerified(String sentence) {
		super(sentence + " Check the later years, put what differs into the file of rightsdesk.calendar.overrides, "
				+ "and raise rightsdesk.calendar.verified-until.");
		this.sentence = sentence;
	}

	/** The same for somebody who cannot change it. */
	public String sentence() {
		return this.sentence;
	}

}
