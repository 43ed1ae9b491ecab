package org.rightsdesk.lifecycle;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.engine.Var;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/10-handle-request.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class HandleRequestProcess {

	static final String ID = "handleRequest";

	static final String REQUEST_WITHDRAWN = "requestWithdrawn";

	static final String REQUEST_MERGED = "requestMerged";

	static final String REQUEST_LAPSED = "requestLapsed";

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

	private final RunningRequestProcess running;

	private final ClosingSteps steps;

	HandleRequestProcess(RunningRequestProcess running, ClosingSteps steps) {
		this.running = running;
		this.steps = steps;
	}

	@Bean
	JavaDelegate recordLapse() {
		return (e) -> {
			this.steps.recordLapse(REFERENCE.get(e), lapseReason(e));
			this.running.dropQuestions(REFERENCE.get(e));
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

	@Bean
	JavaDelegate findOpenLines() {
		return (e) -> LINE_LEFT.set(e,
				this.steps.linesLeft(REFERENCE.get(e), IDENTITY_LEFT_OPEN.get(e))
					.stream()
					.anyMatch((place) -> !this.running.isWorkedOn(REFERENCE.get(e), place)));
	}

	@Bean
	JavaDelegate closeRequest() {
		return (e) -> {
			if (this.steps.close(REFERENCE.get(e))) {
				this.running.dropQuestions(REFERENCE.get(e));
			}
		};
	}

	@Bean
	JavaDelegate closeAsQuestion() {
		return (e) -> {
			this.steps.closeAsQuestion(REFERENCE.get(e));
			this.running.dropQuestions(REFERENCE.get(e));
		};
	}

	@Bean
	JavaDelegate recordWithdrawal() {
		return (e) -> {
			this.steps.recordWithdrawal(REFERENCE.get(e));
			this.running.dropQuestions(REFERENCE.get(e));
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
			this.running.dropQuestions(REFERENCE.get(e));
		};
	}

	@Bean
	JavaDelegate confirmMerger() {
		return (e) -> this.steps.confirmMerger(REFERENCE.get(e));
	}

}
