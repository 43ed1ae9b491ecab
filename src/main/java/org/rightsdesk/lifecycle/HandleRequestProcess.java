package org.rightsdesk.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.engine.AsSystem;
import org.rightsdesk.engine.Var;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/10-handle-request.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class HandleRequestProcess {

	static final String ID = "handleRequest";

	static final String REQUEST_WITHDRAWN = "requestWithdrawn";

	static final String REQUEST_MERGED = "requestMerged";

	static final String REQUEST_LAPSED = "requestLapsed";

	/** The message that ends the wait of questions about meaning (36-clarify-request). */
	private static final String QUESTION_DROPPED = "questionDropped";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	/** What is asked, for the card of a task: codes joined by a slash. */
	static final Var<String> RIGHT = Var.code("right");

	static final Var<Integer> LINE_COUNT = Var.number("lineCount");

	/** Answered by verifyIdentity; answers gateway_rightExercised. */
	static final Var<Boolean> RIGHT_EXERCISED = Var.yesNo("rightExercised");

	/** Told by verifyIdentity, for assessRequest. */
	static final Var<Boolean> IDENTITY_LEFT_OPEN = Var.yesNo("identityLeftOpen");

	/** Answered by assessRequest for each line; answers gateway_lineGoesOn. */
	static final Var<Boolean> LINE_GOES_ON = Var.yesNo("lineGoesOn");

	/** Answers gateway_lineLeft. */
	static final Var<Boolean> LINE_LEFT = Var.yesNo("lineLeft");

	/** Told with the message requestLapsed: a name of {@link ClockReason}. */
	static final Var<String> LAPSE_REASON = Var.code("lapseReason");

	private final RuntimeService runtime;

	private final AsSystem asSystem;

	private final ClosingSteps steps;

	HandleRequestProcess(RuntimeService runtime, AsSystem asSystem, ClosingSteps steps) {
		this.runtime = runtime;
		this.asSystem = asSystem;
		this.steps = steps;
	}

	/** The only way to start an instance. */
	void start(SubjectRequest request, List<RequestLine> lines) {
		String reference = request.reference().value();
		String rights = lines.stream().map((line) -> line.right().name()).collect(Collectors.joining("/"));
		Map<String, Object> variables = new HashMap<>();
		variables.putAll(REFERENCE.to(reference));
		variables.putAll(ORGANISATION.to(request.organisation()));
		variables.putAll(RIGHT.to(rights));
		variables.putAll(LINE_COUNT.to(lines.size()));
		this.asSystem.call(() -> this.runtime.startProcessInstanceByKey(ID, reference, variables));
	}

	/**
	 * Interrupts whatever is going on in the case.
	 * @return false where nothing is any more; a refusal by the engine would also undo
	 * what the caller wrote
	 */
	boolean withdrawn(String reference) {
		return interrupt(REQUEST_WITHDRAWN, reference);
	}

	/** As {@link #withdrawn}, because the case goes on in another one. */
	boolean merged(String reference) {
		return interrupt(REQUEST_MERGED, reference);
	}

	private boolean interrupt(String message, String reference) {
		return !this.asSystem
			.call(() -> this.runtime.createMessageCorrelation(message)
				.processInstanceBusinessKey(reference)
				.correlateAllWithResult())
			.isEmpty();
	}

	@Bean
	JavaDelegate recordLapse() {
		return (e) -> {
			this.steps.recordLapse(REFERENCE.get(e), lapseReason(e));
			dropQuestions(REFERENCE.get(e));
		};
	}

	@Bean
	JavaDelegate confirmLapse() {
		return (e) -> this.steps.confirmLapse(REFERENCE.get(e), lapseReason(e));
	}

	/** The error of verifyIdentity brings no reason: the clock knows what is missing. */
	private ClockReason lapseReason(DelegateExecution execution) {
		return LAPSE_REASON.find(execution)
			.map(ClockReason::valueOf)
			.orElseGet(() -> this.steps.missing(REFERENCE.get(execution)));
	}

	/** Nobody waits for answers to questions of a case that has ended. */
	private void dropQuestions(String reference) {
		this.asSystem.call(() -> this.runtime.createMessageCorrelation(QUESTION_DROPPED)
			.processInstanceBusinessKey(reference)
			.correlateAllWithResult());
	}

	@Bean
	JavaDelegate findOpenLines() {
		return (e) -> LINE_LEFT.set(e,
				this.steps.linesLeft(REFERENCE.get(e), IDENTITY_LEFT_OPEN.get(e))
					.stream()
					.anyMatch((place) -> !isWorkedOn(REFERENCE.get(e), place)));
	}

	/** By the other instance of a case of which one right was opened again. */
	private boolean isWorkedOn(String reference, int place) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(reference)
			.variableValueEquals("lineIndex", place)
			.count() > 0;
	}

	@Bean
	JavaDelegate closeRequest() {
		return (e) -> {
			this.steps.close(REFERENCE.get(e));
			dropQuestions(REFERENCE.get(e));
		};
	}

	@Bean
	JavaDelegate closeAsQuestion() {
		return (e) -> {
			this.steps.closeAsQuestion(REFERENCE.get(e));
			dropQuestions(REFERENCE.get(e));
		};
	}

	@Bean
	JavaDelegate recordWithdrawal() {
		return (e) -> {
			this.steps.recordWithdrawal(REFERENCE.get(e));
			dropQuestions(REFERENCE.get(e));
		};
	}

	@Bean
	JavaDelegate confirmWithdrawal() {
		return (e) -> this.steps.confirmWithdrawal(REFERENCE.get(e));
	}

	@Bean
	JavaDelegate recordMerger() {
		return (e) -> {
			this.steps.recordMerger(REFERENCE.get(e));
			dropQuestions(REFERENCE.get(e));
		};
	}

	@Bean
	JavaDelegate confirmMerger() {
		return (e) -> this.steps.confirmMerger(REFERENCE.get(e));
	}

}
