package org.rightsdesk.breach;

import java.time.Instant;

/**
 * What an officer found out about a possible breach. Moments are in UTC.
 *
 * @param findings what happened and what follows for people, in words
 * @param highRisk whether the risk to people is high; null where that is not known yet
 * @param notifiedAt when the regulator was told; null where it was not, or not yet
 * @param peopleToldAt when the people were told; null where they were not, or not yet
 */
public record Assessment(String findings, Boolean highRisk, Instant notifiedAt, Instant peopleToldAt) {
}
