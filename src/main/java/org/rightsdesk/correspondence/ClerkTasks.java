package org.rightsdesk.correspondence;

import java.util.UUID;

/** The clerk's task for a delivery that needs a person. */
interface ClerkTasks {

	/**
	 * @param deliveryId id of the letter, or of the mail that tells of a message
	 */
	void open(UUID requestId, UUID deliveryId, DeliveryReason reason);

	/** Ends the task of a letter that was taken back, if there is one. */
	void end(UUID requestId, UUID deliveryId);

}
