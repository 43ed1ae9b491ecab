package org.rightsdesk.erasure;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.engine.Var;
import org.rightsdesk.fulfilment.SystemWork;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/42-await-access.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class AwaitAccessProcess {

	static final String ID = "awaitAccess";

	static final String UNBLOCK_ERASURE = "userTask_unblockErasure";

	/** The message by which it learns that nothing holds the erasure up any more. */
	static final String ACCESS_SETTLED = "accessSettled";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** Answers gateway_erasureBlocked. */
	static final Var<Boolean> ERASURE_BLOCKED = Var.yesNo("erasureBlocked");

	/** Answers gateway_workDue: something can be done in the systems meanwhile. */
	static final Var<Boolean> WORK_DUE = Var.yesNo("workDue");

	/** What the systems do with data that wait. */
	static final Var<String> MEANWHILE = Var.code("meanwhile");

	/** What they do with data that go anyway. */
	static final Var<String> ANYWAY = Var.code("anyway");

	/** Answers gateway_waysDue: the erasure's own limit comes near. */
	static final Var<Boolean> WAYS_DUE = Var.yesNo("waysDue");

	/** Our own target for the clerk. */
	static final Var<Instant> WAYS_DUE_AT = Var.instant("waysDueAt");

	/** Decided in forms/42-unblock-erasure.form. */
	static final Var<String> ERASURE_WAY = Var.code("erasureWay");

	/** When something may be due although nothing has happened. */
	static final Var<Instant> LOOK_AGAIN_AT = Var.instant("lookAgainAt");

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	/** Asked late, since the end of a line tells this process. */
	private final ObjectProvider<WaitSteps> steps;

	AwaitAccessProcess(RuntimeService runtime, AsSystem asSystem, ObjectProvider<WaitSteps> steps) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.steps = steps;
	}

	@Bean
	JavaDelegate lookForAccess() {
		return (e) -> {
			WaitSteps.Next next = this.steps.getObject().look(LINE_ID.get(e));
			ERASURE_BLOCKED.set(e, next.blocked());
			WORK_DUE.set(e, next.workDue());
			WAYS_DUE.set(e, next.waysDue());
			WAYS_DUE_AT.set(e, next.waysDueAt());
			LOOK_AGAIN_AT.set(e, next.lookAgainAt());
			MEANWHILE.set(e, SystemWork.RESTRICT.name());
			ANYWAY.set(e, SystemWork.ERASE.name());
		};
	}

	/**
	 * Wakes the erasure, wherever in the model it waits; one that is at work looks by
	 * itself afterwards.
	 */
	void accessSettled(String reference, UUID lineId) {
		this.asSystem.call(() -> this.runtime.createMessageCorrelation(ACCESS_SETTLED)
			.processInstanceBusinessKey(reference)
			.processInstanceVariableEquals(LINE_ID.name(), lineId.toString())
			.correlateAllWithResult());
	}

}
