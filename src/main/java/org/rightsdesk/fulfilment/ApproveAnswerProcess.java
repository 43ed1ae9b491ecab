package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.rightsdesk.engine.Var;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/60-approve-answer.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class ApproveAnswerProcess {

	static final String ID = "approveAnswer";

	static final String APPROVE_ANSWER = "userTask_approveAnswer";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** Answers gateway_secondPersonNeeded. */
	static final Var<Boolean> SECOND_PERSON_NEEDED = Var.yesNo("secondPersonNeeded");

	/** Our own target for the officer. */
	static final Var<Instant> APPROVAL_DUE_AT = Var.instant("approvalDueAt");

	/** Decided in forms/60-approve-answer.form. */
	static final Var<String> APPROVAL = Var.code("approval");

	/** Told to the caller. */
	static final Var<Boolean> ANSWER_APPROVED = Var.yesNo("answerApproved");

	private final AnswerSteps steps;

	private final Decisions decisions;

	ApproveAnswerProcess(AnswerSteps steps, Decisions decisions) {
		this.steps = steps;
		this.decisions = decisions;
	}

	@Bean
	JavaDelegate prepareDecision() {
		return (e) -> {
			SECOND_PERSON_NEEDED.set(e, this.steps.needsSecondPerson(LINE_ID.get(e)));
			APPROVAL_DUE_AT.set(e, this.steps.dueOfApproval(LINE_ID.get(e)));
		};
	}

	@Bean
	JavaDelegate recordApproval() {
		return (e) -> ANSWER_APPROVED.set(e, !this.decisions.of(LINE_ID.get(e)).orElseThrow().returned());
	}

}
