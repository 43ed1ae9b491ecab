/**
 * How the application starts: as a trial on its own database, mailbox and people, or in
 * production after its checks.
 */
@ApplicationModule(displayName = "Trial and start", allowedDependencies = { "engine", "organisation", "examples" })
package org.rightsdesk.trial;

import org.springframework.modulith.ApplicationModule;
