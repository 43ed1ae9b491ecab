package org.rightsdesk.request;

import java.time.LocalDate;

/**
 * The day on which a request was received, as far as is known now: a correction may have
 * moved it from the one that the request was recorded with.
 */
public interface ReceiptDay {

	/** Local to the organisation. */
	LocalDate of(SubjectRequest request);

}
