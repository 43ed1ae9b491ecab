package org.rightsdesk.organisation;

import java.util.List;

import jakarta.validation.constraints.NotEmpty;

/**
 * What happens with the data of the request itself (Art. 13; law.md 6.0). Shown with the
 * form.
 *
 * @param basis why handling the case is lawful: a legal obligation
 * @param retention how long the case file is kept
 * @param complaint to the controller, Art. 13(2)(ca)
 * @param regulator to the regulator, Art. 13(2)(d)
 */
public record PrivacyNotice(@NotEmpty(message = "needs at least one entry") List<String> purposes, String basis,
		@NotEmpty(message = "needs at least one entry") List<String> data, String retention,
		@NotEmpty(message = "needs at least one entry") List<String> recipients, String rights, String complaint,
		String regulator) {
}
