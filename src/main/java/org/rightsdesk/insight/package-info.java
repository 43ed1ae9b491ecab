/**
 * What managers watch: figures, lists of references and dates, and what operators
 * measure. Reads and never decides.
 */
@ApplicationModule(displayName = "Insight",
		allowedDependencies = { "request", "organisation", "deadline", "engine", "web" })
package org.rightsdesk.insight;

import org.springframework.modulith.ApplicationModule;
