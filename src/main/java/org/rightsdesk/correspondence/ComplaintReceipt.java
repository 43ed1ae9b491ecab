package org.rightsdesk.correspondence;

import java.time.LocalDate;

/**
 * L-10.
 *
 * @param answerBy when the outcome should be there; a service level, no law
 * @param outcomeKnown whether the person said what they would like to come of it
 */
public record ComplaintReceipt(LocalDate answerBy, boolean outcomeKnown) implements LetterData {

	@Override
	public LetterCode code() {
		return LetterCode.COMPLAINT_RECEIPT;
	}

}
