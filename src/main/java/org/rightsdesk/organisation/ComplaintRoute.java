package org.rightsdesk.organisation;

import java.util.List;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;

/**
 * How to complain to the organisation itself (UK: DPA s.164A). The regulator and the
 * courts stay open at any time; no text may say otherwise.
 *
 * @param to who deals with it
 * @param phone null where none is named
 * @param address lines, empty where none is named
 * @param words for the requester
 */
public record ComplaintRoute(Source source, String to,
		@Email(regexp = Checks.EMAIL, message = "is not an e-mail address") String email,
		@Omittable @Pattern(regexp = Checks.PHONE, message = "is not a telephone number") String phone,
		@Omittable List<String> address, String words) {
}
