package org.rightsdesk.correspondence;

import java.time.LocalDate;
import java.util.UUID;

/**
 * L-13.
 *
 * @param body who decides about the data
 * @param contact how to reach them
 * @param passedOn the day on which staff passed the request on; null where the person is
 * only told whom to ask
 */
public record Referral(UUID lineId, Way way, String body, String contact, LocalDate passedOn) implements LetterData {

	@Override
	public LetterCode code() {
		return LetterCode.REFERRAL;
	}

	/** What became of the request. */
	public enum Way {

		/** It was passed on to the controller. */
		PASSED_ON,
		/** The person is told whom to ask. */
		REFERRED,
		/** We hold the data for the controller, and sent it there (Art. 28(3)(e)). */
		PROCESSOR

	}

}
