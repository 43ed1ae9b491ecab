/**
 * Erasure (Art. 17): its grounds, what is kept all the same and until when, and that it
 * never overtakes the answer to access of the same person (G-10).
 */
@ApplicationModule(displayName = "Erasure", allowedDependencies = { "request", "organisation", "deadline", "documents",
		"correspondence", "fulfilment", "restriction", "marketing", "engine" })
package org.rightsdesk.erasure;

import org.springframework.modulith.ApplicationModule;
