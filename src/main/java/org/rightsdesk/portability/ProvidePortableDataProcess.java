package org.rightsdesk.portability;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.Var;
import org.rightsdesk.fulfilment.SearchPlan;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/40-provide-portable-data.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class ProvidePortableDataProcess {

	static final String ID = "providePortableData";

	static final String DECIDE_PORTABILITY = "userTask_decidePortability";

	static final String RECORD_TRANSFER = "userTask_recordTransfer";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** How many owners export, each in one task. */
	static final Var<Integer> OWNER_COUNT = Var.number("ownerCount");

	/** Our own target for the clerk. */
	static final Var<Instant> PORTABILITY_DUE_AT = Var.instant("portabilityDueAt");

	/** Decided in forms/40-decide-portability.form: an outcome. */
	static final Var<String> PORTABILITY_OUTCOME = Var.code("portabilityOutcome");

	/** Told by approveAnswer; answers gateway_answerApproved. */
	static final Var<Boolean> ANSWER_APPROVED = Var.yesNo("answerApproved");

	/** Answers gateway_directTransfer. */
	static final Var<Boolean> DIRECT_TRANSFER = Var.yesNo("directTransfer");

	/** Our own target for what became of the transfer. */
	static final Var<Instant> TRANSFER_DUE_AT = Var.instant("transferDueAt");

	/** Decided in forms/40-record-transfer.form. */
	static final Var<String> TRANSFER_RESULT = Var.code("transferResult");

	private final SearchPlan plan;

	private final PortabilitySteps steps;

	ProvidePortableDataProcess(SearchPlan plan, PortabilitySteps steps) {
		this.plan = plan;
		this.steps = steps;
	}

	@Bean
	JavaDelegate planExport() {
		return (e) -> OWNER_COUNT.set(e, this.plan.plan(LINE_ID.get(e)).size());
	}

	@Bean
	JavaDelegate planPortability() {
		return (e) -> PORTABILITY_DUE_AT.set(e, this.steps.dueOfDecision(LINE_ID.get(e)));
	}

	@Bean
	JavaDelegate chooseWay() {
		return (e) -> DIRECT_TRANSFER.set(e, this.steps.wantsTransfer(LINE_ID.get(e)));
	}

	@Bean
	JavaDelegate sendTransfer() {
		return (e) -> {
			this.steps.sendTransfer(LINE_ID.get(e));
			TRANSFER_DUE_AT.set(e, this.steps.dueOfTransfer(LINE_ID.get(e)));
		};
	}

}
