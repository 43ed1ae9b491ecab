package org.rightsdesk.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.engine.Var;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/70-handle-complaint.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class HandleComplaintProcess {

	static final String ID = "handleComplaint";

	static final String LOOK_INTO_COMPLAINT = "userTask_lookIntoComplaint";

	/** The message by which it learns that L-11 has left. */
	static final String OUTCOME_LEFT = "outcomeLeft";

	/** The message that ends the news and reminders with the complaint. */
	static final String COMPLAINT_CLOSED = "complaintClosed";

	/** The message that ends it because the person took the complaint back. */
	static final String COMPLAINT_WITHDRAWN = "complaintWithdrawn";

	/** The reference of the complaint itself, never of the request it is about. */
	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	/** When the complaint should be answered; our own target. */
	static final Var<Instant> ANSWER_DUE_AT = Var.instant("answerDueAt");

	/** When news or a reminder falls due next. */
	static final Var<Instant> NEXT_STEP_AT = Var.instant("nextStepAt");

	/** Decided in forms/70-look-into-complaint.form. */
	static final Var<String> COMPLAINT_OUTCOME = Var.code("complaintOutcome");

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	/** Asked late, since the letters tell this process that they have left. */
	private final ObjectProvider<ComplaintSteps> steps;

	HandleComplaintProcess(RuntimeService runtime, AsSystem asSystem, ObjectProvider<ComplaintSteps> steps) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.steps = steps;
	}

	/** The only way to start an instance. */
	void start(SubjectRequest request, ComplaintDates dates) {
		String reference = request.reference().value();
		Map<String, Object> variables = new HashMap<>(REFERENCE.to(reference));
		variables.putAll(ORGANISATION.to(request.organisation()));
		variables.putAll(ANSWER_DUE_AT.to(endOf(dates.answerBy(), request)));
		this.asSystem.call(() -> this.runtime.startProcessInstanceByKey(ID, reference, variables));
	}

	/** A second before the day is over, so that Tasklist names the right day. */
	private static Instant endOf(LocalDate day, SubjectRequest request) {
		return day.plusDays(1).atStartOfDay(request.zone()).toInstant().minusSeconds(1);
	}

	@Bean
	JavaDelegate acknowledgeComplaint() {
		return (e) -> NEXT_STEP_AT.set(e, this.steps.getObject().acknowledge(REFERENCE.get(e)));
	}

	@Bean
	JavaDelegate informAndRemind() {
		return (e) -> NEXT_STEP_AT.set(e, this.steps.getObject().informAndRemind(REFERENCE.get(e)));
	}

	@Bean
	JavaDelegate sendOutcome() {
		return (e) -> this.steps.getObject().sendOutcome(REFERENCE.get(e));
	}

	@Bean
	JavaDelegate closeComplaint() {
		return (e) -> {
			this.steps.getObject().close(REFERENCE.get(e));
			if (!correlate(COMPLAINT_CLOSED, REFERENCE.get(e))) {
				// A reminder is just going out and nobody waits yet: the engine tries
				// again.
				throw new IllegalStateException("News or reminders are at work");
			}
		};
	}

	@Bean
	JavaDelegate confirmComplaintWithdrawal() {
		return (e) -> this.steps.getObject().confirmWithdrawal(REFERENCE.get(e));
	}

	/**
	 * Tells the instance that L-11 has left.
	 * @return false if it does not wait for it yet
	 */
	boolean outcomeLeft(String reference) {
		return correlate(OUTCOME_LEFT, reference);
	}

	/**
	 * Interrupts whatever is going on.
	 * @return false where nothing is any more
	 */
	boolean withdrawn(String reference) {
		return correlate(COMPLAINT_WITHDRAWN, reference);
	}

	private boolean correlate(String message, String reference) {
		return !this.asSystem
			.call(() -> this.runtime.createMessageCorrelation(message)
				.processInstanceBusinessKey(reference)
				.correlateAllWithResult())
			.isEmpty();
	}

}
