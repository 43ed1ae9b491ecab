/** Declares that it uses nothing. */
@ApplicationModule(allowedDependencies = {})
package org.rightsdesk.bad.modules.intruder;

import org.springframework.modulith.ApplicationModule;
