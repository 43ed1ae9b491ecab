package org.rightsdesk.correspondence;

import java.util.UUID;

/** To the family of somebody who has died, or to whoever asked for them (I-7). */
public record WordToFamily(UUID lineId) implements LetterData {

	@Override
	public LetterCode code() {
		return LetterCode.WORD_TO_FAMILY;
	}

}
