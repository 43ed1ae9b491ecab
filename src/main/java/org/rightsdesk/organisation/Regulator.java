package org.rightsdesk.organisation;

import java.util.List;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;

/**
 * The supervisory authority. Configuration, because its name may change (law.md 1.1, DUAA
 * ss.117-120).
 *
 * @param shortName for the middle of a sentence, for example "ICO"
 * @param words how to reach it beyond address, web and phone; null where there is nothing
 * to add
 */
public record Regulator(String name, String shortName,
		@NotEmpty(message = "needs at least one line") List<String> address,
		@Pattern(regexp = Checks.URL, message = "is not a web address") String url,
		@Omittable @Pattern(regexp = Checks.PHONE, message = "is not a telephone number") String phone,
		@Omittable String words) {
}
