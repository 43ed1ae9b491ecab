/**
 * What is deleted when, and what stays: so far the files that were collected for an
 * answer.
 */
@ApplicationModule(displayName = "Records", allowedDependencies = { "request", "documents" })
package org.rightsdesk.records;

import org.springframework.modulith.ApplicationModule;
