package org.rightsdesk.organisation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;

/**
 * Somebody personal data are passed to (Art. 15(1)(c), Art. 19).
 *
 * @param id unique in the organisation
 * @param parent id of the recipient that passes the data on; only for ONWARD, else null
 * @param what which data
 * @param abroad outside the UK (for an EU organisation: outside the EEA)
 * @param safeguard what protects the data abroad (Art. 15(2)); null unless abroad
 * @param email where notices go, null where none is known
 */
public record Recipient(
		@Pattern(regexp = Checks.ID, message = "may hold only small letters, digits and hyphens") String id,
		String name, Role role, @Omittable String parent, String what, String why, @Omittable boolean abroad,
		@Omittable String safeguard,
		@Omittable @Email(regexp = Checks.EMAIL, message = "is not an e-mail address") String email) {

	/** What the recipient is in law (N-3: processors are instructed, others told). */
	public enum Role {

		PROCESSOR, CONTROLLER, JOINT_CONTROLLER, PUBLIC_AUTHORITY,
		/** Gets the data from another recipient, its parent. */
		ONWARD

	}
}
