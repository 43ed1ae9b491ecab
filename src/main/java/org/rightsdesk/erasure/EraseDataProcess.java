package org.rightsdesk.erasure;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.Var;
import org.rightsdesk.fulfilment.SystemWork;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/42-erase-data.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class EraseDataProcess {

	static final String ID = "eraseData";

	static final String DECIDE_ERASURE = "userTask_decideErasure";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** Our own target for the clerk. */
	static final Var<Instant> DECISION_DUE_AT = Var.instant("decisionDueAt");

	/** Decided in forms/42-decide-erasure.form: an outcome. */
	static final Var<String> ERASURE_OUTCOME = Var.code("erasureOutcome");

	/** Told by approveAnswer; answers gateway_answerApproved. */
	static final Var<Boolean> ANSWER_APPROVED = Var.yesNo("answerApproved");

	/** What the systems do. */
	static final Var<String> WORK = Var.code("work");

	/** Answers gateway_erasedAsDecided: the systems did what was decided. */
	static final Var<Boolean> ERASED_AS_DECIDED = Var.yesNo("erasedAsDecided");

	/** Answers gateway_somethingErased. */
	static final Var<Boolean> SOMETHING_ERASED = Var.yesNo("somethingErased");

	private final ErasureSteps steps;

	EraseDataProcess(ErasureSteps steps) {
		this.steps = steps;
	}

	@Bean
	JavaDelegate planErasure() {
		return (e) -> {
			DECISION_DUE_AT.set(e, this.steps.dueOfDecision(LINE_ID.get(e)));
			WORK.set(e, SystemWork.ERASE.name());
		};
	}

	@Bean
	JavaDelegate recordErasure() {
		return (e) -> {
			ERASED_AS_DECIDED.set(e, this.steps.settle(LINE_ID.get(e)));
			SOMETHING_ERASED.set(e, this.steps.erasedSomething(LINE_ID.get(e)));
		};
	}

}
