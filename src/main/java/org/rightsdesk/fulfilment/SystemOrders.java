package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.UUID;

/**
 * Says what the systems have to do for a line; implemented by the module of the right.
 */
public interface SystemOrders {

	/** The work whose orders this bean knows. */
	SystemWork work();

	/**
	 * At most one for each system; empty where nothing is to be done, and for the line of
	 * a right that is not this module's.
	 */
	List<SystemOrder> orders(UUID lineId);

}
