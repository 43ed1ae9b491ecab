package org.rightsdesk.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts right a wrong date of a receipt or of anything else that a clock is worked out
 * from. What was recorded stays, with the correction beside it.
 */
@Service
public class Corrections {

	private final ClockTable table;

	private final LineClocks clocks;

	private final Deadlines deadlines;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	Corrections(ClockTable table, LineClocks clocks, Deadlines deadlines, Requests requests, RequestLog log,
			Clock clock) {
		this.table = table;
		this.clocks = clocks;
		this.deadlines = deadlines;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/** Everything that was recorded for a line, corrected or not. */
	public List<RecordedEvent> recorded(UUID lineId) {
		return this.table.recorded(lineId);
	}

	/**
	 * Corrects the date of an event, in every line of the case that it was recorded for,
	 * and brings up to date whatever follows. The caller lets only officers.
	 * @param eventId of an event of this line
	 * @param because the reason, in the officer's words
	 * @param by username
	 * @throws IllegalArgumentException with a plain sentence, if there is no such event,
	 * no reason, or it cannot have been on this date
	 * @throws CalendarNotVerified if it is then due past the last checked year
	 */
	@Transactional
	public Corrected correct(UUID lineId, long eventId, LocalDate on, String because, String by) {
		if (because == null || because.isBlank()) {
			throw new IllegalArgumentException(Texts.of("deadline.refused.noReason"));
		}
		UUID requestId = this.requests.line(lineId).requestId();
		List<UUID> lines = this.requests.lines(requestId).stream().map(RequestLine::id).toList();
		lines.forEach(this.clocks::locked);
		LineClock before = this.clocks.of(lineId);
		Instant now = this.clock.instant();
		ClockEvent wrong = find(lineId, eventId).event();
		for (UUID line : lines) {
			correct(line, wrong, on, because.strip(), by, now);
		}
		ClockResult after = this.deadlines.of(lineId);
		Corrected corrected = new Corrected(wrong.type(), wrong.date(before.zone()), on, before.result().dueDate(),
				after.dueDate(), after.isOverdue(now));
		this.log.append(requestId, by, "DATE_CORRECTED", corrected.inWords());
		return corrected;
	}

	/** What the clock would be, had this been the day of receipt; changes nothing. */
	public ClockResult ifReceivedOn(UUID lineId, LocalDate day) {
		return this.clocks.of(lineId).receivedOn(day).result();
	}

	/**
	 * Corrects the receipt of a case to an earlier day, as {@link #correct}.
	 */
	@Transactional
	public void receivedOn(UUID lineId, LocalDate day, String because, String by) {
		long receipt = recorded(lineId).stream()
			.filter((event) -> event.first().type() == ClockEventType.RECEIVED)
			.findFirst()
			.orElseThrow()
			.id();
		correct(lineId, receipt, day, because, by);
	}

	private void correct(UUID lineId, ClockEvent wrong, LocalDate on, String because, String by, Instant now) {
		LineClock line = this.clocks.of(lineId);
		List<RecordedEvent> recorded = this.table.recorded(lineId);
		recorded.stream()
			.filter((event) -> event.event().equals(wrong))
			.reduce((one, later) -> later)
			.ifPresent((event) -> {
				new CorrectionCheck(recorded, event, line.zone()).require(on, line.today(now));
				this.table.insertCorrection(lineId, event.latest(), on, because, by, now);
				this.deadlines.refresh(lineId);
			});
	}

	private RecordedEvent find(UUID lineId, long eventId) {
		return this.table.recorded(lineId)
			.stream()
			.filter((event) -> event.id() == eventId)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(Texts.of("deadline.refused.noEvent")));
	}

	/**
	 * What a correction led to. Dates are local to the organisation.
	 *
	 * @param dueBefore null where there was no due date
	 * @param dueNow null where there is none now
	 * @param overdue whether time has run out, as is known now
	 */
	public record Corrected(ClockEventType type, LocalDate before, LocalDate now, LocalDate dueBefore, LocalDate dueNow,
			boolean overdue) {

		/** Before and after, and what follows for the due date. */
		public String inWords() {
			String dates = Texts.of("deadline.corrected", Texts.of("deadline.event." + this.type), this.before,
					this.now);
			return dates + " " + due();
		}

		private String due() {
			if (this.overdue) {
				return Texts.of("deadline.corrected.overdue", this.dueNow);
			}
			return (this.dueNow != null) ? Texts.of("deadline.corrected.due", this.dueNow)
					: Texts.of("deadline.corrected.noDue");
		}

	}

}
