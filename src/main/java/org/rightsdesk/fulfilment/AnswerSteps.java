package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SettledIdentity;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;

/**
 * The steps of any answer that are no letter, each once per call and in its transaction.
 */
@Service
class AnswerSteps {

	/** Our own targets, in working days after what came before. */
	private static final int REVIEW_DAYS = 3;

	private static final int APPROVAL_DAYS = 2;

	static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final Decisions decisions;

	private final Material material;

	private final SettledIdentity identity;

	private final Letters letters;

	private final Clock clock;

	AnswerSteps(Requests requests, Organisations organisations, Deadlines deadlines, Decisions decisions,
			Material material, SettledIdentity identity, Letters letters, Clock clock) {
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.decisions = decisions;
		this.material = material;
		this.identity = identity;
		this.letters = letters;
		this.clock = clock;
	}

	Instant dueOfReview(UUID lineId) {
		return workingDaysFromToday(lineId, REVIEW_DAYS);
	}

	Instant dueOfApproval(UUID lineId) {
		return workingDaysFromToday(lineId, APPROVAL_DAYS);
	}

	private Instant workingDaysFromToday(UUID lineId, int days) {
		SubjectRequest request = request(lineId);
		String calendar = this.organisations.get(request.organisation()).calendar();
		LocalDate today = this.clock.instant().atZone(request.zone()).toLocalDate();
		return this.deadlines.addWorkingDays(calendar, today, days)
			.atTime(END_OF_DAY)
			.atZone(request.zone())
			.toInstant();
	}

	/** whether somebody else has to approve what was prepared. */
	boolean needsSecondPerson(UUID lineId) {
		boolean needed = !reasonsForSecondPerson(lineId, decided(lineId)).isEmpty();
		this.decisions.needSecondPerson(lineId, needed);
		return needed;
	}

	List<String> reasonsForSecondPerson(UUID lineId, Outcome outcome) {
		SubjectRequest request = request(lineId);
		return SecondPersonRule.reasons(this.organisations.get(request.organisation()).approval(),
				new SecondPersonRule.Facts(outcome, touched(lineId), this.requests.isRepresented(request.id()),
						this.identity.wasAsked(request.id()), this.decisions.wasReturned(lineId)));
	}

	/** Files belong to the copy; what else is asked in the case leaves none out. */
	private boolean touched(UUID lineId) {
		return this.requests.line(lineId).right() == Right.ACCESS && this.material.of(lineId).touched();
	}

	/**
	 * The period ends when the answer is sent: with the moment the mail server took it,
	 * or the day it was posted (law.md 5.1).
	 */
	void respond(UUID lineId) {
		Letter letter = this.letters.of(request(lineId).id())
			.stream()
			.filter((one) -> lineId.equals(one.lineId()) && one.state().gone())
			.max(Comparator.comparing(Letter::renderedAt))
			.orElseThrow(() -> new IllegalStateException("The answer has not been sent"));
		this.deadlines.record(lineId,
				(letter.sentAt() != null) ? ClockEvent.at(ClockEventType.RESPONDED, letter.sentAt())
						: ClockEvent.on(ClockEventType.RESPONDED, letter.postedOn()));
		this.requests.closeLine(lineId, decided(lineId), "system");
	}

	private Outcome decided(UUID lineId) {
		return Outcome.valueOf(this.decisions.of(lineId).orElseThrow().outcome());
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

}
