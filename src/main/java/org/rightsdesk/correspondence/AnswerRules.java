package org.rightsdesk.correspondence;

import java.util.EnumSet;
import java.util.Set;

import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

import static org.rightsdesk.correspondence.AnswerPoint.*;

/**
 * What the answer about each right has to say with each outcome (law.md 6 and 8, L-7).
 */
final class AnswerRules {

	private AnswerRules() {
	}

	/** The points without which the letter may not go. */
	static Set<AnswerPoint> of(Right right, Outcome outcome) {
		return switch (outcome) {
			case GRANTED -> granted(right);
			case PARTLY_GRANTED -> inPart(right);
			case NO_DATA_HELD -> nothingHeld(right);
			case REFUSED_EXEMPTION -> EnumSet.of((right == Right.ERASURE) ? KEPT : EXEMPT);
			case REFUSED_GROUND_NOT_MET -> notMet(right);
			default -> throw new IllegalArgumentException("No answer ends with " + outcome);
		};
	}

	private static Set<AnswerPoint> granted(Right right) {
		return switch (right) {
			case RECTIFICATION -> EnumSet.of(CORRECTED, LIST_OFFERED);
			case ERASURE -> EnumSet.of(ERASED, BACKUPS, LIST_OFFERED);
			case RESTRICTION -> EnumSet.of(RESTRICTED, STILL_ALLOWED, LIFT_AFTER_NOTICE, LIST_OFFERED);
			case PORTABILITY -> EnumSet.of(PORTABLE_DATA, PORTABLE_FORMAT);
			case OBJECTION -> EnumSet.of(STOPPED);
			case OBJECTION_MARKETING -> EnumSet.of(MARKETING_STOPPED, MARKETING_GOES_ON, SUPPRESSION_LIST);
			case AUTOMATED_DECISION -> EnumSet.of(DECISION_REVIEWED, REVIEW_REASONS, CONTEST_AGAIN);
			case CONSENT_WITHDRAWAL -> EnumSet.of(CONSENT_ENDED, ENDS_WITH_IT, ERASURE_OFFERED);
			case RECIPIENT_INFO -> EnumSet.of(RECIPIENT_LIST);
			case ACCESS -> throw new IllegalArgumentException("The answer to access has rules of its own");
		};
	}

	/** Whoever does not get all must learn why (L-6). */
	private static Set<AnswerPoint> inPart(Right right) {
		return switch (right) {
			case RECTIFICATION -> EnumSet.of(LESS_BECAUSE, LIST_OFFERED);
			case ERASURE -> EnumSet.of(KEPT, BACKUPS, LIST_OFFERED);
			case RESTRICTION -> EnumSet.of(RESTRICTED, STILL_ALLOWED, LIFT_AFTER_NOTICE, LESS_BECAUSE, LIST_OFFERED);
			case PORTABILITY -> EnumSet.of(PORTABLE_DATA, PORTABLE_FORMAT, NOT_PORTABLE);
			case OBJECTION -> EnumSet.of(STOPPED, OVERRIDING_GROUNDS);
			default -> {
				Set<AnswerPoint> points = granted(right);
				points.add(LESS_BECAUSE);
				yield points;
			}
		};
	}

	/** A wish to be left in peace is kept for whoever is not on any list yet (M-3). */
	private static Set<AnswerPoint> nothingHeld(Right right) {
		return (right == Right.OBJECTION_MARKETING)
				? EnumSet.of(NOTHING_HELD, MARKETING_STOPPED, MARKETING_GOES_ON, SUPPRESSION_LIST)
				: EnumSet.of(NOTHING_HELD);
	}

	private static Set<AnswerPoint> notMet(Right right) {
		return switch (right) {
			case RECTIFICATION -> EnumSet.of(ACCURATE, STATEMENT_OFFERED);
			case PORTABILITY -> EnumSet.of(NOT_PORTABLE, ACCESS_OFFERED);
			case OBJECTION -> EnumSet.of(OVERRIDING_GROUNDS);
			case AUTOMATED_DECISION -> EnumSet.of(NOT_AUTOMATED);
			case CONSENT_WITHDRAWAL -> EnumSet.of(OTHER_BASIS);
			default -> EnumSet.of(GROUND_NOT_MET);
		};
	}

}
