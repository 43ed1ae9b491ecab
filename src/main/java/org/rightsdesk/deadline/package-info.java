/**
 * The clock of each right: when its time starts, pauses and ends, why, and what must
 * happen by when.
 */
@ApplicationModule(displayName = "Deadline", allowedDependencies = { "request", "organisation", "engine" })
package org.rightsdesk.deadline;

import org.springframework.modulith.ApplicationModule;
