package org.rightsdesk.fulfilment;

import java.time.Instant;

import org.rightsdesk.request.Reference;

/**
 * An answer that the one who prepared it approved in an emergency, as a manager sees it.
 *
 * @param organisation slug
 * @param by user name
 */
public record SelfApproval(Reference reference, String organisation, String by, Instant at) {
}
