package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.util.Set;

import org.rightsdesk.engine.TaskDeputies;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;

import org.springframework.stereotype.Component;

/** Who approves in an officer's place today, as the organisation's file says. */
@Component
class ApprovalDeputies implements TaskDeputies {

	private final Organisations organisations;

	private final Clock clock;

	ApprovalDeputies(Organisations organisations, Clock clock) {
		this.organisations = organisations;
		this.clock = clock;
	}

	@Override
	public String taskKey() {
		return ApproveAnswerProcess.APPROVE_ANSWER;
	}

	@Override
	public Set<String> today(String organisation) {
		Organisation found = this.organisations.get(organisation);
		return found.deputies(this.clock.instant().atZone(found.zone()).toLocalDate());
	}

}
