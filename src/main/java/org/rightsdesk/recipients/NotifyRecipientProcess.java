package org.rightsdesk.recipients;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.engine.Var;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/53-notify-recipient.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class NotifyRecipientProcess {

	static final String ID = "notifyRecipient";

	static final String CONTACT_RECIPIENT = "userTask_contactRecipient";

	static final String ACT_IN_PRODUCT = "userTask_actInProduct";

	static final String RECIPIENT_ANSWERED = "recipientAnswered";

	static final String CONTACT_NEEDED = "contactNeeded";

	/** Working days that a handler has to call. */
	private static final int TARGET = 3;

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	static final Var<UUID> ROUND_ID = Var.id("roundId");

	/** Place of the recipient in the list, counted from 0. */
	static final Var<Integer> NOTICE_INDEX = Var.number("noticeIndex");

	/** Local id of the branch. */
	static final Var<UUID> NOTIFICATION_ID = Var.id("notificationId");

	/** Answers gateway_sentToThem. */
	static final Var<Boolean> SENT_TO_THEM = Var.yesNo("sentToThem");

	/** Answers gateway_ownerActs; only where it is not sent to them. */
	static final Var<Boolean> OWNER_ACTS = Var.yesNo("ownerActs");

	/** Who acts in the product; only where an owner does. */
	static final Var<String> OWNER_GROUP = Var.code("ownerGroup");

	/** The day by which the owner has to act. */
	static final Var<Instant> ACT_DUE_AT = Var.instant("actDueAt");

	/** Decided in forms/53-act-in-product.form. */
	static final Var<String> ACTED_IN_PRODUCT = Var.code("actedInProduct");

	/**
	 * Our own target for the handler; where it was sent, from the moment it is needed.
	 */
	static final Var<Instant> CONTACT_DUE_AT = Var.instant("contactDueAt");

	/** Decided in forms/53-contact-recipient.form; answers gateway_contactResult. */
	static final Var<String> CONTACT_RESULT = Var.code("contactResult");

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	private final ObjectProvider<NoticeSteps> steps;

	private final ObjectProvider<ProductWork> products;

	private final ReminderDates dates;

	private final InvolveRecipientsProcess involving;

	NotifyRecipientProcess(RuntimeService runtime, AsSystem asSystem, ObjectProvider<NoticeSteps> steps,
			ObjectProvider<ProductWork> products, ReminderDates dates, InvolveRecipientsProcess involving) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.steps = steps;
		this.products = products;
		this.dates = dates;
		this.involving = involving;
	}

	@Bean
	JavaDelegate informRecipient() {
		return (e) -> {
			Notice notice = this.steps.getObject().send(ROUND_ID.get(e), NOTICE_INDEX.get(e));
			NOTIFICATION_ID.set(e, notice.id());
			boolean sent = this.steps.getObject().sentToThem(notice);
			SENT_TO_THEM.set(e, sent);
			if (!sent) {
				giveByHand(e, notice);
			}
		};
	}

	private void giveByHand(DelegateExecution e, Notice notice) {
		Optional<String> owner = this.products.getObject().ask(notice);
		OWNER_ACTS.set(e, owner.isPresent());
		if (owner.isPresent()) {
			OWNER_GROUP.set(e, owner.get());
			ACT_DUE_AT.set(e, this.dates.endOf(notice.organisation(), notice.actBy()));
		}
		else {
			CONTACT_DUE_AT.set(e, this.dates.target(notice.organisation(), TARGET));
		}
	}

	@Bean
	JavaDelegate settleRecipient() {
		return (e) -> {
			this.steps.getObject().settled(NOTIFICATION_ID.get(e));
			if (!this.steps.getObject().processorsAwaited(ROUND_ID.get(e))) {
				this.involving.processorsSettled(REFERENCE.get(e), ROUND_ID.get(e));
			}
		};
	}

	/**
	 * The recipient has a result; where nobody waits for it yet, the sweep says it again.
	 */
	void answered(String reference, UUID notificationId) {
		correlate(RECIPIENT_ANSWERED, reference, notificationId, Map.of());
	}

	/** Somebody has to call; changes nothing where they have the task already. */
	void contactNeeded(String reference, Notice notice) {
		correlate(CONTACT_NEEDED, reference, notice.id(),
				CONTACT_DUE_AT.to(this.dates.target(notice.organisation(), TARGET)));
	}

	private void correlate(String message, String reference, UUID notificationId, Map<String, Object> variables) {
		this.asSystem.call(() -> this.runtime.createMessageCorrelation(message)
			.processInstanceBusinessKey(reference)
			.processInstanceVariableEquals(NOTIFICATION_ID.name(), notificationId.toString())
			.setVariables(variables)
			.correlateAllWithResult());
	}

}
