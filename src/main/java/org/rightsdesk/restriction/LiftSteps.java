package org.rightsdesk.restriction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.RestrictionLift;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RecipientNotices;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SettledIdentity;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.restriction.DataRestriction.Lift;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The steps of lifting, each once per call and in its transaction. */
@Service
class LiftSteps {

	private static final String BY = "system";

	/** Our own target in working days. */
	private static final int DECIDE_DAYS = 3;

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	/** Nothing is used again in the middle of the night. */
	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private final RestrictionTable table;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final SettledIdentity identity;

	private final Letters letters;

	private final ObjectProvider<RecipientNotices> notices;

	private final RequestLog log;

	private final Clock clock;

	LiftSteps(RestrictionTable table, Requests requests, Organisations organisations, Deadlines deadlines,
			SettledIdentity identity, Letters letters, ObjectProvider<RecipientNotices> notices, RequestLog log,
			Clock clock) {
		this.table = table;
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.identity = identity;
		this.letters = letters;
		this.notices = notices;
		this.log = log;
		this.clock = clock;
	}

	Instant due(UUID restrictionId) {
		SubjectRequest request = request(find(restrictionId));
		String calendar = this.organisations.get(request.organisation()).calendar();
		return this.deadlines.addWorkingDays(calendar, today(request), DECIDE_DAYS)
			.atTime(END_OF_DAY)
			.atZone(request.zone())
			.toInstant();
	}

	void keep(UUID restrictionId) {
		DataRestriction restriction = find(restrictionId);
		this.table.keep(restrictionId, today(request(restriction)));
		this.log.append(restriction.requestId(), BY, "RESTRICTION_GOES_ON", restriction.ground().name());
	}

	/**
	 * Writes L-9 and puts it on its way.
	 * @return the morning of the day on which the restriction ends
	 */
	Instant sendNotice(UUID restrictionId) {
		DataRestriction restriction = find(restrictionId);
		this.letters.send(restriction.requestId(), this.identity.answerGoesTo(restriction.requestId()).id(),
				letter(restriction));
		return restriction.lift().on().atTime(MORNING).atZone(request(restriction).zone()).toInstant();
	}

	static RestrictionLift letter(DataRestriction restriction) {
		Lift lift = restriction.lift();
		return new RestrictionLift(restriction.lineId(), lift.on(), restriction.liftReason().name(), lift.because(),
				lift.resumes());
	}

	/** L-9 has left: the day counts, not the writing. */
	void noticeLeft(DataRestriction restriction, LocalDate on) {
		this.table.noticeLeft(restriction.id(), on);
		this.log.append(restriction.requestId(), BY, "LIFT_NOTICE_LEFT", "");
	}

	/**
	 * Ends the restriction.
	 * @throws IllegalStateException unless L-9 has left before (R-18, Art. 18(3)) and its
	 * day has come
	 */
	void lift(UUID restrictionId) {
		DataRestriction restriction = find(restrictionId);
		SubjectRequest request = request(restriction);
		if (restriction.noticeLeftOn() == null || !hasLeft(restriction)) {
			throw new IllegalStateException("The person has not been told that the restriction ends (R-18)");
		}
		if (restriction.lift().on().isAfter(today(request))) {
			throw new IllegalStateException("The day that the person was told has not come");
		}
		this.table.lifted(restrictionId, this.clock.instant());
		this.log.append(restriction.requestId(), BY, "RESTRICTION_LIFTED", restriction.liftReason().name());
	}

	/** Whether anybody was told of the restriction. */
	boolean recipientsTold(UUID restrictionId) {
		UUID lineId = find(restrictionId).lineId();
		return this.notices.stream().anyMatch((one) -> one.toldOfRestriction(lineId));
	}

	private boolean hasLeft(DataRestriction restriction) {
		return this.letters.of(restriction.requestId())
			.stream()
			.filter((letter) -> letter.code() == LetterCode.RESTRICTION_LIFT
					&& restriction.lineId().equals(letter.lineId())
					&& !letter.renderedAt().isBefore(restriction.begunAt()))
			.map(Letter::state)
			.anyMatch((state) -> state.gone());
	}

	private DataRestriction find(UUID restrictionId) {
		return this.table.find(restrictionId).orElseThrow();
	}

	private LocalDate today(SubjectRequest request) {
		return LocalDate.ofInstant(this.clock.instant(), request.zone());
	}

	private SubjectRequest request(DataRestriction restriction) {
		return this.requests.get(restriction.requestId());
	}

}
