/**
 * Files of a case: checked when they come in, stored encrypted, and every opening of one
 * written down.
 */
@ApplicationModule(displayName = "Documents", allowedDependencies = { "request" })
package org.rightsdesk.documents;

import org.springframework.modulith.ApplicationModule;
