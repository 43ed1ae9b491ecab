/**
 * The Case file that staff work in beside their task, and the reminders they get.
 */
@ApplicationModule(displayName = "Casework",
		allowedDependencies = { "request", "organisation", "deadline", "documents", "correspondence", "identity",
				"assessment", "fulfilment", "complaint", "extension", "lifecycle", "breach", "recipients", "engine",
				"web" })
package org.rightsdesk.casework;

import org.springframework.modulith.ApplicationModule;
