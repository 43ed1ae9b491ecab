package org.rightsdesk.automated;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.Var;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/46-review-decision.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class ReviewDecisionProcess {

	static final String ID = "reviewDecision";

	static final String ASSESS_DECISION = "userTask_assessDecision";

	static final String REVIEW_DECISION = "userTask_reviewDecision";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** Our own target for whoever finds out how the decision was made. */
	static final Var<Instant> ASSESSMENT_DUE_AT = Var.instant("assessmentDueAt");

	/** Decided in forms/46-assess-decision.form. */
	static final Var<String> AUTOMATION = Var.code("automation");

	/** Answers gateway_reviewNeeded. */
	static final Var<Boolean> REVIEW_NEEDED = Var.yesNo("reviewNeeded");

	/** Our own target for the reviewer. */
	static final Var<Instant> REVIEW_DUE_AT = Var.instant("reviewDueAt");

	/** Decided in forms/46-review-decision.form. */
	static final Var<String> REVIEW_RESULT = Var.code("reviewResult");

	/** Told by approveAnswer; answers gateway_answerApproved. */
	static final Var<Boolean> ANSWER_APPROVED = Var.yesNo("answerApproved");

	private final ReviewSteps steps;

	private final AutomatedDecisions decisions;

	ReviewDecisionProcess(ReviewSteps steps, AutomatedDecisions decisions) {
		this.steps = steps;
		this.decisions = decisions;
	}

	@Bean
	JavaDelegate planDecisionAssessment() {
		return (e) -> ASSESSMENT_DUE_AT.set(e, this.steps.dueOfAssessment(LINE_ID.get(e)));
	}

	@Bean
	JavaDelegate planDecisionReview() {
		return (e) -> {
			REVIEW_NEEDED.set(e,
					DecisionNeeds.AUTOMATED.equals(AUTOMATION.get(e)) && this.decisions.needsReview(LINE_ID.get(e)));
			REVIEW_DUE_AT.set(e, this.steps.dueOfReview(LINE_ID.get(e)));
		};
	}

}
