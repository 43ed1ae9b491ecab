package org.rightsdesk.automated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.automated.AutomatedDecision.Facts;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.ExemptionNeeds;
import org.rightsdesk.fulfilment.ReleaseConditions;
import org.rightsdesk.request.Outcome;

import org.springframework.stereotype.Component;

/** What has to be known before anybody can say whether a machine decided alone. */
@Component
class DecisionNeeds {

	static final String PLACE = "automated-decision";

	static final String AUTOMATED = "AUTOMATED";

	static final String NOT_AUTOMATED = "NOT_AUTOMATED";

	static final String NO_DATA_HELD = "NO_DATA_HELD";

	static final String REFUSED_EXEMPTION = "REFUSED_EXEMPTION";

	/** With which outcome each answer of the form ends. */
	private static final Map<String, String> OUTCOMES = Map.of(AUTOMATED, Outcome.GRANTED.name(), NOT_AUTOMATED,
			Outcome.REFUSED_GROUND_NOT_MET.name(), REFUSED_EXEMPTION, Outcome.REFUSED_EXEMPTION.name(), NO_DATA_HELD,
			Outcome.NO_DATA_HELD.name());

	private final AutomatedDecisions decisions;

	private final ReleaseConditions conditions;

	private final ExemptionNeeds exemptions;

	DecisionNeeds(AutomatedDecisions decisions, ReleaseConditions conditions, ExemptionNeeds exemptions) {
		this.decisions = decisions;
		this.exemptions = exemptions;
		this.conditions = conditions;
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
		this.exemptions.ofRight(lineId).forEach((missing) -> left.addAll(codes(missing)));
		safeguards(left, facts);
		return left;
	}

	/** The same for the outcomes, and the review where the answer has to tell of one. */
	List<Missing> ofAnswer(UUID lineId) {
		List<Missing> left = new ArrayList<>();
		of(lineId).forEach((missing) -> left
			.add(Missing.forCode(OUTCOMES.get(missing.onlyFor()), missing.sentence(), missing.anchor())));
		need(left, Outcome.GRANTED.name(),
				this.decisions.needsReview(lineId) && this.decisions.of(lineId).review().changed() == null,
				"Somebody with the power to change the decision has to look at it again.");
		return left;
	}

	/** What any answer needs before it can go out, for the codes of the form. */
	List<Missing> beforeRelease(UUID lineId) {
		return this.conditions.missing(lineId).stream().flatMap((missing) -> codes(missing).stream()).toList();
	}

	/** What an answer that grants needs before it can go out. */
	List<Missing> beforeGrant(UUID lineId) {
		return this.conditions.missing(lineId)
			.stream()
			.filter((missing) -> missing.holdsUp(Outcome.GRANTED.name()))
			.map((missing) -> Missing.always(missing.sentence(), missing.anchor()))
			.toList();
	}

	private static List<Missing> codes(Missing missing) {
		if (missing.onlyFor() == null) {
			return List.of(missing);
		}
		Optional<String> code = OUTCOMES.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().equals(missing.onlyFor()))
			.map(Map.Entry::getKey)
			.findFirst();
		return code.map((one) -> Missing.forCode(one, missing.sentence(), missing.anchor())).stream().toList();
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
