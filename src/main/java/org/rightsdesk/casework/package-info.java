/**
 * The Case file that staff work in beside their task, and the reminders they get.
 */
@ApplicationModule(displayName = "Casework",
		allowedDependencies = { "request", "organisation", "deadline", "documents", "correspondence", "identity",
				"assessment", "fulfilment", "complaint", "extension", "lifecycle", "breach", "erasure", "rectification",
				"restriction", "engine", "web", "objection", "automated", "marketing", "consent", "portability",
				"recipientinfo", "recipients", "insight" })
package org.rightsdesk.casework;

import org.springframework.modulith.ApplicationModule;
