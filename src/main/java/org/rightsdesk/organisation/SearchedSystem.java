package org.rightsdesk.organisation;

import java.util.List;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;

/**
 * A place where personal data are kept and looked for (Art. 15(1A)). Its owner group is
 * {@link Organisation#ownerGroup(SearchedSystem)}.
 *
 * @param id unique in the organisation, lower case with hyphens
 * @param holds what it holds about people
 * @param lookIn places inside it
 * @param lookFor terms that find a person
 * @param owner id of the people who search it: systems of the same owner make one task;
 * its own id where the file names none
 * @param ownerEmail where the link to the task and reminders for its owners go
 * @param targetWorkingDays working days its owner has for a search
 * @param worker whether a program of its own does there what a right asks for; its owner
 * does it where the program cannot. False where the file says nothing.
 */
public record SearchedSystem(
		@Pattern(regexp = Checks.ID, message = "may hold only small letters, digits and hyphens") String id,
		String name, String holds, @NotEmpty(message = "needs at least one entry") List<String> lookIn,
		@NotEmpty(message = "needs at least one entry") List<String> lookFor,
		@Omittable @Pattern(regexp = Checks.ID,
				message = "may hold only small letters, digits and hyphens") String owner,
		@Email(regexp = Checks.EMAIL, message = "is not an e-mail address") String ownerEmail,
		@Min(value = 1, message = "must be at least 1") @Max(value = 20,
				message = "must be at most 20, to leave time for the answer") int targetWorkingDays,
		@Omittable boolean worker) {

	public SearchedSystem {
		owner = (owner != null) ? owner : id;
	}

}
