package org.rightsdesk.fulfilment;

import org.rightsdesk.fulfilment.Weighing.Factors;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.testing.CaseWalk;

/** What staff write for exemptions, as tests need it. */
final class Weighed {

	static final Factors FACTORS = new Factors("Their opinion of the person", "They wrote in confidence",
			"Asked by mail on 3 March, no answer", "Yes", "No", false, "");

	private Weighed() {
	}

	/** Writes for each reason of the case what its ground asks for. */
	static void all(CaseWalk walk) {
		for (Reason reason : walk.bean(Review.class).reasons(walk.line().id())) {
			switch (walk.bean(Exemptions.class).of(reason.lineId(), reason.ground()).duty()) {
				case PREJUDICE_TEST -> write(walk, reason, new Weighing("It would warn them", null, null));
				case THIRD_PARTY_BALANCING ->
					write(walk, reason, new Weighing("Their wish to stay unknown weighs more", FACTORS, null));
				default -> {
				}
			}
		}
	}

	static void write(CaseWalk walk, Reason reason, Weighing weighing) {
		walk.bean(Weighings.class).write(reason.lineId(), reason.id(), weighing, "clerk");
	}

	/** The officer reads the letter as it will be sent. */
	static void read(CaseWalk walk, Outcome outcome) {
		walk.bean(Answers.class).read(walk.line().id(), outcome, "officer").orElseThrow();
	}

}
