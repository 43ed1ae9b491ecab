/**
 * Who is asking: the question to the person, the record of the check, the authority of a
 * representative.
 */
@ApplicationModule(displayName = "Identity",
		allowedDependencies = { "request", "organisation", "deadline", "documents", "correspondence", "engine" })
package org.rightsdesk.identity;

import org.springframework.modulith.ApplicationModule;
