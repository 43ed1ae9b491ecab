package org.rightsdesk.marketing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.engine.Var;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/45-stop-marketing.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class StopMarketingProcess {

	static final String ID = "stopMarketing";

	static final String STOP_MAILING = "userTask_stopMailing";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** A name of {@link SystemWork}, for actInSystems. */
	static final Var<String> WORK = Var.code("work");

	/** Answers gateway_stopConfirmed. */
	static final Var<Boolean> STOP_CONFIRMED = Var.yesNo("stopConfirmed");

	/** Our own target for the clerk. */
	static final Var<Instant> STOP_DUE_AT = Var.instant("stopDueAt");

	/**
	 * A name of {@link MailingStop}: decided in forms/45-stop-mailing.form, where the
	 * systems have not confirmed it.
	 */
	static final Var<String> MAILING_STOP = Var.code("mailingStop");

	/** Answers gateway_processorToInstruct. */
	static final Var<Boolean> PROCESSOR_TO_INSTRUCT = Var.yesNo("processorToInstruct");

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	private final StopSteps steps;

	StopMarketingProcess(RuntimeService runtime, AsSystem asSystem, StopSteps steps) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.steps = steps;
	}

	/** The only way to start an instance: one for each line, beside the request. */
	void start(SubjectRequest request, RequestLine line) {
		String reference = request.reference().value();
		Map<String, Object> variables = new HashMap<>(REFERENCE.to(reference));
		variables.putAll(ORGANISATION.to(request.organisation()));
		variables.putAll(RIGHT.to(line.right().name()));
		variables.putAll(LINE_ID.to(line.id()));
		this.asSystem.call(() -> this.runtime.startProcessInstanceByKey(ID, reference, variables));
	}

	@Bean
	JavaDelegate planStop() {
		return (e) -> WORK.set(e, SystemWork.STOP.name());
	}

	@Bean
	JavaDelegate checkStop() {
		return (e) -> {
			Optional<MailingStop> confirmed = this.steps.confirmed(LINE_ID.get(e));
			STOP_CONFIRMED.set(e, confirmed.isPresent());
			confirmed.ifPresent((stop) -> MAILING_STOP.set(e, stop.name()));
			PROCESSOR_TO_INSTRUCT.set(e, this.steps.instructsProcessor(LINE_ID.get(e)));
			STOP_DUE_AT.set(e, this.steps.due(LINE_ID.get(e)));
		};
	}

	@Bean
	JavaDelegate recordStop() {
		return (e) -> this.steps.record(LINE_ID.get(e), MailingStop.valueOf(MAILING_STOP.get(e)));
	}

	@Bean
	JavaDelegate closeStop() {
		return (e) -> this.steps.close(LINE_ID.get(e));
	}

}
