/**
 * Others who were given the data and hear what was done with them (Art. 19): chosen,
 * confirmed, told, reminded and heard.
 */
@ApplicationModule(displayName = "Recipients",
		allowedDependencies = { "request", "organisation", "deadline", "correspondence", "engine" })
package org.rightsdesk.recipients;

import org.springframework.modulith.ApplicationModule;
