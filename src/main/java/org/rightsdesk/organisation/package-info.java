/**
 * What each organisation has promised and how it works, read once at the start from one
 * YAML file per organisation.
 */
@ApplicationModule(displayName = "Organisations", allowedDependencies = {})
package org.rightsdesk.organisation;

import org.springframework.modulith.ApplicationModule;
