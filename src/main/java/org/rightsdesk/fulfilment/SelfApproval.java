package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.time.ZoneId;

import org.rightsdesk.request.Reference;

/**
 * An answer that the one who prepared it approved in an emergency, as a manager sees it.
 *
 * @param by user name
 * @param zone the organisation's
 */
public record SelfApproval(Reference reference, String by, Instant at, ZoneId zone) {
}
