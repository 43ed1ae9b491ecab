package org.rightsdesk.organisation;

import java.util.List;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;

/**
 * Whom to ask about data protection; stands on every letter.
 *
 * @param title how a letter names them, for example "Data Protection Officer"
 * @param phone null where none is named
 * @param address lines of the post address, empty where none is named
 */
public record DataProtectionContact(String title,
		@Email(regexp = Checks.EMAIL, message = "is not an e-mail address") String email,
		@Omittable @Pattern(regexp = Checks.PHONE, message = "is not a telephone number") String phone,
		@Omittable List<String> address) {
}
