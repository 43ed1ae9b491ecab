package org.rightsdesk.engine;

import java.util.Collection;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Service;

/** Steps that failed until nothing tries them again by itself. */
@Service
public class Incidents {

	private final RuntimeService runtime;

	private final AsSystem system;

	Incidents(RuntimeService runtime, AsSystem system) {
		this.runtime = runtime;
		this.system = system;
	}

	/**
	 * @param organisations slugs; none has none
	 */
	public long open(Collection<String> organisations) {
		if (organisations.isEmpty()) {
			return 0;
		}
		return this.system
			.call(() -> this.runtime.createIncidentQuery().tenantIdIn(organisations.toArray(String[]::new)).count());
	}

}
