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

	/**
	 * The search of this owner in the plan, with its chasers planned and the owner asked.
	 */
	OwnerSearch assign(UUID lineId, int number) {
		OwnerSearch search = this.plan.searches(lineId).get(number);
		SubjectRequest request = request(search);
		Organisation organisation = this.organisations.get(request.organisation());
		LocalDate today = this.clock.instant().atZone(request.zone()).toLocalDate();
		for (int days : organisation.serviceLevels().searchChaserWorkingDays()) {
			LocalDate on = this.deadlines.addWorkingDays(organisation.calendar(), today, days);
			this.deadlines.planChaser(lineId, search.id(), on.atTime(START_OF_WORK).atZone(request.zone()).toInstant());
		}
		this.mail.ask(search, request);
		return search;
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
