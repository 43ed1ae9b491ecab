package org.rightsdesk.organisation;

import java.util.List;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;

/**
 * The ways to reach an organisation. The form is never the only one (G-8).
 *
 * @param phone null where the organisation names none
 * @param address lines of the post address, empty where none is named
 * @param web the organisation's own site, null where none is named
 * @param otherChannels further ways to ask, such as a link in every e-mail
 * @param words how to ask, in the organisation's own words
 */
public record Contact(@Email(regexp = Checks.EMAIL, message = "is not an e-mail address") String email,
		@Omittable @Pattern(regexp = Checks.PHONE, message = "is not a telephone number") String phone,
		@Omittable List<String> address,
		@Omittable @Pattern(regexp = Checks.URL, message = "is not a web address") String web,
		@Omittable List<OtherChannel> otherChannels, String words) {
}
