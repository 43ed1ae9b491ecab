package org.rightsdesk.testing;

import java.util.Arrays;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessEngineAdapter;
import org.camunda.community.process_test_coverage.report.CoverageReportUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Path coverage on the engine of the Spring context; the library's own extension wants to
 * start an engine itself.
 */
class PathCoverage implements BeforeEachCallback, AfterAllCallback {

	private DefaultCollector collector;

	@Override
	public void beforeEach(ExtensionContext context) {
		String suite = context.getRequiredTestClass().getName();
		if (this.collector == null) {
			this.collector = new DefaultCollector(new ExecutionContextModelProvider());
			this.collector.createSuite(new Suite(suite, suite));
			this.collector.activateSuite(suite);
		}
		this.collector.createRun(new Run(context.getUniqueId(), context.getDisplayName()), suite);
		this.collector.activateRun(context.getUniqueId());
		ProcessEngine engine = SpringExtension.getApplicationContext(context).getBean(ProcessEngine.class);
		new ProcessEngineAdapter(engine, this.collector).initializeListeners();
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
