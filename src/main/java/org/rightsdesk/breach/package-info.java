/**
 * Possible breaches of personal data that somebody notices in a case: handed over to the
 * data protection officer with the time that is left to tell the regulator (Art. 33).
 */
@ApplicationModule(displayName = "Breach",
		allowedDependencies = { "request", "organisation", "deadline", "correspondence", "engine" })
package org.rightsdesk.breach;

import org.springframework.modulith.ApplicationModule;
