package org.rightsdesk.identity;

import java.time.Instant;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.deadline.LapsePlan;
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

	/** Answers gateway_reminderDue. */
	static final Var<Boolean> REMINDER_DUE = Var.yesNo("reminderDue");

	/** Answers gateway_timeOver. */
	static final Var<Boolean> TIME_OVER = Var.yesNo("timeOver");

	/** The date of the timer. */
	static final Var<Instant> NEXT_STEP_AT = Var.instant("nextStepAt");

	/** Handed to the spine. */
	static final Var<Boolean> RIGHT_EXERCISED = Var.yesNo("rightExercised");

	/**
	 * Handed to the spine: whether the request is assessed before it is settled who asks.
	 */
	static final Var<Boolean> IDENTITY_LEFT_OPEN = Var.yesNo("identityLeftOpen");

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	private final IdentitySteps steps;

	private final IdentityWait wait;

	VerifyIdentityProcess(RuntimeService runtime, AsSystem asSystem, IdentitySteps steps, IdentityWait wait) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.steps = steps;
		this.wait = wait;
	}

	@Bean
	JavaDelegate planCheck() {
		return (e) -> CHECK_DUE_AT.set(e, this.steps.dueOfCheck(REFERENCE.get(e)));
	}

	@Bean
	JavaDelegate recordIdentity() {
		return (e) -> {
			boolean leftOpen = IdentityDecision.ASSESS_FIRST.name().equals(IDENTITY_DECISION.get(e));
			if (!leftOpen) {
				this.steps.settle(REFERENCE.get(e));
			}
			IDENTITY_LEFT_OPEN.set(e, leftOpen);
			RIGHT_EXERCISED.set(e, true);
		};
	}

	@Bean
	JavaDelegate sendIdentityQuestion() {
		return (e) -> this.steps.ask(REFERENCE.get(e));
	}

	@Bean
	JavaDelegate planIdentityWait() {
		return (e) -> {
			IdentityWait.Next next = this.wait.next(REFERENCE.get(e));
			REMINDER_DUE.set(e, next.step() == LapsePlan.Step.REMIND);
			TIME_OVER.set(e, next.step() == LapsePlan.Step.LAPSE);
			NEXT_STEP_AT.set(e, next.at());
		};
	}

	@Bean
	JavaDelegate remindOfIdentity() {
		return (e) -> this.wait.remind(REFERENCE.get(e));
	}

	@Bean
	JavaDelegate lapseIdentity() {
		return (e) -> this.wait.lapse(REFERENCE.get(e));
	}

	@Bean
	JavaDelegate sendPlainReply() {
		return (e) -> {
			this.steps.reply(REFERENCE.get(e));
			IDENTITY_LEFT_OPEN.set(e, false);
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
