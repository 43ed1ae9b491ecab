package org.rightsdesk.correspondence;

import java.time.Instant;
import java.util.UUID;

/** What the mails to recipients are about; brought by the module that sends them. */
public interface RecipientPost {

	/**
	 * A new token for the recipient's page, made in the moment the mail goes, so that
	 * none is stored.
	 */
	String issue(UUID mailId);

	/** The mail server took it. */
	void sent(UUID mailId, Instant at);

	/** It was refused, or the server could not be reached for too long. */
	void failed(UUID mailId);

}
