package org.rightsdesk.testing;

import java.util.UUID;

import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.fulfilment.Weighing;
import org.rightsdesk.fulfilment.Weighings;
import org.rightsdesk.request.Ground;

/** An exemption of a whole answer, as staff write it down (law.md 7.3). */
public final class Exempted {

	private Exempted() {
	}

	/** Writes the ground and the test of the harm that it asks for. */
	public static void write(CaseWalk walk, UUID line, Ground ground, String words) {
		Review review = walk.bean(Review.class);
		review.explain(line, null, ground, words, "clerk");
		walk.bean(Weighings.class)
			.write(line, review.reasons(line).get(0).id(), new Weighing("How it would do the harm", null, null),
					"clerk");
	}

}
