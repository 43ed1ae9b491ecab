package org.rightsdesk.restriction;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.Var;
import org.rightsdesk.fulfilment.SystemWork;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/43-restrict-data.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class RestrictDataProcess {

	static final String ID = "restrictData";

	static final String DECIDE_RESTRICTION = "userTask_decideRestriction";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** Our own target for the case handler. */
	static final Var<Instant> RESTRICTION_DUE_AT = Var.instant("restrictionDueAt");

	/** Decided in forms/43-decide-restriction.form: an outcome. */
	static final Var<String> RESTRICTION_OUTCOME = Var.code("restrictionOutcome");

	/** Told by the approval; answers gateway_answerApproved. */
	static final Var<Boolean> ANSWER_APPROVED = Var.yesNo("answerApproved");

	/** Answers gateway_dataRestricted. */
	static final Var<Boolean> DATA_RESTRICTED = Var.yesNo("dataRestricted");

	/** Answers gateway_restrictedAsDecided: the systems did what was decided. */
	static final Var<Boolean> RESTRICTED_AS_DECIDED = Var.yesNo("restrictedAsDecided");

	/** What the systems do. */
	static final Var<String> WORK = Var.code("work");

	private final RestrictionSteps steps;

	RestrictDataProcess(RestrictionSteps steps) {
		this.steps = steps;
	}

	@Bean
	JavaDelegate planRestriction() {
		return (e) -> RESTRICTION_DUE_AT.set(e, this.steps.due(LINE_ID.get(e)));
	}

	@Bean
	JavaDelegate beginRestriction() {
		return (e) -> {
			DATA_RESTRICTED.set(e, this.steps.begin(LINE_ID.get(e)));
			WORK.set(e, SystemWork.RESTRICT.name());
		};
	}

	@Bean
	JavaDelegate recordRestriction() {
		return (e) -> RESTRICTED_AS_DECIDED.set(e, this.steps.settle(LINE_ID.get(e)));
	}

}
