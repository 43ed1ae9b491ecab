package org.rightsdesk.fulfilment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.rightsdesk.organisation.Approval;
import org.rightsdesk.request.Outcome;

/**
 * when a second person has to approve an answer. Whoever has everything approved
 * says so in its file; otherwise whoever gets everything, to somebody who was known at
 * once, and whoever has no data here needs nobody else.
 */
public final class SecondPersonRule {

	private static final Set<Outcome> COMPLETE = EnumSet.of(Outcome.GRANTED, Outcome.NO_DATA_HELD);

	private SecondPersonRule() {
	}

	/**
	 * Why a second person is needed, one plain sentence each.
	 * @param approval what the organisation has approved
	 * @return empty where nobody else is needed
	 */
	public static List<String> reasons(Approval approval, Facts facts) {
		List<String> reasons = new ArrayList<>();
		if (approval == Approval.ALWAYS) {
			reasons.add("This organisation has every answer approved.");
		}
		if (!COMPLETE.contains(facts.outcome()) || facts.somethingLeftOut()) {
			reasons.add("Something is left out or redacted.");
		}
		if (facts.represented()) {
			reasons.add("Somebody asks for another person.");
		}
		if (facts.identityAsked()) {
			reasons.add("The person was asked who they are.");
		}
		if (facts.returned()) {
			reasons.add("A second person had returned it before.");
		}
		return List.copyOf(reasons);
	}

	/** Whether an answer gives everything: the only kind that one person can approve. */
	static boolean givesEverything(Outcome outcome, boolean somethingLeftOut) {
		return outcome == Outcome.GRANTED && !somethingLeftOut;
	}

	/** What the rule looks at. */
	public record Facts(Outcome outcome, boolean somethingLeftOut, boolean represented, boolean identityAsked,
			boolean returned) {
	}

}
