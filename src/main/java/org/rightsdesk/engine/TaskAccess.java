package org.rightsdesk.engine;

import java.util.Optional;

/**
 * Says who must not work on a case, whatever their groups. Every bean of this type is
 * asked before a task of the case is opened, claimed or completed.
 */
public interface TaskAccess {

	/**
	 * @param reference business key of the case
	 * @return a plain sentence for the person, without anything about the case; empty
	 * where nothing is against it
	 */
	Optional<String> refusal(String reference, String username);

}
