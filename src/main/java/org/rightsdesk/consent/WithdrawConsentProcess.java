package org.rightsdesk.consent;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.Var;
import org.rightsdesk.fulfilment.SystemWork;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/47-withdraw-consent.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class WithdrawConsentProcess {

	static final String ID = "withdrawConsent";

	static final String DECIDE_CONSENT = "userTask_decideConsent";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** Our own target for the clerk. */
	static final Var<Instant> CONSENT_DUE_AT = Var.instant("consentDueAt");

	/** Decided in forms/47-decide-consent.form: a name of {@link ConsentDecision}. */
	static final Var<String> CONSENT_DECISION = Var.code("consentDecision");

	/** A name of {@link SystemWork}, for actInSystems. */
	static final Var<String> WORK = Var.code("work");

	/** Told by approveAnswer; answers gateway_answerApproved. */
	static final Var<Boolean> ANSWER_APPROVED = Var.yesNo("answerApproved");

	/** Answers gateway_processorToInstruct. */
	static final Var<Boolean> PROCESSOR_TO_INSTRUCT = Var.yesNo("processorToInstruct");

	private final ConsentSteps steps;

	WithdrawConsentProcess(ConsentSteps steps) {
		this.steps = steps;
	}

	@Bean
	JavaDelegate planConsent() {
		return (e) -> {
			WORK.set(e, SystemWork.STOP.name());
			CONSENT_DUE_AT.set(e, this.steps.due(LINE_ID.get(e)));
		};
	}

	@Bean
	JavaDelegate planInstruction() {
		return (e) -> PROCESSOR_TO_INSTRUCT.set(e, this.steps.instructsProcessor(LINE_ID.get(e)));
	}

}
