package org.rightsdesk.correspondence;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What the mails to recipients are about; brought by each module that sends some. Mails
 * of another module mean nothing to it.
 */
public interface RecipientPost {

	/**
	 * New tokens for the recipients' pages, made in the moment the mails go, so that none
	 * is stored.
	 * @return by mail; those of another module are left out
	 */
	Map<UUID, String> issue(Collection<UUID> mailIds);

	/** The mail server took them; mails of another module may be among them. */
	void sent(Collection<UUID> mailIds, Instant at);

	/** It was refused, or the server could not be reached for too long. */
	void failed(UUID mailId);

}
