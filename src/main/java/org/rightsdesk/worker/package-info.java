/** The interface for programs that do the work in a system in place of its owner. */
@ApplicationModule(displayName = "Workers",
		allowedDependencies = { "request", "organisation", "documents", "fulfilment", "engine", "web" })
package org.rightsdesk.worker;

import org.springframework.modulith.ApplicationModule;
