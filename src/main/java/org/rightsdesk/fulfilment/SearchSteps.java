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

/** The steps around the search of one owner. */
@Service
class SearchSteps {

	private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

	private final SearchPlan plan;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final OwnerMail mail;

	private final Clock clock;

	SearchSteps(SearchPlan plan, Requests requests, Organisations organisations, Deadlines deadlines, OwnerMail mail,
			Clock clock) {
		this.plan = plan;
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.mail = mail;
		this.clock = clock;
	}

	/** The search of this owner in the plan. */
	OwnerSearch assign(UUID lineId, int number) {
		return this.plan.searches(lineId).get(number);
	}

	boolean isForWorker(OwnerSearch search) {
		Organisation organisation = this.organisations.get(request(search).organisation());
		return search.systems()
			.stream()
			.allMatch((one) -> organisation.system(one.systemId()).filter(SearchedSystem::worker).isPresent());
	}

	/** Asks the owner, and plans the chasers. */
	void ask(UUID searchId) {
		OwnerSearch search = this.plan.search(searchId).orElseThrow();
		SubjectRequest request = request(search);
		Organisation organisation = this.organisations.get(request.organisation());
		for (int days : organisation.serviceLevels().searchChaserWorkingDays()) {
			LocalDate on = afterWorkingDays(request, days);
			this.deadlines.planChaser(search.lineId(), search.id(),
					on.atTime(START_OF_WORK).atZone(request.zone()).toInstant());
		}
		this.mail.ask(search, request);
	}

	private LocalDate afterWorkingDays(SubjectRequest request, int days) {
		LocalDate today = this.clock.instant().atZone(request.zone()).toLocalDate();
		return this.deadlines.addWorkingDays(this.organisations.get(request.organisation()).calendar(), today, days);
	}

	/** From then on the owner searches what the program did not. */
	Instant dueOfWorker(OwnerSearch search) {
		SubjectRequest request = request(search);
		return afterWorkingDays(request, ActionSteps.WORKER_DAYS).atTime(AnswerSteps.END_OF_DAY)
			.atZone(request.zone())
			.toInstant();
	}

	Instant due(OwnerSearch search) {
		return search.targetOn().atTime(AnswerSteps.END_OF_DAY).atZone(request(search).zone()).toInstant();
	}

	/** This owner does not have to be chased any more. */
	void endReminders(UUID searchId) {
		this.deadlines.subjectDone(searchId, this.plan.search(searchId).orElseThrow().result().name());
	}

	private SubjectRequest request(OwnerSearch search) {
		return this.requests.get(this.requests.line(search.lineId()).requestId());
	}

}
