package org.rightsdesk.deadline;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.engine.Var;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/15-watch-deadline.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class WatchDeadlineProcess {

	static final String ID = "watchDeadline";

	static final String CLOCK_CHANGED = "clockChanged";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** Answers gateway_clockClosed. */
	static final Var<Boolean> CLOCK_CLOSED = Var.yesNo("clockClosed");

	/** The date of the timer. */
	static final Var<Instant> NEXT_MILESTONE_AT = Var.instant("nextMilestoneAt");

	private final ObjectProvider<RuntimeService> runtime;

	private final AsSystem asSystem;

	private final ClockWatch watch;

	WatchDeadlineProcess(ObjectProvider<RuntimeService> runtime, AsSystem asSystem, ClockWatch watch) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.watch = watch;
	}

	@Bean
	JavaDelegate determineNextMilestone() {
		return (e) -> {
			ClockWatch.Look look = this.watch.look(LINE_ID.get(e));
			CLOCK_CLOSED.set(e, look.closed());
			NEXT_MILESTONE_AT.set(e, look.nextAt());
		};
	}

	@Bean
	JavaDelegate doDueMilestones() {
		return (e) -> this.watch.doDue(LINE_ID.get(e));
	}

	void start(String reference, String organisation, UUID lineId) {
		Map<String, Object> variables = new HashMap<>(REFERENCE.to(reference));
		variables.putAll(ORGANISATION.to(organisation));
		variables.putAll(LINE_ID.to(lineId));
		this.asSystem.call(() -> this.runtime.getObject().startProcessInstanceByKey(ID, reference, variables));
	}

	boolean isWatched(String reference, UUID lineId) {
		return this.asSystem.call(() -> this.runtime.getObject()
			.createProcessInstanceQuery()
			.processDefinitionKey(ID)
			.processInstanceBusinessKey(reference)
			.variableValueEquals(LINE_ID.name(), lineId.toString())
			.count()) > 0;
	}

	/**
	 * Wakes the watch of this line. One that is not asleep is about to look by itself.
	 */
	void clockChanged(String reference, UUID lineId) {
		this.asSystem.call(() -> this.runtime.getObject()
			.createMessageCorrelation(CLOCK_CHANGED)
			.processInstanceBusinessKey(reference)
			.processInstanceVariableEquals(LINE_ID.name(), lineId.toString())
			.correlateAllWithResult());
	}

}
