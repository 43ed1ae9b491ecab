package org.rightsdesk.breach;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A possible breach. Moments are in UTC.
 *
 * @param what in the words of whoever reported it
 * @param awareAt when the organisation became aware of it
 * @param findings what the officer found, in their words; null before that
 * @param highRisk whether the risk to people is high (Art. 34); null while nobody said
 * @param notifiedAt when the regulator was told; null where it was not
 * @param peopleToldAt when the people were told; null where they were not
 * @param decision null while it is open
 * @param decidedBy user name; null while it is open
 * @param decidedAt null while it is open
 */
public record Breach(UUID id, UUID requestId, String what, Instant awareAt, String reportedBy, Instant reportedAt,
		String findings, Boolean highRisk, Instant notifiedAt, Instant peopleToldAt, BreachDecision decision,
		String decidedBy, Instant decidedAt) {

	/** The time that the law gives from becoming aware (Art. 33(1)). */
	public static final Duration LIMIT = Duration.ofHours(72);

	/** Until when the regulator must be told, unless a risk is unlikely. */
	public Instant limitAt() {
		return this.awareAt.plus(LIMIT);
	}

	public boolean open() {
		return this.decision == null;
	}

}
