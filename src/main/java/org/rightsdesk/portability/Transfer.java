package org.rightsdesk.portability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Data on their way straight to another controller (Art. 20(2)).
 *
 * @param confirmedHow how the person confirmed to whom they go
 * @param confirmedOn when, in the organisation's zone
 * @param sentAt when the link was sent; null before
 * @param fetchedAt when the other controller fetched the files first; null before
 * @param result null while it is open
 * @param resultWords what happened; "" where nothing was written
 */
public record Transfer(UUID lineId, String targetName, String targetEmail, String confirmedHow, LocalDate confirmedOn,
		Instant sentAt, Instant fetchedAt, Result result, String resultWords, Instant settledAt) {

	/** How it ended. */
	public enum Result {

		TRANSFERRED, FAILED

	}

}
