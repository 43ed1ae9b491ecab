package org.rightsdesk.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.engine.Var;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/30-assess-request.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class AssessRequestProcess {

	static final String ID = "assessRequest";

	static final String ASSESS_REQUEST = "userTask_assessRequest";

	static final String APPROVE_ASSESSMENT = "userTask_approveAssessment";

	/** The message by which it learns that its letter has left. */
	static final String DECISION_LEFT = "decisionLeft";

	/** The message that ends whatever is carried out, because the person has died. */
	static final String PERSON_DIED = "personDied";

	/** The message by which the spine learns that a line has to be assessed. */
	private static final String ASSESSMENT_OPENED = "assessmentOpened";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	/** Place of the line in the request, counted from 0. */
	static final Var<Integer> LINE_INDEX = Var.number("lineIndex");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** Told by verifyIdentity: then what goes on has to settle first who is asking. */
	static final Var<Boolean> IDENTITY_LEFT_OPEN = Var.yesNo("identityLeftOpen");

	/** Answers gateway_assessmentOpen. */
	static final Var<Boolean> ASSESSMENT_OPEN = Var.yesNo("assessmentOpen");

	/** Our own target for the clerk. */
	static final Var<Instant> ASSESSMENT_DUE_AT = Var.instant("assessmentDueAt");

	/** A name of {@link AssessmentDecision}, of forms/30-assess-request.form. */
	static final Var<String> ASSESSMENT_DECISION = Var.code("assessmentDecision");

	/** Answers gateway_approvalNeeded. */
	static final Var<Boolean> APPROVAL_NEEDED = Var.yesNo("approvalNeeded");

	/** Our own target for the officer. */
	static final Var<Instant> APPROVAL_DUE_AT = Var.instant("approvalDueAt");

	/**
	 * Decided in forms/30-approve-assessment.form; answers gateway_assessmentApproval.
	 */
	static final Var<String> ASSESSMENT_APPROVAL = Var.code("assessmentApproval");

	/** Answers gateway_feeDecided. */
	static final Var<Boolean> FEE_DECIDED = Var.yesNo("feeDecided");

	/** Told by chargeFee: paid or waived. */
	static final Var<Boolean> FEE_SETTLED = Var.yesNo("feeSettled");

	/** Handed to the spine. */
	static final Var<Boolean> LINE_GOES_ON = Var.yesNo("lineGoesOn");

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	/** Asked late, since the letters tell this process that they have left. */
	private final ObjectProvider<AssessmentSteps> steps;

	AssessRequestProcess(RuntimeService runtime, AsSystem asSystem, ObjectProvider<AssessmentSteps> steps) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.steps = steps;
	}

	/** Takes the line back from whatever is done with it; nothing before that begins. */
	void opened(SubjectRequest request, int lineIndex) {
		this.asSystem.call(() -> {
			this.runtime.createExecutionQuery()
				.messageEventSubscriptionName(ASSESSMENT_OPENED)
				.processInstanceBusinessKey(request.reference().value())
				.list()
				.stream()
				.filter((one) -> Integer.valueOf(lineIndex)
					.equals(this.runtime.getVariable(one.getId(), "loopCounter")))
				.forEach((one) -> this.runtime.messageEventReceived(ASSESSMENT_OPENED, one.getId()));
			return null;
		});
	}

	@Bean
	JavaDelegate planAssessment() {
		return (e) -> {
			RequestLine line = steps().line(REFERENCE.get(e), LINE_INDEX.get(e));
			LINE_ID.set(e, line.id());
			RIGHT.set(e, line.right().name());
			boolean ours = steps().isOurs(line, LINE_INDEX.get(e), e.getProcessInstanceId());
			LINE_GOES_ON.set(e, ours && !IDENTITY_LEFT_OPEN.get(e));
			ASSESSMENT_OPEN.set(e, ours && steps().isOpen(line));
			ASSESSMENT_DUE_AT.set(e, steps().dueOfAssessment(line.id()));
		};
	}

	@Bean
	JavaDelegate prepareAssessment() {
		return (e) -> {
			AssessmentDecision decision = steps().prepare(LINE_ID.get(e));
			APPROVAL_NEEDED.set(e, decision.isApproved());
			FEE_DECIDED.set(e, decision == AssessmentDecision.CHARGE_FEE);
			APPROVAL_DUE_AT.set(e, steps().dueOfApproval(LINE_ID.get(e)));
		};
	}

	@Bean
	JavaDelegate recordFee() {
		return (e) -> {
			steps().recordFee(LINE_ID.get(e));
			LINE_GOES_ON.set(e, FEE_SETTLED.get(e) && !IDENTITY_LEFT_OPEN.get(e));
		};
	}

	@Bean
	JavaDelegate sendDecision() {
		return (e) -> steps().send(LINE_ID.get(e));
	}

	@Bean
	JavaDelegate recordDecision() {
		return (e) -> {
			steps().record(LINE_ID.get(e));
			LINE_GOES_ON.set(e, false);
		};
	}

	@Bean
	JavaDelegate leaveLineOpen() {
		return (e) -> LINE_GOES_ON.set(e, false);
	}

	void personDied(String reference, UUID lineId) {
		tell(PERSON_DIED, reference, lineId);
	}

	private AssessmentSteps steps() {
		return this.steps.getObject();
	}

	/** Where none runs any more nobody will ever wait, so that counts as told. */
	boolean left(String reference, UUID lineId) {
		return tell(DECISION_LEFT, reference, lineId)
				|| this.asSystem.call(() -> running(reference, LINE_ID.to(lineId)))
					.noneMatch((one) -> one.getProcessDefinitionId().startsWith(ID + ":"));
	}

	private boolean tell(String message, String reference, UUID lineId) {
		return !this.asSystem
			.call(() -> this.runtime.createMessageCorrelation(message)
				.processInstanceBusinessKey(reference)
				.processInstanceVariableEquals(LINE_ID.name(), lineId.toString())
				.correlateAllWithResult())
			.isEmpty();
	}

	private Stream<ProcessInstance> running(String reference, Map<String, Object> of) {
		var query = this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference);
		of.forEach(query::variableValueEquals);
		return query.list().stream();
	}

}
