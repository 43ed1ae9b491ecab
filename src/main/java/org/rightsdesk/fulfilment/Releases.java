package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;

/** What the person may download, and for how long. */
@Service
public class Releases {

	/** The releases of a request, also those whose time is over. */
	public List<Release> of(UUID requestId) {
		throw new UnsupportedOperationException();
	}

	/** Whether this file was released to the person and its time is not over. */
	public boolean downloadable(UUID requestId, UUID documentId) {
		throw new UnsupportedOperationException();
	}

	/** Opens the files of a request for another 30 days. */
	public void renew(UUID requestId) {
		throw new UnsupportedOperationException();
	}

}
