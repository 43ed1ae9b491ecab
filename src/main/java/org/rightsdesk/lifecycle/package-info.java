/**
 * The spine of a request: started with its intake, ended by its answer, its withdrawal or
 * a plain reply.
 */
@ApplicationModule(displayName = "Lifecycle",
		allowedDependencies = { "request", "organisation", "deadline", "correspondence", "engine" })
package org.rightsdesk.lifecycle;

import org.springframework.modulith.ApplicationModule;
