package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.UUID;

/**
 * Says what the systems have to do for a line: a bean in the module of the right. Several
 * rights may want the same {@link SystemWork}, each of its own lines. Without a bean
 * there is nothing to do.
 */
public interface SystemOrders {

	SystemWork work();

	/**
	 * At most one order for each system of the organisation, read again when the work is
	 * asked for again; empty where nothing is to be done, and for the line of a right
	 * that is not this module's.
	 */
	List<SystemOrder> orders(UUID lineId);

}
