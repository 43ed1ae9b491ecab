package org.rightsdesk.organisation;

import jakarta.validation.constraints.Email;

/** Shared mailboxes for reminders to staff, one per group. */
public record Desk(@Email(regexp = Checks.EMAIL, message = "is not an e-mail address") String handlers,
		@Email(regexp = Checks.EMAIL, message = "is not an e-mail address") String officers,
		@Email(regexp = Checks.EMAIL, message = "is not an e-mail address") String managers) {
}
