package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.UUID;

/**
 * Says what the systems have to do for a line: one bean for each {@link SystemWork}, in
 * the module of the right. Without a bean there is nothing to do.
 */
public interface SystemOrders {

	SystemWork work();

	/**
	 * One order for each system that takes part, read again when the work is asked for
	 * again; a system that is not of the organisation is refused.
	 */
	List<SystemOrder> orders(UUID lineId);

}
