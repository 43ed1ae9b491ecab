package org.rightsdesk.extension;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterListener;
import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.engine.Var;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/37-extend-deadline.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class ExtendDeadlineProcess {

	static final String ID = "extendDeadline";

	static final String APPROVE_EXTENSION = "userTask_approveExtension";

	/** The message by which it learns that the notice has left. */
	static final String NOTICE_SENT = "noticeSent";

	/** The message that ends it with the request. */
	static final String CLOCK_ENDED = "clockEnded";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** Our own target for the officer. */
	static final Var<Instant> APPROVAL_DUE_AT = Var.instant("approvalDueAt");

	/** The first moment after the last day for a notice, as known at the start (C-21). */
	static final Var<Instant> NOTICE_LIMIT_AT = Var.instant("noticeLimitAt");

	/** Decided in forms/37-approve-extension.form; answers gateway_extensionApproval. */
	static final Var<String> EXTENSION_APPROVAL = Var.code("extensionApproval");

	/** Until when to wait for the notice to leave. */
	static final Var<Instant> NOTICE_AWAITED_UNTIL = Var.instant("noticeAwaitedUntil");

	/** Answers gateway_extensionEffective. */
	static final Var<Boolean> EXTENSION_EFFECTIVE = Var.yesNo("extensionEffective");

	private final RuntimeService runtime;

	private final ManagementService management;

	private final AsSystem asSystem;

	/** Asked late, since the steps change the clock that this process follows. */
	private final ObjectProvider<ExtensionSteps> steps;

	ExtendDeadlineProcess(RuntimeService runtime, ManagementService management, AsSystem asSystem,
			ObjectProvider<ExtensionSteps> steps) {
		this.runtime = runtime;
		this.management = management;
		this.asSystem = asSystem;
		this.steps = steps;
	}

	/** The only way to start an instance. */
	void start(SubjectRequest request, UUID lineId, Instant approvalDue, Instant noticeLimit) {
		Map<String, Object> variables = new HashMap<>();
		variables.putAll(REFERENCE.to(request.reference().value()));
		variables.putAll(ORGANISATION.to(request.organisation()));
		variables.putAll(LINE_ID.to(lineId));
		variables.putAll(APPROVAL_DUE_AT.to(approvalDue));
		variables.putAll(NOTICE_LIMIT_AT.to(noticeLimit));
		this.asSystem.call(() -> this.runtime.startProcessInstanceByKey(ID, request.reference().value(), variables));
	}

	@Bean
	JavaDelegate recordRejection() {
		return (e) -> this.steps.getObject().recordRejection(LINE_ID.get(e));
	}

	@Bean
	JavaDelegate sendNotice() {
		return (e) -> NOTICE_AWAITED_UNTIL.set(e, this.steps.getObject().sendNotice(LINE_ID.get(e)));
	}

	@Bean
	JavaDelegate recordNotice() {
		return (e) -> EXTENSION_EFFECTIVE.set(e, this.steps.getObject().recordNotice(LINE_ID.get(e)));
	}

	@Bean
	JavaDelegate recordNoEffect() {
		return (e) -> this.steps.getObject().recordNoEffect(LINE_ID.get(e));
	}

	@Bean
	JavaDelegate dropExtension() {
		return (e) -> this.steps.getObject().drop(LINE_ID.get(e));
	}

	/**
	 * Tells the instance that waits for this notice. Where none runs any more nobody will
	 * ever wait, so that counts as told.
	 */
	@Bean
	LetterListener noticeSent() {
		return new LetterListener() {
			@Override
			public LetterCode code() {
				return LetterCode.EXTENSION;
			}

			@Override
			public boolean letterSent(SubjectRequest request, Letter letter) {
				return ExtendDeadlineProcess.this.asSystem
					.call(() -> tell(request.reference().value(), letter.lineId()));
			}
		};
	}

	private boolean tell(String reference, UUID lineId) {
		var waiting = this.runtime.createExecutionQuery()
			.messageEventSubscriptionName(NOTICE_SENT)
			.processInstanceBusinessKey(reference)
			.processVariableValueEquals(LINE_ID.name(), lineId.toString())
			.singleResult();
		if (waiting == null) {
			return running(reference, lineId).isEmpty();
		}
		this.runtime.messageEventReceived(NOTICE_SENT, waiting.getId());
		return true;
	}

	void requestEnded(String reference, UUID lineId) {
		this.asSystem.call(() -> this.runtime.createMessageCorrelation(CLOCK_ENDED)
			.processInstanceBusinessKey(reference)
			.processInstanceVariableEquals(LINE_ID.name(), lineId.toString())
			.correlateAllWithResult());
	}

	/** Moves the timer at which whatever it waits for comes too late. */
	void moveLimit(String reference, UUID lineId, Instant to) {
		this.asSystem.call(() -> {
			for (ProcessInstance instance : running(reference, lineId)) {
				this.management.createJobQuery()
					.processInstanceId(instance.getId())
					.timers()
					.list()
					.forEach((timer) -> this.management.setJobDuedate(timer.getId(), Date.from(to)));
			}
			return null;
		});
	}

	private List<ProcessInstance> running(String reference, UUID lineId) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(ID)
			.processInstanceBusinessKey(reference)
			.variableValueEquals(LINE_ID.name(), lineId.toString())
			.list();
	}

}
