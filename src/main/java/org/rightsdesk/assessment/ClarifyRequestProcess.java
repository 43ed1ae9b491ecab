package org.rightsdesk.assessment;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.deadline.LapsePlan;
import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.engine.Var;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/36-clarify-request.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class ClarifyRequestProcess {

	static final String ID = "clarifyRequest";

	static final String QUESTION_LEFT = "questionLeft";

	static final String CLARIFICATION_ANSWERED = "clarificationAnswered";

	static final String QUESTION_DROPPED = "questionDropped";

	/** The message by which the spine learns that the case lapsed, with its reason. */
	private static final String REQUEST_LAPSED = "requestLapsed";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	/** The question. */
	static final Var<UUID> CLARIFICATION_ID = Var.id("clarificationId");

	/** Answers gateway_reminderDue. */
	static final Var<Boolean> REMINDER_DUE = Var.yesNo("reminderDue");

	/** Answers gateway_timeOver. */
	static final Var<Boolean> TIME_OVER = Var.yesNo("timeOver");

	/** Answers gateway_mayLapse. */
	static final Var<Boolean> MAY_LAPSE = Var.yesNo("mayLapse");

	/** The date of the timer. */
	static final Var<Instant> NEXT_STEP_AT = Var.instant("nextStepAt");

	/** Handed to the spine. */
	static final Var<String> LAPSE_REASON = Var.code("lapseReason");

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	private final ClarificationSteps steps;

	ClarifyRequestProcess(RuntimeService runtime, AsSystem asSystem, ClarificationSteps steps) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.steps = steps;
	}

	void start(SubjectRequest request, UUID clarificationId) {
		String reference = request.reference().value();
		Map<String, Object> variables = new HashMap<>(REFERENCE.to(reference));
		variables.putAll(ORGANISATION.to(request.organisation()));
		variables.putAll(CLARIFICATION_ID.to(clarificationId));
		this.asSystem.call(() -> this.runtime.startProcessInstanceByKey(ID, reference, variables));
	}

	@Bean
	JavaDelegate sendClarification() {
		return (e) -> this.steps.send(CLARIFICATION_ID.get(e));
	}

	@Bean
	JavaDelegate planAnswerWait() {
		return (e) -> {
			ClarificationSteps.Next next = this.steps.next(CLARIFICATION_ID.get(e));
			REMINDER_DUE.set(e, next.step() == LapsePlan.Step.REMIND);
			TIME_OVER.set(e, next.step() == LapsePlan.Step.LAPSE);
			MAY_LAPSE.set(e, next.mayLapse());
			NEXT_STEP_AT.set(e, next.at());
		};
	}

	@Bean
	JavaDelegate remindOfClarification() {
		return (e) -> this.steps.remind(CLARIFICATION_ID.get(e));
	}

	@Bean
	JavaDelegate lapseClarification() {
		return (e) -> {
			this.steps.lapse(CLARIFICATION_ID.get(e));
			this.asSystem.call(() -> this.runtime.createMessageCorrelation(REQUEST_LAPSED)
				.processInstanceBusinessKey(REFERENCE.get(e))
				.setVariables(LAPSE_REASON.to("CLARIFICATION"))
				.correlateAllWithResult());
		};
	}

	@Bean
	JavaDelegate goOnWithoutAnswer() {
		return (e) -> this.steps.goOn(CLARIFICATION_ID.get(e));
	}

	void left(String reference, UUID clarificationId) {
		correlate(QUESTION_LEFT, reference, clarificationId);
	}

	/** Ends the wait for the answer, wherever it is; nothing where nobody waits. */
	void answered(String reference, UUID clarificationId) {
		if (!correlate(CLARIFICATION_ANSWERED, reference, clarificationId)) {
			correlate(QUESTION_DROPPED, reference, clarificationId);
		}
	}

	private boolean correlate(String message, String reference, UUID clarificationId) {
		return !this.asSystem
			.call(() -> this.runtime.createMessageCorrelation(message)
				.processInstanceBusinessKey(reference)
				.processInstanceVariableEquals(CLARIFICATION_ID.name(), clarificationId.toString())
				.correlateAllWithResult())
			.isEmpty();
	}

}
