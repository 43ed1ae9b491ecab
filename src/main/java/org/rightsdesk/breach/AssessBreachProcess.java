package org.rightsdesk.breach;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.engine.Var;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/75-assess-breach.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class AssessBreachProcess {

	static final String ID = "assessBreach";

	static final String ASSESS_BREACH = "userTask_assessBreach";

	private static final Duration WARNING = Duration.ofHours(48);

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<UUID> BREACH_ID = Var.id("breachId");

	/** The end of the same working day. */
	static final Var<Instant> ASSESSMENT_DUE_AT = Var.instant("assessmentDueAt");

	/** 48 hours from becoming aware. */
	static final Var<Instant> WARNING_AT = Var.instant("warningAt");

	/** 72 hours from becoming aware (Art. 33(1)). */
	static final Var<Instant> LIMIT_AT = Var.instant("limitAt");

	/**
	 * The same as a day, for the card: the task keeps it whatever the request's clock.
	 */
	static final Var<LocalDate> OWN_DUE_ON = Var.date("ownDueOn");

	/** Decided in forms/75-assess-breach.form; answers gateway_breachDecision. */
	static final Var<String> BREACH_DECISION = Var.code("breachDecision");

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	private final ObjectProvider<BreachAlarms> alarms;

	AssessBreachProcess(RuntimeService runtime, AsSystem asSystem, ObjectProvider<BreachAlarms> alarms) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.alarms = alarms;
	}

	/** The only way to start an instance. */
	void start(SubjectRequest request, Breach breach, Instant dueAt) {
		Map<String, Object> variables = new HashMap<>();
		variables.putAll(REFERENCE.to(request.reference().value()));
		variables.putAll(ORGANISATION.to(request.organisation()));
		variables.putAll(BREACH_ID.to(breach.id()));
		variables.putAll(ASSESSMENT_DUE_AT.to(dueAt));
		variables.putAll(WARNING_AT.to(breach.awareAt().plus(WARNING)));
		variables.putAll(LIMIT_AT.to(breach.limitAt()));
		variables.putAll(OWN_DUE_ON.to(breach.limitAt().atZone(request.zone()).toLocalDate()));
		this.asSystem.call(() -> this.runtime.startProcessInstanceByKey(ID, request.reference().value(), variables));
	}

	@Bean
	JavaDelegate warnManagers() {
		return (e) -> this.alarms.getObject().warn(BREACH_ID.get(e));
	}

	@Bean
	JavaDelegate alarmManagers() {
		return (e) -> this.alarms.getObject().alarm(BREACH_ID.get(e));
	}

}
