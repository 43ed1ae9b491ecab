package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;

/** The steps around the search of one system. */
@Service
class SearchSteps {

	private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

	private final SearchPlan plan;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final Clock clock;

	SearchSteps(SearchPlan plan, Requests requests, Organisations organisations, Deadlines deadlines, Clock clock) {
		this.plan = plan;
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/** The task of this place in the plan, with its chasers planned. */
	SystemTask assign(UUID lineId, int number) {
		SystemTask task = this.plan.of(lineId).get(number);
		SubjectRequest request = request(task);
		Organisation organisation = this.organisations.get(request.organisation());
		LocalDate today = this.clock.instant().atZone(request.zone()).toLocalDate();
		for (int days : organisation.serviceLevels().searchChaserWorkingDays()) {
			LocalDate on = this.deadlines.addWorkingDays(organisation.calendar(), today, days);
			this.deadlines.planChaser(lineId, task.id(), on.atTime(START_OF_WORK).atZone(request.zone()).toInstant());
		}
		return task;
	}

	Instant due(SystemTask task) {
		return task.targetOn().atTime(CopySteps.END_OF_DAY).atZone(request(task).zone()).toInstant();
	}

	/** Nobody has to be chased for this system any more. */
	void endReminders(UUID systemTaskId) {
		SystemTask task = this.plan.find(systemTaskId).orElseThrow();
		this.deadlines.chaserDone(systemTaskId, task.result().name());
	}

	private SubjectRequest request(SystemTask task) {
		return this.requests.get(this.requests.line(task.lineId()).requestId());
	}

}
