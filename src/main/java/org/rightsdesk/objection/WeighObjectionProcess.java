package org.rightsdesk.objection;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.Var;
import org.rightsdesk.fulfilment.SystemWork;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/44-weigh-objection.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class WeighObjectionProcess {

	static final String ID = "weighObjection";

	static final String WEIGH_OBJECTION = "userTask_weighObjection";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** Answers gateway_politicalNotice. */
	static final Var<Boolean> POLITICAL_NOTICE = Var.yesNo("politicalNotice");

	/** What the systems are asked to do: to restrict, later to stop. */
	static final Var<String> WORK = Var.code("work");

	/** Our own target for the clerk. */
	static final Var<Instant> WEIGHING_DUE_AT = Var.instant("weighingDueAt");

	/** Decided in forms/44-weigh-objection.form: an outcome. */
	static final Var<String> OBJECTION_OUTCOME = Var.code("objectionOutcome");

	/** Told by approveAnswer; answers gateway_answerApproved. */
	static final Var<Boolean> ANSWER_APPROVED = Var.yesNo("answerApproved");

	/** Answers gateway_processingStops. */
	static final Var<Boolean> PROCESSING_STOPS = Var.yesNo("processingStops");

	private final ObjectionSteps steps;

	WeighObjectionProcess(ObjectionSteps steps) {
		this.steps = steps;
	}

	@Bean
	JavaDelegate readObjection() {
		return (e) -> POLITICAL_NOTICE.set(e, this.steps.isPoliticalNotice(LINE_ID.get(e)));
	}

	@Bean
	JavaDelegate acceptNotice() {
		return (e) -> this.steps.acceptNotice(LINE_ID.get(e));
	}

	@Bean
	JavaDelegate restrictWhileWeighed() {
		return (e) -> {
			this.steps.restrictMeanwhile(LINE_ID.get(e));
			WORK.set(e, SystemWork.RESTRICT.name());
		};
	}

	@Bean
	JavaDelegate planWeighing() {
		return (e) -> WEIGHING_DUE_AT.set(e, this.steps.dueOfWeighing(LINE_ID.get(e)));
	}

	@Bean
	JavaDelegate planStopOfProcessing() {
		return (e) -> {
			PROCESSING_STOPS.set(e, this.steps.stops(LINE_ID.get(e)));
			WORK.set(e, SystemWork.STOP.name());
		};
	}

	@Bean
	JavaDelegate endPendingRestriction() {
		return (e) -> this.steps.endRestriction(LINE_ID.get(e));
	}

}
