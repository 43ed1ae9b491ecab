package org.rightsdesk.extension;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** Until when an extension can be approved and its notice awaited (C-21). */
@Component
class NoticeLimits {

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	/** Our own target for the officer, in working days. */
	private static final int APPROVAL_DAYS = 2;

	/**
	 * A letter posted on the last day may be entered after it. It counts with its true
	 * day, so this gives staff time and the notice none.
	 */
	private static final int ENTRY_DAYS = 5;

	/** While the clock is paused or not started there is no limit; it follows again. */
	private static final Duration NO_LIMIT = Duration.ofDays(400);

	private final Deadlines deadlines;

	private final Requests requests;

	private final Organisations organisations;

	private final Clock clock;

	NoticeLimits(Deadlines deadlines, Requests requests, Organisations organisations, Clock clock) {
		this.deadlines = deadlines;
		this.requests = requests;
		this.organisations = organisations;
		this.clock = clock;
	}

	/** Our target for the officer, never after the limit. */
	Instant approvalDue(UUID lineId) {
		SubjectRequest request = request(lineId);
		LocalDate today = this.clock.instant().atZone(request.zone()).toLocalDate();
		Instant target = workingDays(request, today, APPROVAL_DAYS).atTime(END_OF_DAY)
			.atZone(request.zone())
			.toInstant();
		Instant last = approvalEnds(lineId).minusSeconds(60);
		return target.isBefore(last) ? target : last;
	}

	/** The first moment at which an approval comes too late. */
	Instant approvalEnds(UUID lineId) {
		LocalDate limit = this.deadlines.of(lineId).noticeLimit();
		return (limit != null) ? endOf(limit, request(lineId)) : this.clock.instant().plus(NO_LIMIT);
	}

	/** When nobody waits any more to hear that the notice has left. */
	Instant noticeEnds(UUID lineId) {
		LocalDate limit = this.deadlines.of(lineId).noticeLimit();
		SubjectRequest request = request(lineId);
		return (limit != null) ? endOf(workingDays(request, limit, ENTRY_DAYS), request)
				: this.clock.instant().plus(NO_LIMIT);
	}

	/** The first moment after this day where the organisation is (C-13). */
	Instant endOf(LocalDate day, SubjectRequest request) {
		return day.plusDays(1).atStartOfDay(request.zone()).toInstant();
	}

	private LocalDate workingDays(SubjectRequest request, LocalDate from, int days) {
		return this.deadlines.addWorkingDays(this.organisations.get(request.organisation()).calendar(), from, days);
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

}
