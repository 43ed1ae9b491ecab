package org.rightsdesk.organisation;

import java.util.List;

import jakarta.validation.constraints.NotEmpty;

/**
 * What an answer to an access request must tell beside the copy (Art. 15(1)(a) to (h),
 * 15(2); law.md 6.1). Rights (e), complaint (ea) and regulator (f) come from the other
 * parts of the organisation.
 *
 * @param purposes (a)
 * @param categories (b)
 * @param recipients (c), an introduction to the recipients register
 * @param retention (d), an introduction to the retention periods
 * @param sources (g)
 * @param automatedDecisions (h)
 * @param transfers Art. 15(2), said also where there are none
 */
public record AccessInformation(@NotEmpty(message = "needs at least one entry") List<Purpose> purposes,
		@NotEmpty(message = "needs at least one entry") List<String> categories, String recipients, String retention,
		@NotEmpty(message = "needs at least one entry") List<String> sources, AutomatedDecisions automatedDecisions,
		String transfers) {

	/**
	 * Decisions without a person (UK Arts. 22A-22D).
	 *
	 * @param made whether there are any
	 * @param words says it plainly either way
	 * @param logic how such a decision comes about; null where none are made and nobody
	 * is profiled
	 */
	public record AutomatedDecisions(boolean made, String words, @Omittable String logic) {
	}
}
