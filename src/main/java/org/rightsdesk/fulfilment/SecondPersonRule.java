package org.rightsdesk.fulfilment;

import java.util.ArrayList;
import java.util.List;

import org.rightsdesk.request.Outcome;

/**
 * when an officer has to approve an answer. Nothing held, or one whole file from
 * one system to somebody who was known at once, needs nobody else; every step more comes
 * from a fact of the case.
 */
public final class SecondPersonRule {

	private SecondPersonRule() {
	}

	/**
	 * Why a second person is needed, one plain sentence each.
	 * @return empty where nobody else is needed
	 */
	public static List<String> reasons(Facts facts) {
		List<String> reasons = new ArrayList<>();
		if (facts.outcome() == Outcome.PARTLY_GRANTED || facts.somethingLeftOut()) {
			reasons.add("Something is left out or redacted.");
		}
		if (facts.represented()) {
			reasons.add("Somebody asks for another person.");
		}
		if (facts.identityAsked()) {
			reasons.add("The person was asked who they are.");
		}
		if (facts.filesReleased() > 1) {
			reasons.add("More than one file goes out.");
		}
		if (facts.systemsReleased() > 1) {
			reasons.add("Files of more than one system go out.");
		}
		return List.copyOf(reasons);
	}

	/** What the rule looks at. */
	public record Facts(Outcome outcome, int filesReleased, int systemsReleased, boolean somethingLeftOut,
			boolean represented, boolean identityAsked) {
	}

}
