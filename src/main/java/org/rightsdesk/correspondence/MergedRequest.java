package org.rightsdesk.correspondence;

import java.time.LocalDate;

/**
 * L-15.
 *
 * @param reference of the request that goes on for both
 * @param receivedOn the earliest receipt of both, which counts, in the organisation's
 * zone
 */
public record MergedRequest(String reference, LocalDate receivedOn) implements LetterData {

	@Override
	public LetterCode code() {
		return LetterCode.MERGED;
	}

}
