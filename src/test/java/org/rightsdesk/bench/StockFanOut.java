package org.rightsdesk.bench;

import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;

/**
 * What Camunda does as it comes: a parallel multi-instance of a service task that does
 * nothing, each one an exclusive job, with full history.
 */
final class StockFanOut implements AutoCloseable {

	private static final String KEY = "stockFanOut";

	private final ProcessEngine engine;

	StockFanOut(String url) {
		this.engine = new StandaloneProcessEngineConfiguration().setProcessEngineName("stock")
			.setJdbcUrl(url)
			.setJdbcDriver("org.postgresql.Driver")
			.setJdbcUsername("postgres")
			.setJdbcPassword("postgres")
			.setJdbcMaxActiveConnections(16)
			.setDatabaseSchemaUpdate("true")
			.setHistory("full")
			.setJobExecutorActivate(false)
			.buildProcessEngine();
		this.engine.getRepositoryService()
			.createDeployment()
			.addModelInstance("stock.bpmn",
					Bpmn.createExecutableProcess(KEY)
						.camundaHistoryTimeToLive(180)
						.startEvent()
						.serviceTask()
						.camundaExpression("${true}")
						.multiInstance()
						.parallel()
						.camundaAsyncBefore()
						.cardinality("${count}")
						.multiInstanceDone()
						.endEvent()
						.done())
			.deploy();
	}

	/** Until the last branch of the last instance has ended. */
	Load.Rate run(Load load, int instances, int branches) throws Exception {
		for (int i = 0; i < instances; i++) {
			this.engine.getRuntimeService().startProcessInstanceByKey(KEY, Map.of("count", branches));
		}
		var executor = ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getJobExecutor();
		Load.Rate rate = load.measured(instances * branches, () -> {
			executor.start();
			while (this.engine.getRuntimeService().createProcessInstanceQuery().count() > 0) {
				Thread.sleep(20);
			}
		});
		executor.shutdown();
		return rate;
	}

	@Override
	public void close() {
		this.engine.close();
	}

}
