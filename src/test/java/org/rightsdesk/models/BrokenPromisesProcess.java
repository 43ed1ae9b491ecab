package org.rightsdesk.models;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.Var;

import org.springframework.context.annotation.Bean;

/**
 * Twin of bad/broken-promises.bpmn; no configuration, so that no application takes it.
 */
class BrokenPromisesProcess {

	static final String ID = "somethingElse";

	static final Var<String> CHOICE = Var.code("choice");

	@Bean
	JavaDelegate forgottenStep() {
		return (e) -> {
		};
	}

}
