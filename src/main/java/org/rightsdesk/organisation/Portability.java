package org.rightsdesk.organisation;

import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;

/**
 * How data reach another controller directly (Art. 20(2)).
 *
 * @param transferTo the only ones to whom data are passed for a person; may be empty
 */
public record Portability(List<Target> transferTo) {

	static final Portability NOBODY = new Portability(List.of());

	public Portability {
		transferTo = List.copyOf(transferTo);
	}

	/** The controller with this id, if data may be passed to it. */
	public Optional<Target> target(String id) {
		return this.transferTo.stream().filter((target) -> target.id().equals(id)).findFirst();
	}

	/**
	 * Another controller that takes data.
	 *
	 * @param id unique in the organisation
	 * @param email where the link goes
	 */
	public record Target(
			@Pattern(regexp = Checks.ID, message = "may hold only small letters, digits and hyphens") String id,
			String name, @Email(regexp = Checks.EMAIL, message = "is not an e-mail address") String email) {
	}

}
