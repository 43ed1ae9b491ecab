/**
 * Stopping marketing (M-1 to M-5): the list of who is left in peace, and what follows
 * from it.
 */
@ApplicationModule(displayName = "Marketing", allowedDependencies = { "request", "organisation", "deadline",
		"documents", "correspondence", "fulfilment", "engine", "web" })
package org.rightsdesk.marketing;

import org.springframework.modulith.ApplicationModule;
