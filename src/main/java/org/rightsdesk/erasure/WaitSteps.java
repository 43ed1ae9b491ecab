package org.rightsdesk.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.erasure.WaitTable.Wait;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.restriction.DataRestrictions;
import org.rightsdesk.restriction.RestrictionGround;

import org.springframework.stereotype.Service;

/** What an erasure does while it waits, each once per call and in its transaction. */
@Service
class WaitSteps {

	private static final String BY = "system";

	/** So long before its own limit the handler is offered ways out (issue 6, X-10). */
	static final int WARNING_DAYS = 10;

	/** Offered again so long after, in working days. */
	private static final int AGAIN_DAYS = 2;

	private static final LocalTime MORNING = LocalTime.of(9, 0);

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	private final ErasureTable table;

	private final AccessLines lines;

	private final WaitTable waits;

	private final ErasureEntryRules rules;

	private final DataRestrictions restrictions;

	private final Deadlines deadlines;

	private final RequestLog log;

	private final Clock clock;

	WaitSteps(ErasureTable table, AccessLines lines, WaitTable waits, ErasureEntryRules rules,
			DataRestrictions restrictions, Deadlines deadlines, RequestLog log, Clock clock) {
		this.table = table;
		this.lines = lines;
		this.waits = waits;
		this.rules = rules;
		this.restrictions = restrictions;
		this.deadlines = deadlines;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Looks whether the erasure still has to wait, and prepares what can be done
	 * meanwhile. Where it has not, the owners may erase: decided in the one transaction
	 * that saw that nothing is open (G-10).
	 */
	Next look(UUID lineId) {
		Instant now = this.clock.instant();
		List<ErasureItem> pending = this.table.plan(lineId).erased().stream().filter((one) -> !one.released()).toList();
		if (pending.isEmpty() || this.lines.lockedBlocking(lineId).isEmpty()) {
			this.waits.end(lineId, now);
			this.table.release(lineId, pending, now);
			return new Next(false, false, false, now, now);
		}
		Wait before = this.waits.of(lineId).filter(Wait::open).orElse(null);
		Wait wait = (before != null) ? before : begin(lineId, now);
		LocalDate today = this.rules.today(lineId);
		boolean workDue = prepare(lineId, wait, pending, today);
		Instant waysAt = waysAt(lineId, wait, today);
		boolean waysDue = !workDue && !waysAt.isAfter(now);
		if (waysDue) {
			this.waits.waysOffered(lineId, today);
		}
		return new Next(true, workDue, waysDue, endOfDay(lineId, workingDays(lineId, today, AGAIN_DAYS)),
				lookAgain(lineId, pending, today, waysAt));
	}

	private Wait begin(UUID lineId, Instant now) {
		this.log.append(this.rules.request(lineId).id(), BY, "ERASURE_WAITS", "");
		return this.waits.begin(lineId, now);
	}

	/** Restricts once, and lets go what would go anyway (s.173(5)(a)). */
	private boolean prepare(UUID lineId, Wait wait, List<ErasureItem> pending, LocalDate today) {
		List<ErasureItem> anyway = pending.stream().filter((item) -> AccessFirst.goesAnyway(item, today)).toList();
		if (wait.restricted() && anyway.isEmpty()) {
			return false;
		}
		if (!wait.restricted()) {
			this.restrictions.begin(lineId, RestrictionGround.LEGAL_HOLD, BY);
			this.waits.restricted(lineId);
		}
		this.table.release(lineId, anyway, this.clock.instant());
		return true;
	}

	/** When the handler has to find a way out; far away while the clock has no date. */
	private Instant waysAt(UUID lineId, Wait wait, LocalDate today) {
		LocalDate due = this.deadlines.of(lineId).dueDate();
		if (due == null) {
			return morning(lineId, today.plusDays(1));
		}
		LocalDate first = workingDays(lineId, due, -WARNING_DAYS);
		LocalDate again = (wait.waysOffered() != null) ? workingDays(lineId, wait.waysOffered(), AGAIN_DAYS) : first;
		return morning(lineId, again.isAfter(first) ? again : first);
	}

	/** The next day on which something goes anyway, if that comes first. */
	private Instant lookAgain(UUID lineId, List<ErasureItem> pending, LocalDate today, Instant waysAt) {
		Stream<Instant> days = pending.stream()
			.filter((item) -> item.anyway() != null && item.anyway().on().isAfter(today))
			.map((item) -> morning(lineId, item.anyway().on()));
		return Stream.concat(days, Stream.of(waysAt)).min(Instant::compareTo).orElseThrow();
	}

	private LocalDate workingDays(UUID lineId, LocalDate from, int days) {
		return this.deadlines.addWorkingDays(this.rules.organisation(lineId).calendar(), from, days);
	}

	private Instant morning(UUID lineId, LocalDate day) {
		return at(lineId, day, MORNING);
	}

	private Instant endOfDay(UUID lineId, LocalDate day) {
		return at(lineId, day, END_OF_DAY);
	}

	private Instant at(UUID lineId, LocalDate day, LocalTime time) {
		SubjectRequest request = this.rules.request(lineId);
		return day.atTime(time).atZone(request.zone()).toInstant();
	}

	/**
	 * What comes next.
	 *
	 * @param workDue whether systems have something to do meanwhile
	 * @param waysDue whether the handler has to find a way out now
	 * @param waysDueAt our own target for that
	 * @param lookAgainAt when to look again although nothing has happened
	 */
	record Next(boolean blocked, boolean workDue, boolean waysDue, Instant waysDueAt, Instant lookAgainAt) {
	}

}
