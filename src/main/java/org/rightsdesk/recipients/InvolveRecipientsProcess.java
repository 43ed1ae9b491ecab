package org.rightsdesk.recipients;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.engine.Var;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/52-involve-recipients.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class InvolveRecipientsProcess {

	static final String ID = "involveRecipients";

	static final String CONFIRM_RECIPIENTS = "userTask_confirmRecipients";

	static final String PROCESSORS_SETTLED = "processorsSettled";

	/** Working days that a handler has to confirm the list. */
	private static final int TARGET = 2;

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	/** The right, or RESTRICTION_LIFTED. */
	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** This telling of the line's recipients. */
	static final Var<UUID> ROUND_ID = Var.id("roundId");

	/** Answers gateway_recipientsPossible. */
	static final Var<Boolean> RECIPIENTS_POSSIBLE = Var.yesNo("recipientsPossible");

	/** Our own target for the handler. */
	static final Var<Instant> RECIPIENTS_DUE_AT = Var.instant("recipientsDueAt");

	/** Decided in forms/52-confirm-recipients.form. */
	static final Var<String> RECIPIENTS_DECISION = Var.code("recipientsDecision");

	/** Answers gateway_processorsAwaited. */
	static final Var<Boolean> PROCESSORS_AWAITED = Var.yesNo("processorsAwaited");

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	private final ObjectProvider<RecipientPlan> plan;

	private final ObjectProvider<NoticeSteps> steps;

	private final ReminderDates dates;

	private final NotifyRecipientsProcess notices;

	InvolveRecipientsProcess(RuntimeService runtime, AsSystem asSystem, ObjectProvider<RecipientPlan> plan,
			ObjectProvider<NoticeSteps> steps, ReminderDates dates, NotifyRecipientsProcess notices) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.plan = plan;
		this.steps = steps;
		this.dates = dates;
		this.notices = notices;
	}

	@Bean
	JavaDelegate chooseRecipients() {
		return (e) -> {
			UUID round = this.plan.getObject().propose(LINE_ID.get(e), RIGHT.get(e));
			ROUND_ID.set(e, round);
			RECIPIENTS_POSSIBLE.set(e, this.plan.getObject().anyPossible(round));
			RECIPIENTS_DUE_AT.set(e, this.dates.target(ORGANISATION.get(e), TARGET));
		};
	}

	@Bean
	JavaDelegate startNotices() {
		return (e) -> {
			UUID round = ROUND_ID.get(e);
			int count = this.steps.getObject().count(round);
			if (count > 0) {
				this.notices.start(REFERENCE.get(e), ORGANISATION.get(e), LINE_ID.get(e), round, count);
			}
			PROCESSORS_AWAITED.set(e, this.steps.getObject().processorsAwaited(round));
		};
	}

	/** The last of our processors has settled. */
	void processorsSettled(String reference, UUID roundId) {
		this.asSystem.call(() -> this.runtime.createMessageCorrelation(PROCESSORS_SETTLED)
			.processInstanceBusinessKey(reference)
			.processInstanceVariableEquals(ROUND_ID.name(), roundId.toString())
			.correlateAllWithResult());
	}

}
