/**
 * Ways to ask: the start page of an organisation and the guided form with its drafts.
 */
@ApplicationModule(displayName = "Intake", allowedDependencies = { "request", "organisation", "deadline", "documents",
		"correspondence", "lifecycle", "web" })
package org.rightsdesk.intake;

import org.springframework.modulith.ApplicationModule;
