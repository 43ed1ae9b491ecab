package org.rightsdesk.engine;

import java.time.Clock;
import java.util.List;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.IdentityService;

import org.springframework.stereotype.Component;

/**
 * The filters that stand before the engine, for the security chains. They are no beans
 * themselves: each would be put before every page.
 */
@Component
public class EngineFilters {

	private final StaffLookup lookup;

	private final IdentityService identities;

	private final CurrentStaff currentStaff;

	private final TaskForms forms;

	private final Clock clock;

	EngineFilters(StaffLookup lookup, IdentityService identities, CurrentStaff currentStaff, TaskForms forms,
			Clock clock) {
		this.lookup = lookup;
		this.identities = identities;
		this.currentStaff = currentStaff;
		this.forms = forms;
		this.clock = clock;
	}

	/** First of all: what nobody may ever ask for. */
	public Filter denials() {
		return new SetupDenial();
	}

	/** Before access is decided: reads groups that are a minute old again. */
	public Filter refresh() {
		return new StaffRefreshFilter(this.lookup, this.clock);
	}

	/** Before our staff pages, after access is decided. */
	public Filter staffPages() {
		return new StaffEngineFilter(this.identities, this.currentStaff);
	}

	/** Before Tasklist and Cockpit, in this order, after access is decided. */
	public List<Filter> webApplications() {
		return List.of(new PageNonceFilter(), new EngineDoorFilter(this.currentStaff), new WebappLogoutFilter(),
				new FormSubmissionFilter(this.forms), new WebappLoginFilter(this.currentStaff));
	}

}
