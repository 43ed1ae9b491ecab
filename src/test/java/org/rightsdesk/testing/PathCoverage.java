package org.rightsdesk.testing;

import java.util.Arrays;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Path coverage on the engine of the Spring context; the library's own extension wants to
 * start an engine itself.
 */
class PathCoverage implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

	private DefaultCollector collector;

	private String readDefinitions;

	@Override
	public void beforeEach(ExtensionContext context) {
		String suite = context.getRequiredTestClass().getName();
		ProcessEngine engine = engine(context);
		this.readDefinitions = letEverybodyReadDefinitions(engine.getAuthorizationService());
		if (this.collector == null) {
			this.collector = begin(engine, suite, context.getUniqueId());
			return;
		}
		run(this.collector, suite, context.getUniqueId());
		new ProcessEngineAdapter(engine, this.collector).initializeListeners();
	}

	@Override
	public void afterEach(ExtensionContext context) {
		engine(context).getAuthorizationService().deleteAuthorization(this.readDefinitions);
	}

	/** The library reads the model of each step as whoever completes the task. */
	private static String letEverybodyReadDefinitions(AuthorizationService authorizations) {
		Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
		authorization.setResource(Resources.PROCESS_DEFINITION);
		authorization.setResourceId(Authorization.ANY);
		authorization.addPermission(Permissions.READ);
		return authorizations.saveAuthorization(authorization).getId();
	}

	private static ProcessEngine engine(ExtensionContext context) {
		return SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
	}

	/**
	 * The engine's listeners refuse to work without a collector, also where nobody asks
	 * for coverage.
	 */
	static DefaultCollector begin(ProcessEngine engine, String suite, String run) {
		var collector = new DefaultCollector(new ExecutionContextModelProvider());
		collector.createSuite(new Suite(suite, suite));
		collector.activateSuite(suite);
		run(collector, suite, run);
		new ProcessEngineAdapter(engine, collector).initializeListeners();
		return collector;
	}

	private static void run(DefaultCollector collector, String suite, String run) {
		collector.createRun(new Run(run, run), suite);
		collector.activateRun(run);
	}

	@Override
	public void afterAll(ExtensionContext context) {
		if (this.collector == null) {
			return;
		}
		CoverageReportUtil.createReport(this.collector, "target/process-test-coverage");
		var models = context.getRequiredTestClass().getAnnotation(WalksEveryPath.class).value();
		Arrays.stream(models)
			.forEach((key) -> assertThat(coverage(key)).as("coverage of model %s", key).isEqualTo(1.0));
	}

	private double coverage(String key) {
		return this.collector.getModels()
			.stream()
			.filter((model) -> model.getKey().equals(key))
			.mapToDouble((model) -> this.collector.getActiveSuite().calculateCoverage(model))
			.findFirst()
			.orElse(0);
	}

}
