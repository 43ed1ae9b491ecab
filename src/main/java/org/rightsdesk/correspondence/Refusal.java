package org.rightsdesk.correspondence;

import java.util.UUID;

/**
 * L-6, of a whole request. Read on the page behind the second secret, or on paper; the
 * mail says only that there is an answer.
 *
 * @param reasons in words of staff, for the person
 * @param wouldNeed what would make the person identifiable; empty on any other ground
 */
public record Refusal(UUID lineId, RefusalGround ground, String reasons, String wouldNeed) implements LetterData {

	@Override
	public LetterCode code() {
		return LetterCode.REFUSAL;
	}

}
