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

/** The steps around the task of one owner, and around what failed. */
@Service
class ActionSteps {

	private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

	/** Our own target for the clerk, in working days. */
	private static final int RESOLVE_DAYS = 2;

	private final ActionPlan plan;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final OwnerMail mail;

	private final Clock clock;

	ActionSteps(ActionPlan plan, Requests requests, Organisations organisations, Deadlines deadlines, OwnerMail mail,
			Clock clock) {
		this.plan = plan;
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.mail = mail;
		this.clock = clock;
	}

	/** What this owner has to do, with its chasers planned and the owner asked. */
	OwnerActions assign(UUID lineId, SystemWork work, int number) {
		OwnerActions owner = this.plan.called(lineId, work, number);
		SubjectRequest request = request(lineId);
		Organisation organisation = this.organisations.get(request.organisation());
		for (int days : organisation.serviceLevels().searchChaserWorkingDays()) {
			LocalDate on = this.deadlines.addWorkingDays(organisation.calendar(), today(request), days);
			this.deadlines.planChaser(lineId, owner.id(), on.atTime(START_OF_WORK).atZone(request.zone()).toInstant());
		}
		this.mail.askToAct(owner, request);
		return owner;
	}

	/** The latest of its systems: the task is not done before the slowest of them is. */
	Instant due(OwnerActions owner) {
		return endOf(owner.targetOn(), request(owner.lineId()));
	}

	Instant dueOfFailure(UUID lineId) {
		SubjectRequest request = request(lineId);
		String calendar = this.organisations.get(request.organisation()).calendar();
		return endOf(this.deadlines.addWorkingDays(calendar, today(request), RESOLVE_DAYS), request);
	}

	/** This owner does not have to be chased any more. */
	void endReminders(UUID batchId) {
		this.deadlines.subjectDone(batchId, "DONE");
	}

	private LocalDate today(SubjectRequest request) {
		return LocalDate.ofInstant(this.clock.instant(), request.zone());
	}

	private static Instant endOf(LocalDate day, SubjectRequest request) {
		return day.atTime(CopySteps.END_OF_DAY).atZone(request.zone()).toInstant();
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

}
