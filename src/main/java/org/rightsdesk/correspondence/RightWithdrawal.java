package org.rightsdesk.correspondence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.Right;

/**
 * L-12 where one right of several was taken back.
 *
 * @param withdrawnOn the day on which the person said so, in the organisation's zone
 * @param goOn the rights that are worked on all the same; empty where what is left is not
 * sorted yet
 */
public record RightWithdrawal(UUID lineId, LocalDate withdrawnOn, List<Right> goOn) implements LetterData {

	public RightWithdrawal {
		goOn = List.copyOf(goOn);
	}

	@Override
	public LetterCode code() {
		return LetterCode.RIGHT_WITHDRAWN;
	}

}
