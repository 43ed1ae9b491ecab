package org.rightsdesk.organisation;

import jakarta.validation.constraints.Email;

/** Sender of the letters that go by e-mail. */
public record Mail(String fromName, @Email(regexp = Checks.EMAIL, message = "is not an e-mail address") String from,
		@Email(regexp = Checks.EMAIL, message = "is not an e-mail address") String replyTo) {
}
