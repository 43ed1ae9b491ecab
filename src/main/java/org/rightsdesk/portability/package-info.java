/**
 * Data that a person takes along (Art. 20): which data sets meet the conditions, the
 * files in formats that machines read, and the way to another controller.
 */
@ApplicationModule(displayName = "Portability", allowedDependencies = { "request", "organisation", "deadline",
		"documents", "correspondence", "fulfilment", "engine", "web" })
package org.rightsdesk.portability;

import org.springframework.modulith.ApplicationModule;
