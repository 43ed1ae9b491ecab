/**
 * Decisions that a machine made alone (UK GDPR Arts. 22A to 22D, GDPR Art. 22):
 * explained, and looked at again by a person who may change them and is not their author.
 */
@ApplicationModule(displayName = "Automated decisions", allowedDependencies = { "request", "organisation", "deadline",
		"documents", "correspondence", "fulfilment", "engine" })
package org.rightsdesk.automated;

import org.springframework.modulith.ApplicationModule;
