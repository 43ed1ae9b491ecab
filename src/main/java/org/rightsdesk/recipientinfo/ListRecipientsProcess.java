package org.rightsdesk.recipientinfo;

import java.time.Instant;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.Var;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/49-list-recipients.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class ListRecipientsProcess {

	static final String ID = "listRecipients";

	static final String CHECK_LIST = "userTask_checkList";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** Our own target for the clerk. */
	static final Var<Instant> LIST_DUE_AT = Var.instant("listDueAt");

	/** Decided in forms/49-check-list.form: an outcome. */
	static final Var<String> LIST_OUTCOME = Var.code("listOutcome");

	/** Told by approveAnswer; answers gateway_answerApproved. */
	static final Var<Boolean> ANSWER_APPROVED = Var.yesNo("answerApproved");

	private final RecipientLists lists;

	private final ListSteps steps;

	ListRecipientsProcess(RecipientLists lists, ListSteps steps) {
		this.lists = lists;
		this.steps = steps;
	}

	@Bean
	JavaDelegate draftList() {
		return (e) -> this.lists.draft(LINE_ID.get(e));
	}

	@Bean
	JavaDelegate planList() {
		return (e) -> LIST_DUE_AT.set(e, this.steps.dueOfCheck(LINE_ID.get(e)));
	}

}
