package org.rightsdesk.correspondence;

/** Why a clerk has to see to a delivery. */
enum DeliveryReason {

	/** No server took it for four hours. */
	NOT_REACHED,

	/** The server said that it never will. */
	REFUSED,

	/** It goes by post. */
	TO_POST

}
