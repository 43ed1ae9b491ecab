package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.rightsdesk.engine.Var;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/38-act-for-owner.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class ActForOwnerProcess {

	static final String ID = "actForOwner";

	static final String ACT_IN_SYSTEM = "userTask_actInSystem";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** A name of {@link SystemWork}. */
	static final Var<String> WORK = Var.code("work");

	/** Place of the owner among those of this wave, counted from 0. */
	static final Var<Integer> OWNER_INDEX = Var.number("ownerIndex");

	/** Local id of the branch: the task of this owner. */
	static final Var<UUID> BATCH_ID = Var.id("batchId");

	static final Var<String> OWNER_GROUP = Var.code("ownerGroup");

	/** Our own target for the owner. */
	static final Var<Instant> ACT_DUE_AT = Var.instant("actDueAt");

	/** Decided in forms/38-act-in-system.form. */
	static final Var<String> ACTED = Var.code("acted");

	private final ActionSteps steps;

	ActForOwnerProcess(ActionSteps steps) {
		this.steps = steps;
	}

	@Bean
	JavaDelegate assignActions() {
		return (e) -> {
			OwnerActions owner = this.steps.assign(LINE_ID.get(e), SystemWork.valueOf(WORK.get(e)), OWNER_INDEX.get(e));
			BATCH_ID.set(e, owner.id());
			OWNER_GROUP.set(e, owner.ownerGroup());
			ACT_DUE_AT.set(e, this.steps.due(owner));
		};
	}

	@Bean
	JavaDelegate endActionReminders() {
		return (e) -> this.steps.endReminders(BATCH_ID.get(e));
	}

}
