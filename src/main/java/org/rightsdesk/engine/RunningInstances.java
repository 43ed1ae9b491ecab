package org.rightsdesk.engine;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Service;

/** What runs in the engine beside what asks. */
@Service
public class RunningInstances {

	private final RuntimeService runtime;

	RunningInstances(RuntimeService runtime) {
		this.runtime = runtime;
	}

	/**
	 * Whether another instance of this business key has the variable with this value.
	 * @param self id of the instance that asks
	 */
	public boolean isOther(String self, String businessKey, String variable, Object value) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey)
			.variableValueEquals(variable, value)
			.list()
			.stream()
			.anyMatch((one) -> !one.getProcessInstanceId().equals(self));
	}

}
