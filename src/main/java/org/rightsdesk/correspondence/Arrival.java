package org.rightsdesk.correspondence;

import java.time.Instant;

import org.rightsdesk.request.Channel;

/**
 * How something of the requester came that staff entered.
 *
 * @param at the true moment; of an earlier day only the date is known, so noon there
 * @param enteredBy user name
 */
public record Arrival(Instant at, Channel channel, String enteredBy) {
}
