package org.rightsdesk.organisation;

import jakarta.validation.constraints.Pattern;

/**
 * One right and what this organisation says about it. Every right of the law is listed
 * exactly once.
 *
 * @param code code of law.md section 3, for example {@code ACCESS}; equals the name of a
 * {@code Right}
 * @param source LAW where the notice is silent and the right exists all the same
 * @param excluded the right does not exist here; the words say why (portability of data
 * held for a public task)
 * @param words for the requester
 */
public record OrganisationRight(
		@Pattern(regexp = Checks.RIGHTS, message = "is not a right we know; take one of " + Checks.RIGHTS) String code,
		Source source, @Omittable boolean excluded, String words) {
}
