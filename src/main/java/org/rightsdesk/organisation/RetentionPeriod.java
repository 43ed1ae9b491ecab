package org.rightsdesk.organisation;

import java.time.Period;

/**
 * One retention period.
 *
 * @param source where it comes from
 * @param what which data
 * @param period null where the notice names a criterion only; then the words hold it
 * @param from the event the period runs from, null where there is no period
 * @param words for the requester
 */
public record RetentionPeriod(Source source, String what, @Omittable Period period, @Omittable String from,
		String words) {
}
