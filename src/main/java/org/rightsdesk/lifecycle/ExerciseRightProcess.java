package org.rightsdesk.lifecycle;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.rightsdesk.engine.Var;
import org.rightsdesk.request.RequestLine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/12-exercise-right.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class ExerciseRightProcess {

	static final String ID = "exerciseRight";

	/** The message that ends the work on a line that was settled without letters. */
	static final String ANSWERED_INFORMALLY = "answeredInformally";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	/** Place of the line in the request, counted from 0. */
	static final Var<Integer> LINE_INDEX = Var.number("lineIndex");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** The right of the line; answers gateway_whichRight. */
	static final Var<String> RIGHT = Var.code("right");

	private final ClosingSteps steps;

	ExerciseRightProcess(ClosingSteps steps) {
		this.steps = steps;
	}

	@Bean
	JavaDelegate findLine() {
		return (e) -> {
			RequestLine line = this.steps.line(REFERENCE.get(e), LINE_INDEX.get(e));
			LINE_ID.set(e, line.id());
			RIGHT.set(e, line.right().name());
		};
	}

}
