package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.request.VerifiedRequest;

/**
 * Data about to leave. It cannot be made without a {@link VerifiedRequest}, so no path
 * releases a file before identity is settled (G-6).
 */
record CopyForPerson(VerifiedRequest request, UUID lineId, List<StoredDocument> files) {

	CopyForPerson {
		if (request == null) {
			throw new IllegalArgumentException("Identity is not settled");
		}
		files = List.copyOf(files);
	}

}
