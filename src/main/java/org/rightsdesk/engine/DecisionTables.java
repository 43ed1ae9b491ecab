package org.rightsdesk.engine;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.DecisionService;

import org.springframework.stereotype.Service;

/** Asks the decision tables of {@code processes/*.dmn}. */
@Service
public class DecisionTables {

	private final DecisionService decisions;

	private final AsSystem asSystem;

	DecisionTables(DecisionService decisions, AsSystem asSystem) {
		this.decisions = decisions;
		this.asSystem = asSystem;
	}

	/**
	 * The outputs of each row that fits, in the order of the table.
	 * @param key the id of the decision
	 * @param inputs codes, yes/no and numbers only: the engine may keep them
	 */
	public List<Map<String, Object>> evaluate(String key, Map<String, Object> inputs) {
		return this.asSystem
			.call(() -> this.decisions.evaluateDecisionTableByKey(key).variables(inputs).evaluate().getResultList());
	}

}
