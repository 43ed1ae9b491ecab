package org.rightsdesk.engine;

import java.time.Instant;

/**
 * How much work somebody has.
 *
 * @param who user name or id of a group; null for all together
 * @param open open tasks
 * @param free those of them that nobody claimed
 * @param late those that are over the target of their step
 * @param oldest when the oldest came up; null where there is none
 */
public record TaskLoad(String who, int open, int free, int late, Instant oldest) {

}
