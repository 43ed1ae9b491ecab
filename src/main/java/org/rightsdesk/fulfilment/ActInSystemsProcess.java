package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.rightsdesk.engine.Var;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/39-act-in-systems.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class ActInSystemsProcess {

	static final String ID = "actInSystems";

	static final String RESOLVE_FAILURE = "userTask_resolveFailure";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** A name of {@link SystemWork}. */
	static final Var<String> WORK = Var.code("work");

	/** How many owners act in this wave, each in one task. */
	static final Var<Integer> OWNER_COUNT = Var.number("ownerCount");

	/** Answers gateway_workLeft. */
	static final Var<Boolean> WORK_LEFT = Var.yesNo("workLeft");

	/** Answers gateway_anyFailed. */
	static final Var<Boolean> ANY_FAILED = Var.yesNo("anyFailed");

	/** Our own target for the clerk. */
	static final Var<Instant> RESOLVE_DUE_AT = Var.instant("resolveDueAt");

	/** Decided in forms/39-resolve-failure.form. */
	static final Var<String> FAILURE_DECISION = Var.code("failureDecision");

	/** Told to the caller: whether it is done, or kept for a reason, everywhere. */
	static final Var<Boolean> ACTED_FULLY = Var.yesNo("actedFully");

	private final ActionPlan plan;

	private final ActionSteps steps;

	ActInSystemsProcess(ActionPlan plan, ActionSteps steps) {
		this.plan = plan;
		this.steps = steps;
	}

	@Bean
	JavaDelegate planActions() {
		return (e) -> this.plan.plan(LINE_ID.get(e), SystemWork.valueOf(WORK.get(e)));
	}

	@Bean
	JavaDelegate findNextWave() {
		return (e) -> {
			SystemWork work = SystemWork.valueOf(WORK.get(e));
			int owners = this.plan.call(LINE_ID.get(e), work);
			OWNER_COUNT.set(e, owners);
			WORK_LEFT.set(e, owners > 0);
			ACTED_FULLY.set(e, this.plan.everywhere(LINE_ID.get(e), work));
		};
	}

	@Bean
	JavaDelegate findFailures() {
		return (e) -> {
			ANY_FAILED.set(e, this.plan.anyFailed(LINE_ID.get(e), SystemWork.valueOf(WORK.get(e))));
			RESOLVE_DUE_AT.set(e, this.steps.dueOfFailure(LINE_ID.get(e)));
		};
	}

}
