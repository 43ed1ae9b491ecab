package org.rightsdesk.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The day on which something came that staff enter, maybe later (C-1). */
public final class TrueDay {

	private TrueDay() {
	}

	/** What came today came now; of an earlier day only the date is known. */
	public static Instant moment(LocalDate day, ZoneId zone, Instant now) {
		return day.equals(LocalDate.ofInstant(now, zone)) ? now : day.atTime(LocalTime.NOON).atZone(zone).toInstant();
	}

}
