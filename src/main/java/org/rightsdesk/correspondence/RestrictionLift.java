package org.rightsdesk.correspondence;

import java.time.LocalDate;
import java.util.UUID;

/**
 * L-9, before a restriction is lifted (Art. 18(3)). The words are shown on the page and
 * in print, never in a mail.
 *
 * @param lineId the line that caused the restriction
 * @param on the day on which it ends
 * @param reason a code that the texts know
 * @param because the same in words of staff
 * @param resumes what is done with the data again, in words of staff
 */
public record RestrictionLift(UUID lineId, LocalDate on, String reason, String because,
		String resumes) implements LetterData {

	@Override
	public LetterCode code() {
		return LetterCode.RESTRICTION_LIFT;
	}

}
