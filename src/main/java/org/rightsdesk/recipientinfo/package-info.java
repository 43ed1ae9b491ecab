/**
 * Whom the organisation gave somebody's data, told to whoever asks for it (Art. 19, last
 * sentence): drafted from the records, checked by staff.
 */
@ApplicationModule(displayName = "Recipient list",
		allowedDependencies = { "request", "organisation", "deadline", "correspondence", "fulfilment", "engine" })
package org.rightsdesk.recipientinfo;

import org.springframework.modulith.ApplicationModule;
