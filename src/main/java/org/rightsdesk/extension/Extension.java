package org.rightsdesk.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.rightsdesk.deadline.ClockReason;

/**
 * A proposal of two further months, and what came of it.
 *
 * @param ground COMPLEX or NUMBER_OF_REQUESTS (C-22)
 * @param reasons in plain words, for the person
 * @param proposedBy username
 * @param decidedBy username; null while it waits
 * @param rejectedBecause for the proposer; null unless an officer wrote it
 * @param letterId the notice L-5; null before it is written
 * @param givenOn the day it left; null before, and where it never left
 * @param endedBecause why it has no effect, a plain sentence; null where it has, or is
 * open
 */
public record Extension(UUID id, UUID lineId, ClockReason ground, String reasons, String proposedBy, Instant proposedAt,
		ExtensionState state, String decidedBy, Instant decidedAt, String rejectedBecause, UUID letterId,
		LocalDate givenOn, String endedBecause) {

}
