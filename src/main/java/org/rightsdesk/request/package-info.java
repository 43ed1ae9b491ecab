/**
 * The case: who asked for which right, when, and what was done about it.
 */
@ApplicationModule(displayName = "Request", allowedDependencies = { "organisation" })
package org.rightsdesk.request;

import org.springframework.modulith.ApplicationModule;
