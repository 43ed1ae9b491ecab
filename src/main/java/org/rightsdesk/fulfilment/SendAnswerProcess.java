package org.rightsdesk.fulfilment;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.rightsdesk.engine.Var;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/61-send-answer.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class SendAnswerProcess {

	static final String ID = "sendAnswer";

	static final String ANSWER_SENT = "answerSent";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	private final Answers answers;

	private final AnswerSteps steps;

	SendAnswerProcess(Answers answers, AnswerSteps steps) {
		this.answers = answers;
		this.steps = steps;
	}

	@Bean
	JavaDelegate releaseAnswer() {
		return (e) -> this.answers.release(LINE_ID.get(e));
	}

	@Bean
	JavaDelegate recordResponse() {
		return (e) -> this.steps.respond(LINE_ID.get(e));
	}

}
