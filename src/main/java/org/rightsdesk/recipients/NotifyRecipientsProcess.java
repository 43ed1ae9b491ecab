package org.rightsdesk.recipients;

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

/** Twin of processes/51-notify-recipients.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class NotifyRecipientsProcess {

	static final String ID = "notifyRecipients";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	static final Var<UUID> ROUND_ID = Var.id("roundId");

	/** How many recipients have a branch. */
	static final Var<Integer> NOTICE_COUNT = Var.number("noticeCount");

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	private final ObjectProvider<NoticeSteps> steps;

	NotifyRecipientsProcess(RuntimeService runtime, AsSystem asSystem, ObjectProvider<NoticeSteps> steps) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.steps = steps;
	}

	/** The only way to start an instance; it outlives the answer to the person. */
	void start(String reference, String organisation, UUID lineId, UUID roundId, int count) {
		Map<String, Object> variables = new HashMap<>();
		variables.putAll(REFERENCE.to(reference));
		variables.putAll(ORGANISATION.to(organisation));
		variables.putAll(LINE_ID.to(lineId));
		variables.putAll(ROUND_ID.to(roundId));
		variables.putAll(NOTICE_COUNT.to(count));
		this.asSystem.call(() -> this.runtime.startProcessInstanceByKey(ID, reference, variables));
	}

	@Bean
	JavaDelegate finishNotices() {
		return (e) -> this.steps.getObject().finish(ROUND_ID.get(e));
	}

}
