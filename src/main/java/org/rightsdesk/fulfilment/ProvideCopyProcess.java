package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.Var;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/40-provide-copy.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class ProvideCopyProcess {

	static final String ID = "provideCopy";

	static final String REVIEW_MATERIAL = "userTask_reviewMaterial";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** How many owners search, each in one task. */
	static final Var<Integer> OWNER_COUNT = Var.number("ownerCount");

	/** Our own target for the clerk. */
	static final Var<Instant> REVIEW_DUE_AT = Var.instant("reviewDueAt");

	/** Decided in forms/40-review-material.form: an outcome. */
	static final Var<String> REVIEW_OUTCOME = Var.code("reviewOutcome");

	/** Told by approveAnswer; answers gateway_answerApproved. */
	static final Var<Boolean> ANSWER_APPROVED = Var.yesNo("answerApproved");

	private final SearchPlan plan;

	private final AnswerSteps steps;

	ProvideCopyProcess(SearchPlan plan, AnswerSteps steps) {
		this.plan = plan;
		this.steps = steps;
	}

	@Bean
	JavaDelegate planSearch() {
		return (e) -> OWNER_COUNT.set(e, this.plan.plan(LINE_ID.get(e)).size());
	}

	@Bean
	JavaDelegate planReview() {
		return (e) -> REVIEW_DUE_AT.set(e, this.steps.dueOfReview(LINE_ID.get(e)));
	}

}
