package org.rightsdesk.request;

import java.util.EnumSet;
import java.util.Set;

import static org.rightsdesk.request.Outcome.*;

/** How a line of each right can end (law.md 6.0). */
public final class AllowedOutcomes {

	/** Ends that say nothing about the right, and so fit each of them. */
	private static final Set<Outcome> ALWAYS = EnumSet.of(WITHDRAWN, LAPSED, NOT_CONTROLLER, DUPLICATE,
			NOT_PERSONAL_DATA_DECEASED, NO_RIGHTS_REQUEST);

	private static final Set<Outcome> REFUSED = EnumSet.of(REFUSED_EXEMPTION, REFUSED_MANIFESTLY_UNFOUNDED,
			REFUSED_MANIFESTLY_EXCESSIVE);

	private AllowedOutcomes() {
	}

	/** All of them, also those that fit each right. */
	public static Set<Outcome> of(Right right) {
		Set<Outcome> outcomes = answers(right);
		outcomes.addAll(ALWAYS);
		return outcomes;
	}

	static void require(Right right, Outcome outcome) {
		if (!of(right).contains(outcome)) {
			throw new IllegalStateException(right + " cannot end with " + outcome);
		}
	}

	/** Those that an answer to this right can have. */
	private static Set<Outcome> answers(Right right) {
		Set<Outcome> outcomes = EnumSet.of(GRANTED);
		switch (right) {
			case OBJECTION_MARKETING -> outcomes.add(NO_DATA_HELD);
			case CONSENT_WITHDRAWAL -> outcomes.add(REFUSED_GROUND_NOT_MET);
			case ACCESS ->
				outcomes.addAll(with(PARTLY_GRANTED, NO_DATA_HELD, REFUSED_NOT_IDENTIFIABLE, NOT_PERSONAL_DATA));
			case RECIPIENT_INFO -> outcomes.addAll(with(PARTLY_GRANTED, NO_DATA_HELD, NOT_PERSONAL_DATA));
			case AUTOMATED_DECISION -> outcomes.addAll(with(REFUSED_GROUND_NOT_MET, NO_DATA_HELD, NOT_PERSONAL_DATA));
			default -> outcomes.addAll(with(PARTLY_GRANTED, REFUSED_GROUND_NOT_MET, NO_DATA_HELD, NOT_PERSONAL_DATA));
		}
		return outcomes;
	}

	private static Set<Outcome> with(Outcome... more) {
		Set<Outcome> outcomes = EnumSet.copyOf(REFUSED);
		outcomes.addAll(Set.of(more));
		return outcomes;
	}

}
