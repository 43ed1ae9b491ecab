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

	static final String APPROVE_ANSWER = "userTask_approveAnswer";

	static final String ANSWER_SENT = "answerSent";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	/** Place of the line in the request, counted from 0. */
	static final Var<Integer> LINE_INDEX = Var.number("lineIndex");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** How many owners search, each in one task. */
	static final Var<Integer> OWNER_COUNT = Var.number("ownerCount");

	/** Our own target for the clerk. */
	static final Var<Instant> REVIEW_DUE_AT = Var.instant("reviewDueAt");

	/** Decided in forms/40-review-material.form: an outcome. */
	static final Var<String> REVIEW_OUTCOME = Var.code("reviewOutcome");

	/** Answers gateway_secondPersonNeeded. */
	static final Var<Boolean> SECOND_PERSON_NEEDED = Var.yesNo("secondPersonNeeded");

	/** Our own target for the officer. */
	static final Var<Instant> APPROVAL_DUE_AT = Var.instant("approvalDueAt");

	/** Decided in forms/40-approve-answer.form; answers gateway_approval. */
	static final Var<String> APPROVAL = Var.code("approval");

	private final SearchPlan plan;

	private final CopySteps steps;

	private final Answers answers;

	ProvideCopyProcess(SearchPlan plan, CopySteps steps, Answers answers) {
		this.plan = plan;
		this.steps = steps;
		this.answers = answers;
	}

	@Bean
	JavaDelegate planSearch() {
		return (e) -> {
			var line = this.steps.line(REFERENCE.get(e), LINE_INDEX.get(e));
			LINE_ID.set(e, line.id());
			RIGHT.set(e, line.right().name());
			OWNER_COUNT.set(e, this.plan.plan(line.id()).size());
		};
	}

	@Bean
	JavaDelegate planReview() {
		return (e) -> REVIEW_DUE_AT.set(e, this.steps.dueOfReview(LINE_ID.get(e)));
	}

	@Bean
	JavaDelegate prepareDecision() {
		return (e) -> {
			SECOND_PERSON_NEEDED.set(e, this.steps.needsSecondPerson(LINE_ID.get(e)));
			APPROVAL_DUE_AT.set(e, this.steps.dueOfApproval(LINE_ID.get(e)));
		};
	}

	@Bean
	JavaDelegate releaseAnswer() {
		return (e) -> this.answers.release(LINE_ID.get(e));
	}

	@Bean
	JavaDelegate recordResponse() {
		return (e) -> this.steps.respond(LINE_ID.get(e));
	}

}
