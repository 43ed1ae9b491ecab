package org.rightsdesk.organisation;

import java.util.List;

import jakarta.validation.constraints.NotEmpty;

/**
 * How letters look.
 *
 * @param signedBy last line of a letter, for example "The data protection team"
 * @param address lines of the letterhead below the name
 * @param accessibility how to ask for large print or other formats
 */
public record LetterSettings(String signedBy, @NotEmpty(message = "needs at least one line") List<String> address,
		String accessibility) {
}
