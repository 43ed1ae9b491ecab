/** The work itself: search, review, decide, approve, release. */
@ApplicationModule(displayName = "Fulfilment",
		allowedDependencies = { "request", "organisation", "deadline", "documents", "correspondence", "engine" })
package org.rightsdesk.fulfilment;

import org.springframework.modulith.ApplicationModule;
