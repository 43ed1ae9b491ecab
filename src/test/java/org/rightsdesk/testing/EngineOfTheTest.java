package org.rightsdesk.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Camunda's web applications ask one registry of the whole JVM for the engine called
 * "default". Several contexts live in a run, so each test puts its own there: otherwise
 * it depends on the order of the tests whose database answers.
 */
class EngineOfTheTest implements TestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext test) {
		ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
	}

}
