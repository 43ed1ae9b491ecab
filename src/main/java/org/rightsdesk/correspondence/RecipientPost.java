package org.rightsdesk.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What the mails to recipients are about; brought by each module that sends some. Mails
 * of another module mean nothing to it.
 */
public interface RecipientPost {

	/**
	 * A new token for the recipient's page, made in the moment the mail goes, so that
	 * none is stored; empty for a mail of another module.
	 */
	Optional<String> issue(UUID mailId);

	/** The mail server took it. */
	void sent(UUID mailId, Instant at);

	/** It was refused, or the server could not be reached for too long. */
	void failed(UUID mailId);

}
