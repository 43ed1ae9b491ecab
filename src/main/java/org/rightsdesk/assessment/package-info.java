/**
 * What is meant by a request: the question to the person, the pause of the clock while it
 * waits, and the answer.
 */
@ApplicationModule(displayName = "Assessment",
		allowedDependencies = { "request", "organisation", "deadline", "documents", "correspondence", "engine" })
package org.rightsdesk.assessment;

import org.springframework.modulith.ApplicationModule;
