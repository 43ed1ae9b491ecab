/**
 * Data that are kept and not used (Art. 18, law.md 6.4): on which ground, until when, and
 * that the person is told before it ends.
 */
@ApplicationModule(displayName = "Restriction", allowedDependencies = { "request", "organisation", "deadline",
		"documents", "correspondence", "fulfilment", "engine" })
package org.rightsdesk.restriction;

import org.springframework.modulith.ApplicationModule;
