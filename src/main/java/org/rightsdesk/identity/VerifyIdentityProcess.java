package org.rightsdesk.identity;

import java.time.Instant;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.engine.Var;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/20-verify-identity.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class VerifyIdentityProcess {

	static final String ID = "verifyIdentity";

	static final String CHECK_IDENTITY = "userTask_checkIdentity";

	static final String IDENTITY_ANSWERED = "identityAnswered";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	/** Our own target for the clerk. */
	static final Var<Instant> CHECK_DUE_AT = Var.instant("checkDueAt");

	/** Decided in forms/20-check-identity.form: a name of {@link IdentityDecision}. */
	static final Var<String> IDENTITY_DECISION = Var.code("identityDecision");

	/** Handed to the spine. */
	static final Var<Boolean> RIGHT_EXERCISED = Var.yesNo("rightExercised");

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	private final IdentitySteps steps;

	VerifyIdentityProcess(RuntimeService runtime, AsSystem asSystem, IdentitySteps steps) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.steps = steps;
	}

	@Bean
	JavaDelegate planCheck() {
		return (e) -> CHECK_DUE_AT.set(e, this.steps.dueOfCheck(REFERENCE.get(e)));
	}

	@Bean
	JavaDelegate recordIdentity() {
		return (e) -> {
			this.steps.settle(REFERENCE.get(e));
			RIGHT_EXERCISED.set(e, true);
		};
	}

	@Bean
	JavaDelegate sendIdentityQuestion() {
		return (e) -> this.steps.ask(REFERENCE.get(e));
	}

	@Bean
	JavaDelegate sendPlainReply() {
		return (e) -> {
			this.steps.reply(REFERENCE.get(e));
			RIGHT_EXERCISED.set(e, false);
		};
	}

	/**
	 * Wakes the case that waits for its answer.
	 * @return false where it waits no more, because the person withdrew
	 */
	boolean answered(String reference) {
		return !this.asSystem
			.call(() -> this.runtime.createMessageCorrelation(IDENTITY_ANSWERED)
				.processInstanceBusinessKey(reference)
				.correlateAllWithResult())
			.isEmpty();
	}

}
