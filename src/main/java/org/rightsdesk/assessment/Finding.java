package org.rightsdesk.assessment;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.rightsdesk.request.Outcome;

/** What an assessment may find of one right of a request (law.md 4, 7.2). */
public enum Finding {

	/** F-2, Art. 12(5). */
	UNFOUNDED(Outcome.REFUSED_MANIFESTLY_UNFOUNDED, AssessmentDecision.CHARGE_FEE, AssessmentDecision.REFUSE),
	/** F-3, Art. 12(5). */
	EXCESSIVE(Outcome.REFUSED_MANIFESTLY_EXCESSIVE, AssessmentDecision.CHARGE_FEE, AssessmentDecision.REFUSE),
	/** I-4, Art. 11(2) and 12(2). */
	NOT_IDENTIFIABLE(Outcome.REFUSED_NOT_IDENTIFIABLE, AssessmentDecision.REFUSE),
	/** Somebody else decides about these data (law.md 4.3). */
	NOT_CONTROLLER(Outcome.NOT_CONTROLLER, AssessmentDecision.NOT_OURS),
	/** We hold them for somebody else, who decides (Art. 28(3)(e)). */
	PROCESSOR_FOR_ANOTHER(Outcome.NOT_CONTROLLER, AssessmentDecision.NOT_OURS),
	/** They are about nobody (Art. 4(1)). */
	NOT_PERSONAL_DATA(Outcome.NOT_PERSONAL_DATA, AssessmentDecision.NOT_OURS),
	/** I-7. */
	DECEASED(Outcome.NOT_PERSONAL_DATA_DECEASED, AssessmentDecision.NOT_OURS);

	private final Outcome outcome;

	private final Set<AssessmentDecision> decisions;

	Finding(Outcome outcome, AssessmentDecision... decisions) {
		this.outcome = outcome;
		this.decisions = EnumSet.copyOf(List.of(decisions));
	}

	/** How a line ends on which nothing is done because of it. */
	public Outcome outcome() {
		return this.outcome;
	}

	/** What may be decided because of it, besides going on as usual. */
	Set<AssessmentDecision> decisions() {
		return EnumSet.copyOf(this.decisions);
	}

	/** What has to be answered one by one before it can be said; empty for most. */
	public List<Factor> factors() {
		return Stream.of(Factor.values()).filter((factor) -> factor.finding() == this).toList();
	}

	/** Whether the law lets the person pay for it instead (Art. 12(5)). */
	public boolean isManifest() {
		return this.decisions.contains(AssessmentDecision.CHARGE_FEE);
	}

}
