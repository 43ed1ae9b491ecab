package org.rightsdesk.automated;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;

/** When the steps about an automated decision should be done; targets of our own. */
@Service
class ReviewSteps {

	private static final int ASSESSMENT_DAYS = 5;

	private static final int REVIEW_DAYS = 5;

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	private final AutomatedDecisions decisions;

	private final Deadlines deadlines;

	private final Clock clock;

	ReviewSteps(AutomatedDecisions decisions, Deadlines deadlines, Clock clock) {
		this.decisions = decisions;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	Instant dueOfAssessment(UUID lineId) {
		return workingDaysFromToday(lineId, ASSESSMENT_DAYS);
	}

	Instant dueOfReview(UUID lineId) {
		return workingDaysFromToday(lineId, REVIEW_DAYS);
	}

	private Instant workingDaysFromToday(UUID lineId, int days) {
		SubjectRequest request = this.decisions.request(lineId);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request.zone());
		return this.deadlines.addWorkingDays(this.decisions.organisation(lineId).calendar(), today, days)
			.atTime(END_OF_DAY)
			.atZone(request.zone())
			.toInstant();
	}

}
