package org.rightsdesk.engine;

import java.util.Collection;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Service;

/** How much work waits in the engine, of all organisations unless it says otherwise. */
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

	/**
	 * The same of these organisations.
	 * @param organisations slugs; at least one
	 */
	public long incidents(Collection<String> organisations) {
		return this.system
			.call(() -> this.runtime.createIncidentQuery().tenantIdIn(organisations.toArray(String[]::new)).count());
	}

	/** Steps that could run now, those that run included. */
	public long dueJobs() {
		return this.system.call(() -> this.management.createJobQuery().executable().active().count());
	}

}
