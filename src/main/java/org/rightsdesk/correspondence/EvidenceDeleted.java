package org.rightsdesk.correspondence;

import java.time.LocalDate;

/**
 * Evidence that nobody judged in time was deleted, and can be sent again (G-3).
 *
 * @param cameOn when it first arrived, in the organisation's zone: the day that still
 * counts (C-5)
 */
public record EvidenceDeleted(LocalDate cameOn) implements LetterData {

	@Override
	public LetterCode code() {
		return LetterCode.EVIDENCE_DELETED;
	}

}
