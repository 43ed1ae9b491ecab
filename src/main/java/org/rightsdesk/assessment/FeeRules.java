package org.rightsdesk.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.LapsePlan;
import org.rightsdesk.organisation.Jurisdiction;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** When a fee can be asked at all, and how long its payment is waited for. */
@Component
class FeeRules {

	/** The law gives neither fee nor refusal for these (law.md 6.0, M-1). */
	private static final Set<Right> NEVER_CHARGED = Set.of(Right.OBJECTION_MARKETING, Right.CONSENT_WITHDRAWAL);

	/**
	 * In the EU time goes on (C-32), so the letter that closes the request has to leave
	 * before it is over (F-6), also by post.
	 */
	private static final int DAYS_TO_CLOSE = 3;

	/** Less than this is no time to pay. */
	private static final int DAYS_TO_PAY = 5;

	private final Requests requests;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final Clock clock;

	FeeRules(Requests requests, Organisations organisations, Deadlines deadlines, Clock clock) {
		this.requests = requests;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/** Whether a fee is ever possible for this right (law.md 6.0). */
	static boolean mayBeCharged(Right right) {
		return !NEVER_CHARGED.contains(right);
	}

	/**
	 * Why no fee can be asked for this line today: a plain sentence; empty where it can.
	 */
	Optional<String> refusal(RequestLine line) {
		Organisation organisation = organisation(line);
		if (!mayBeCharged(line.right())) {
			return Optional.of("This right is always free: the law allows neither a fee nor a refusal for it.");
		}
		if (line.closedAt() != null) {
			return Optional.of("This right is closed, so no fee can be asked for it.");
		}
		if (organisation.fee().rates() == null) {
			return Optional.of(organisation.name() + " publishes no rates, so it cannot charge a fee. "
					+ "Rates stand in the organisation’s file, under fee.rates.");
		}
		return tooLate(line);
	}

	/** F-5: within the time for the answer, and with time to pay before it is over. */
	private Optional<String> tooLate(RequestLine line) {
		LocalDate today = today(line);
		if (isOver(line, today)) {
			return Optional.of("The time for the answer is over, so a fee can no longer be asked. Answer without one.");
		}
		LocalDate shortest = this.deadlines.addWorkingDays(organisation(line).calendar(), today, DAYS_TO_PAY);
		return wait(line, today).lapseOn().isBefore(shortest)
				? Optional.of("The time for the answer goes on while a fee is unpaid, and too little of it is left for "
						+ "the person to pay. Answer without a fee.")
				: Optional.empty();
	}

	/** Whether the time for the answer has ended before this day. */
	boolean isOver(RequestLine line, LocalDate day) {
		LocalDate due = this.deadlines.of(line.id()).dueDate();
		return due != null && day.isAfter(due);
	}

	/**
	 * Until when a payment is waited for (5.9). In the EU never so long that closing the
	 * request would come after its time.
	 * @param left the day on which the letter left
	 */
	LapsePlan wait(RequestLine line, LocalDate left) {
		Organisation organisation = organisation(line);
		LapsePlan whole = LapsePlan.of(left, organisation.serviceLevels().lapseFee());
		ClockResult now = this.deadlines.of(line.id());
		if (organisation.jurisdiction() == Jurisdiction.UK || now.dueDate() == null) {
			return whole;
		}
		LocalDate last = this.deadlines.addWorkingDays(organisation.calendar(), now.dueDate(), -DAYS_TO_CLOSE);
		if (!last.isBefore(whole.lapseOn())) {
			return whole;
		}
		LocalDate until = last.isBefore(left) ? left : last;
		return new LapsePlan(left.plusDays(ChronoUnit.DAYS.between(left, until) / 2), until);
	}

	LocalDate today(RequestLine line) {
		return this.clock.instant().atZone(request(line).zone()).toLocalDate();
	}

	SubjectRequest request(RequestLine line) {
		return this.requests.get(line.requestId());
	}

	Organisation organisation(RequestLine line) {
		return this.organisations.get(request(line).organisation());
	}

}
