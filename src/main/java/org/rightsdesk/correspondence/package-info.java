/**
 * Everything that leaves for a person: letters, the mail that tells of them, messages,
 * and the outbox that gets them there.
 */
@ApplicationModule(displayName = "Correspondence",
		allowedDependencies = { "request", "organisation", "documents", "engine" })
package org.rightsdesk.correspondence;

import org.springframework.modulith.ApplicationModule;
