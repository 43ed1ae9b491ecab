/**
 * What every page shares: frame and parts, words, error pages, home page, and who may
 * open what.
 */
@ApplicationModule(displayName = "Web", allowedDependencies = { "engine", "organisation" })
package org.rightsdesk.web;

import org.springframework.modulith.ApplicationModule;
