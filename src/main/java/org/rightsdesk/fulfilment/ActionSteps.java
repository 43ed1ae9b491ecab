package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;

/** The steps around the task of one owner, and around what failed. */
@Service
class ActionSteps {

	private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

	/** Our own target for the clerk, in working days. */
	private static final int RESOLVE_DAYS = 2;

	/** A program that has not come by then is not waited for, in working days. */
	static final int WORKER_DAYS = 1;

	private final ActionPlan plan;

	private final SystemActions actions;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final OwnerMail mail;

	private final Clock clock;

	ActionSteps(ActionPlan plan, SystemActions actions, Requests requests, Organisations organisations,
			Deadlines deadlines, OwnerMail mail, Clock clock) {
		this.plan = plan;
		this.actions = actions;
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.mail = mail;
		this.clock = clock;
	}

	/** What this owner has to do. */
	OwnerActions assign(UUID lineId, SystemWork work, int number) {
		return this.plan.called(lineId, work, number);
	}

	boolean isForWorker(OwnerActions owner) {
		Organisation organisation = this.organisations.get(request(owner.lineId()).organisation());
		return owner.systems()
			.stream()
			.allMatch((one) -> organisation.system(one.systemId()).filter(SearchedSystem::worker).isPresent());
	}

	/** Asks the owner, and plans the chasers. */
	void ask(UUID batchId) {
		OwnerActions owner = this.actions.batch(batchId).orElseThrow();
		SubjectRequest request = request(owner.lineId());
		Organisation organisation = this.organisations.get(request.organisation());
		for (int days : organisation.serviceLevels().searchChaserWorkingDays()) {
			LocalDate on = this.deadlines.addWorkingDays(organisation.calendar(), today(request), days);
			this.deadlines.planChaser(owner.lineId(), batchId,
					on.atTime(START_OF_WORK).atZone(request.zone()).toInstant());
		}
		this.mail.askToAct(owner, request);
	}

	/** The latest of its systems: the task is not done before the slowest of them is. */
	Instant due(OwnerActions owner) {
		return endOf(owner.targetOn(), request(owner.lineId()));
	}

	/** From then on the owner does what the program did not. */
	Instant dueOfWorker(OwnerActions owner) {
		return afterWorkingDays(owner.lineId(), WORKER_DAYS);
	}

	Instant dueOfFailure(UUID lineId) {
		return afterWorkingDays(lineId, RESOLVE_DAYS);
	}

	private Instant afterWorkingDays(UUID lineId, int days) {
		SubjectRequest request = request(lineId);
		String calendar = this.organisations.get(request.organisation()).calendar();
		return endOf(this.deadlines.addWorkingDays(calendar, today(request), days), request);
	}

	/** This owner does not have to be chased any more. */
	void endReminders(UUID batchId) {
		this.deadlines.subjectDone(batchId, "DONE");
	}

	private LocalDate today(SubjectRequest request) {
		return LocalDate.ofInstant(this.clock.instant(), request.zone());
	}

	private static Instant endOf(LocalDate day, SubjectRequest request) {
		return day.atTime(AnswerSteps.END_OF_DAY).atZone(request.zone()).toInstant();
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

}
