/**
 * Taking a consent back (Art. 7(3)): which one, what ends with it, and what was never
 * done on the ground of consent.
 */
@ApplicationModule(displayName = "Consent", allowedDependencies = { "request", "organisation", "deadline", "documents",
		"correspondence", "fulfilment", "engine" })
package org.rightsdesk.consent;

import org.springframework.modulith.ApplicationModule;
