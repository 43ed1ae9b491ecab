package org.rightsdesk.testing;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Camunda's web applications ask one registry of the whole JVM for the engine called
 * "default". Several contexts live in a run, so each test puts its own there: otherwise
 * it depends on the order of the tests whose database answers. A context that ends takes
 * the web applications of all others away, so each test puts these back as well.
 */
class EngineOfTheTest implements TestExecutionListener {

	private static ProcessEngine served;

	@Override
	public void beforeTestMethod(TestContext test) {
		ProcessEngine engine = test.getApplicationContext().getBean(ProcessEngine.class);
		ProcessEngines.registerProcessEngine(engine);
		if (engine != served || Cockpit.getRuntimeDelegate() == null) {
			Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
			Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
			Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
			Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
			served = engine;
		}
	}

}
