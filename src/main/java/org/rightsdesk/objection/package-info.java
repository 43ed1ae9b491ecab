/**
 * Objections to a use of data (Art. 21(1)): weighed in words, with the burden on the
 * organisation; a notice about political opinions is followed without weighing.
 */
@ApplicationModule(displayName = "Objection", allowedDependencies = { "request", "organisation", "deadline",
		"documents", "correspondence", "fulfilment", "restriction", "engine" })
package org.rightsdesk.objection;

import org.springframework.modulith.ApplicationModule;
