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

	/** Answers gateway_workerAsked. */
	static final Var<Boolean> WORKER_ASKED = Var.yesNo("workerAsked");

	/** What the program of this system is asked for: the work, as a topic. */
	static final Var<String> WORKER_TOPIC = Var.code("workerTopic");

	/** The system whose program is asked. */
	static final Var<String> WORKER_SYSTEM = Var.code("workerSystem");

	/** From then on the owner does it. */
	static final Var<Instant> WORKER_DUE_AT = Var.instant("workerDueAt");

	/** Answers gateway_workerActed; set when the program is done or has given up. */
	static final Var<Boolean> WORKER_ACTED = Var.yesNo("workerActed");

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
			WORKER_ASKED.set(e, this.steps.isForWorker(owner));
			WORKER_TOPIC.set(e, owner.work().topic());
			WORKER_SYSTEM.set(e, owner.systems().get(0).systemId());
			WORKER_DUE_AT.set(e, this.steps.dueOfWorker(owner));
			ACT_DUE_AT.set(e, this.steps.due(owner));
		};
	}

	@Bean
	JavaDelegate askOwner() {
		return (e) -> this.steps.ask(BATCH_ID.get(e));
	}

	@Bean
	JavaDelegate endActionReminders() {
		return (e) -> this.steps.endReminders(BATCH_ID.get(e));
	}

}
