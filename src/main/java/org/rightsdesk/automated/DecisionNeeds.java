package org.rightsdesk.automated;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.automated.AutomatedDecision.Facts;
import org.rightsdesk.engine.Missing;

import org.springframework.stereotype.Component;

/** What has to be known before anybody can say whether a machine decided alone. */
@Component
class DecisionNeeds {

	static final String PLACE = "automated-decision";

	static final String AUTOMATED = "AUTOMATED";

	static final String NOT_AUTOMATED = "NOT_AUTOMATED";

	static final String NO_DATA_HELD = "NO_DATA_HELD";

	private final AutomatedDecisions decisions;

	DecisionNeeds(AutomatedDecisions decisions) {
		this.decisions = decisions;
	}

	List<Missing> of(UUID lineId) {
		AutomatedDecision decision = this.decisions.of(lineId);
		Facts facts = decision.facts();
		List<Missing> left = new ArrayList<>();
		need(left, AUTOMATED, facts.decision().isEmpty(), "Write which decision it is about.");
		need(left, NOT_AUTOMATED, facts.decision().isEmpty(), "Write which decision it is about.");
		need(left, AUTOMATED, !decision.isAutomated(),
				"Say that no person took a meaningful part, and that the decision is significant.");
		need(left, NOT_AUTOMATED, !decision.isNotAutomated(),
				"Say what does not hold: that no person took part, or that the decision is significant.");
		need(left, NOT_AUTOMATED, facts.involvement().isEmpty(), "Write who decided, and how.");
		need(left, NO_DATA_HELD, decision.isAutomated(),
				"A decision is described as one of a machine alone: choose another answer.");
		safeguards(left, facts);
		return left;
	}

	private static void safeguards(List<Missing> left, Facts facts) {
		need(left, AUTOMATED, facts.author().isEmpty(),
				"Name who made the decision, or answers for the system that did.");
		need(left, AUTOMATED, facts.basis() == null, "Choose on which basis the decision was made.");
		need(left, AUTOMATED, facts.sensitive() == null, "Say whether special categories of data were used.");
		need(left, AUTOMATED, facts.wishes().isEmpty(), "Tick what the person wants.");
		need(left, AUTOMATED, facts.explanation().isEmpty(), "Explain how the decision was made.");
		need(left, AUTOMATED, facts.wishes().contains(Wish.REPRESENTATIONS) && facts.view().isEmpty(),
				"Write down what the person says about the decision. Ask them if they have not said it yet.");
	}

	private static void need(List<Missing> left, String code, boolean missing, String sentence) {
		if (missing) {
			left.add(Missing.forCode(code, sentence, PLACE));
		}
	}

}
