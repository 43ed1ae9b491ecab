package org.rightsdesk.organisation;

import java.time.LocalDate;

import jakarta.validation.constraints.Pattern;

/**
 * A case handler who approves answers in an officer's place on some days, and is
 * nothing else of an officer. More than a year is no deputy but an officer.
 *
 * @param username name at login
 * @param from first day, in the organisation's zone
 * @param until last day, in the organisation's zone
 */
public record Deputy(@Pattern(regexp = Checks.USERNAME, message = "is not a user name") String username, LocalDate from,
		LocalDate until) {

	boolean on(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.until);
	}

}
