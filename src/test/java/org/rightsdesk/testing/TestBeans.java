package org.rightsdesk.testing;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

	@Bean
	@Primary
	TestClock testClock() {
		return new TestClock();
	}

	@Bean
	Jobs jobs(ManagementService management, RuntimeService runtime) {
		return new Jobs(management, runtime);
	}

	/** Lets {@link WalksEveryPath} see which way an instance takes. */
	@Bean
	ProcessEnginePlugin pathCoverage() {
		return new AbstractProcessEnginePlugin() {
			@Override
			public void preInit(ProcessEngineConfigurationImpl engine) {
				ProcessCoverageConfigurator.initializeProcessCoverageExtensions(engine);
			}

			@Override
			public void postProcessEngineBuild(ProcessEngine engine) {
				PathCoverage.begin(engine, "nobody asks", "nobody asks");
			}
		};
	}

}
