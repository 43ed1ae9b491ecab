/**
 * Complaints to the organisation itself about what it does with somebody's data (DPA
 * s.164A, law.md section 9): taken in, acknowledged, looked into, answered.
 */
@ApplicationModule(displayName = "Complaint",
		allowedDependencies = { "request", "organisation", "deadline", "correspondence", "engine" })
package org.rightsdesk.complaint;

import org.springframework.modulith.ApplicationModule;
