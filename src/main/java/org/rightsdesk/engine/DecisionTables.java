package org.rightsdesk.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.stereotype.Service;

/** Asks the decision tables of {@code processes/*.dmn}. */
@Service
public class DecisionTables {

	private final ProcessEngineConfigurationImpl engine;

	DecisionTables(ProcessEngineConfigurationImpl engine) {
		this.engine = engine;
	}

	/**
	 * The outputs of each row that fits, in the order of the table. It only reads: the
	 * service of the engine would write each question into the log of operations.
	 * @param key the id of the decision
	 * @param inputs codes, yes/no and numbers only
	 */
	public List<Map<String, Object>> evaluate(String key, Map<String, Object> inputs) {
		return this.engine.getCommandExecutorTxRequired()
			.execute((context) -> context.runWithoutAuthorization(asked(key, inputs)));
	}

	private Callable<List<Map<String, Object>>> asked(String key, Map<String, Object> inputs) {
		return () -> {
			DecisionDefinition table = this.engine.getDeploymentCache().findDeployedLatestDecisionDefinitionByKey(key);
			return DecisionEvaluationUtil.evaluateDecisionTable(table, Variables.fromMap(inputs)).getResultList();
		};
	}

}
