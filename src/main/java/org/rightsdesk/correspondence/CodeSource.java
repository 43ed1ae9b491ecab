package org.rightsdesk.correspondence;

import java.util.UUID;

/** Makes the one-time code of a mail in the moment it goes, so that none is stored. */
public interface CodeSource {

	/**
	 * A new code, which takes the place of one that was made for this mail before.
	 * @param mailId of the mail that brings it
	 */
	String issue(UUID mailId);

}
