package org.rightsdesk.restriction;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.engine.Var;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/48-lift-restriction.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class LiftRestrictionProcess {

	static final String ID = "liftRestriction";

	static final String DECIDE_LIFT = "userTask_decideLift";

	/** The message by which it learns that L-9 has left. */
	static final String LIFT_NOTICE_LEFT = "liftNoticeLeft";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	/** Always restriction, whatever the line asks for. */
	static final Var<String> RIGHT = Var.code("right");

	/** The line that caused the restriction. */
	static final Var<UUID> LINE_ID = Var.id("lineId");

	static final Var<UUID> RESTRICTION_ID = Var.id("restrictionId");

	/** Our own target for the officer. */
	static final Var<Instant> LIFT_DUE_AT = Var.instant("liftDueAt");

	/** Decided in forms/48-decide-lift.form; answers gateway_liftDecision. */
	static final Var<String> LIFT_DECISION = Var.code("liftDecision");

	/** The day that L-9 names has come. */
	static final Var<Instant> LIFT_AT = Var.instant("liftAt");

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	/** Asked late, since the letters tell this process that they have left. */
	private final ObjectProvider<LiftSteps> steps;

	LiftRestrictionProcess(RuntimeService runtime, AsSystem asSystem, ObjectProvider<LiftSteps> steps) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.steps = steps;
	}

	/** The only way to start an instance. */
	void start(SubjectRequest request, DataRestriction restriction) {
		String reference = request.reference().value();
		Map<String, Object> variables = new HashMap<>(REFERENCE.to(reference));
		variables.putAll(ORGANISATION.to(request.organisation()));
		variables.putAll(RIGHT.to(Right.RESTRICTION.name()));
		variables.putAll(LINE_ID.to(restriction.lineId()));
		variables.putAll(RESTRICTION_ID.to(restriction.id()));
		this.asSystem.call(() -> this.runtime.startProcessInstanceByKey(ID, reference, variables));
	}

	@Bean
	JavaDelegate planLift() {
		return (e) -> LIFT_DUE_AT.set(e, this.steps.getObject().due(RESTRICTION_ID.get(e)));
	}

	@Bean
	JavaDelegate keepRestriction() {
		return (e) -> this.steps.getObject().keep(RESTRICTION_ID.get(e));
	}

	@Bean
	JavaDelegate sendLiftNotice() {
		return (e) -> LIFT_AT.set(e, this.steps.getObject().sendNotice(RESTRICTION_ID.get(e)));
	}

	@Bean
	JavaDelegate liftDataRestriction() {
		return (e) -> this.steps.getObject().lift(RESTRICTION_ID.get(e));
	}

	/**
	 * Tells the instance of this line that L-9 has left.
	 * @return false if it does not wait for it yet
	 */
	boolean noticeLeft(String reference, UUID lineId) {
		return !this.asSystem
			.call(() -> this.runtime.createMessageCorrelation(LIFT_NOTICE_LEFT)
				.processInstanceBusinessKey(reference)
				.processInstanceVariablesEqual(LINE_ID.to(lineId))
				.correlateAllWithResult())
			.isEmpty();
	}

}
