/**
 * Ways to ask: the start page of an organisation, the guided form with its drafts, and
 * the page on which staff take a request down.
 */
@ApplicationModule(displayName = "Intake", allowedDependencies = { "request", "organisation", "deadline", "documents",
		"correspondence", "complaint", "lifecycle", "marketing", "engine", "web" })
package org.rightsdesk.intake;

import org.springframework.modulith.ApplicationModule;
