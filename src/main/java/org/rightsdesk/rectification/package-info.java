/**
 * Data that are wrong or incomplete (Art. 16, law.md 6.2): what is wrong, what is right,
 * what is changed in which system, and a statement where it cannot be verified.
 */
@ApplicationModule(displayName = "Rectification", allowedDependencies = { "request", "organisation", "deadline",
		"documents", "correspondence", "fulfilment", "restriction", "engine" })
package org.rightsdesk.rectification;

import org.springframework.modulith.ApplicationModule;
