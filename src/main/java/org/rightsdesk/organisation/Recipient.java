package org.rightsdesk.organisation;

import java.util.List;

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
 * @param channel how notices reach them; where the file names none, by e-mail to whoever
 * has an address and by post to others
 * @param contact the person to ask for, null where none is known
 * @param phone null where none is known
 * @param secondEmail who else is reminded when no answer comes; null for nobody
 * @param webhook the only address at which a program of theirs is called; null unless
 * WEBHOOK
 * @param systems ids of the systems whose data they get; empty where it may be any
 */
public record Recipient(
		@Pattern(regexp = Checks.ID, message = "may hold only small letters, digits and hyphens") String id,
		String name, Role role, @Omittable String parent, String what, String why, @Omittable boolean abroad,
		@Omittable String safeguard,
		@Omittable @Email(regexp = Checks.EMAIL, message = "is not an e-mail address") String email,
		@Omittable Channel channel, @Omittable String contact,
		@Omittable @Pattern(regexp = Checks.PHONE, message = "is not a telephone number") String phone,
		@Omittable @Email(regexp = Checks.EMAIL, message = "is not an e-mail address") String secondEmail,
		@Omittable @Pattern(regexp = Checks.WEBHOOK,
				message = "is not an address of a program: https, and a name that ends in letters") String webhook,
		@Omittable List<String> systems) {

	public Recipient {
		channel = (channel != null) ? channel : (email != null) ? Channel.EMAIL : Channel.POST;
	}

	/** Whether they may have got data of one of these systems. */
	public boolean getsDataOf(List<String> touched) {
		return this.systems.isEmpty() || this.systems.stream().anyMatch(touched::contains);
	}

	/** What the recipient is in law (N-3: processors are instructed, others told). */
	public enum Role {

		PROCESSOR, CONTROLLER, JOINT_CONTROLLER, PUBLIC_AUTHORITY,
		/** Gets the data from another recipient, its parent. */
		ONWARD

	}

	/** How a notice reaches the recipient. */
	public enum Channel {

		EMAIL, POST,
		/** A program of theirs is called, and answers by a call. */
		WEBHOOK,
		/**
		 * Nobody there answers: our own people do it in the product and record it.
		 */
		OURSELVES

	}
}
