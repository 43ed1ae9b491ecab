package org.rightsdesk.assessment;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.Var;
import org.rightsdesk.request.RequestLine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twin of processes/30-assess-request.bpmn, in diagram order. */
@Configuration(proxyBeanMethods = false)
class AssessRequestProcess {

	static final String ID = "assessRequest";

	static final Var<String> REFERENCE = Var.code("reference");

	static final Var<String> ORGANISATION = Var.code("organisation");

	static final Var<String> RIGHT = Var.code("right");

	/** Place of the line in the request, counted from 0. */
	static final Var<Integer> LINE_INDEX = Var.number("lineIndex");

	static final Var<UUID> LINE_ID = Var.id("lineId");

	/** Handed to the spine. */
	static final Var<Boolean> LINE_GOES_ON = Var.yesNo("lineGoesOn");

	private final AssessmentSteps steps;

	AssessRequestProcess(AssessmentSteps steps) {
		this.steps = steps;
	}

	@Bean
	JavaDelegate planAssessment() {
		return (e) -> {
			RequestLine line = this.steps.line(REFERENCE.get(e), LINE_INDEX.get(e));
			LINE_ID.set(e, line.id());
			RIGHT.set(e, line.right().name());
			LINE_GOES_ON.set(e, line.closedAt() == null);
		};
	}

}
