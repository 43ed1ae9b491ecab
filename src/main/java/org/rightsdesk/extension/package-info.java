/**
 * Two further months for an answer: proposed, approved by a second person, announced to
 * the person, and only then counted (C-20 to C-24).
 */
@ApplicationModule(displayName = "Extension",
		allowedDependencies = { "request", "organisation", "deadline", "correspondence", "engine" })
package org.rightsdesk.extension;

import org.springframework.modulith.ApplicationModule;
