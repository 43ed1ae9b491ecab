package org.rightsdesk.correspondence;

import java.util.UUID;

/** Opens the clerk's task for a delivery that needs a person. */
interface ClerkTasks {

	/**
	 * @param deliveryId id of the letter, or of the mail that tells of a message
	 */
	void open(UUID requestId, UUID deliveryId, DeliveryReason reason);

}
