package org.rightsdesk.automated;

/**
 * Whether the law allows a decision by a machine alone.
 *
 * @param allowed otherwise the decision is void and a person has to make it anew
 * @param provision as a letter cites it
 */
public record Permission(boolean allowed, String provision) {
}
