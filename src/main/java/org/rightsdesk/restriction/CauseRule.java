package org.rightsdesk.restriction;

import java.util.Optional;

import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Right;

/**
 * What ends a restriction (Art. 18(1); law.md 6.4): the end of the line that it is there
 * for, or of the verification or the weighing that it waits for in the same case.
 */
final class CauseRule {

	private CauseRule() {
	}

	/** Why this restriction has to end with this line; empty where it goes on. */
	static Optional<LiftReason> ended(RequestLine line, DataRestriction restriction) {
		boolean own = restriction.lineId().equals(line.id());
		if (!own && !waits(restriction.ground(), line.right())) {
			return Optional.empty();
		}
		return switch (line.outcome()) {
			// What was doubted is looked into in the other case.
			case DUPLICATE -> Optional.empty();
			case WITHDRAWN -> Optional.of(own ? LiftReason.PERSON_ASKED : LiftReason.REQUEST_ENDED);
			case GRANTED, PARTLY_GRANTED, REFUSED_GROUND_NOT_MET, REFUSED_EXEMPTION ->
				answered(line.right(), line.outcome());
			default -> Optional.of(LiftReason.REQUEST_ENDED);
		};
	}

	private static boolean waits(RestrictionGround ground, Right right) {
		return ground == RestrictionGround.ACCURACY_CONTESTED && right == Right.RECTIFICATION
				|| ground == RestrictionGround.OBJECTION_PENDING && right == Right.OBJECTION;
	}

	private static Optional<LiftReason> answered(Right right, Outcome outcome) {
		return switch (right) {
			case RECTIFICATION -> Optional.of(rectified(outcome));
			case OBJECTION ->
				Optional.of((outcome == Outcome.GRANTED) ? LiftReason.OBJECTION_UPHELD : LiftReason.OBJECTION_REJECTED);
			case RESTRICTION ->
				outcome.name().startsWith("REFUSED_") ? Optional.of(LiftReason.REQUEST_ENDED) : Optional.empty();
			// An erasure says itself what becomes of what it kept.
			default -> Optional.empty();
		};
	}

	private static LiftReason rectified(Outcome outcome) {
		return switch (outcome) {
			case GRANTED -> LiftReason.DATA_CORRECTED;
			case REFUSED_EXEMPTION -> LiftReason.REQUEST_ENDED;
			default -> LiftReason.ACCURACY_VERIFIED;
		};
	}

}
