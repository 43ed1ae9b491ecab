package org.rightsdesk.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Service;

/** How much work waits in the engine, of all organisations, for the operator. */
@Service
public class EngineLoad {

	private final RuntimeService runtime;

	private final ManagementService management;

	private final AsSystem system;

	EngineLoad(RuntimeService runtime, ManagementService management, AsSystem system) {
		this.runtime = runtime;
		this.management = management;
		this.system = system;
	}

	/** Steps that failed until nothing tries them again by itself. */
	public long incidents() {
		return this.system.call(() -> this.runtime.createIncidentQuery().count());
	}

	/** Steps that could run now, those that run included. */
	public long dueJobs() {
		return this.system.call(() -> this.management.createJobQuery().executable().active().count());
	}

}
