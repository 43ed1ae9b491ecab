/**
 * The requester's own pages: what happens with the request, messages and files, the
 * answer.
 */
@ApplicationModule(displayName = "Portal",
		allowedDependencies = { "request", "organisation", "deadline", "documents", "correspondence", "identity",
				"assessment", "fulfilment", "complaint", "portability", "lifecycle", "web", "recipients" })
package org.rightsdesk.portal;

import org.springframework.modulith.ApplicationModule;
