/**
 * Cases of a trial's first start, so that figures and lists show something true: asked
 * for, worked on and answered over a year, by the services that do it for everybody.
 */
@ApplicationModule(displayName = "Examples",
		allowedDependencies = { "request", "organisation", "deadline", "documents", "correspondence", "identity",
				"assessment", "fulfilment", "complaint", "extension", "lifecycle", "intake", "erasure", "rectification",
				"restriction", "engine", "objection", "automated", "consent", "portability", "recipients", "insight" })
package org.rightsdesk.examples;

import org.springframework.modulith.ApplicationModule;
