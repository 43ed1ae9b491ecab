package org.rightsdesk.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who asks must ask promptly. A first question about identity, authority, fee or meaning
 * that comes late would gain time at the cost of the person, so it needs an officer's
 * approval with a reason (C-3, X-5).
 */
@Service
public class LateQuestions {

	private final JdbcClient jdbc;

	private final LineClocks clocks;

	private final Requests requests;

	private final Organisations organisations;

	private final RequestLog log;

	private final Clock clock;

	LateQuestions(JdbcClient jdbc, LineClocks clocks, Requests requests, Organisations organisations, RequestLog log,
			Clock clock) {
		this.jdbc = jdbc;
		this.clocks = clocks;
		this.requests = requests;
		this.organisations = organisations;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * An officer's word that a question may be asked although it comes late.
	 *
	 * @param because the officer's words
	 */
	public record Approval(String by, String because, Instant at) {
	}

	/**
	 * Whether a question asked today would be the first of this case, late, and not
	 * approved.
	 */
	public boolean mustBeApproved(UUID requestId) {
		return isLate(requestId) && approved(requestId).isEmpty();
	}

	/**
	 * Whether a question asked today would be the first of this case and late: more
	 * working days after the receipt than the organisation sets.
	 */
	public boolean isLate(UUID requestId) {
		SubjectRequest request = this.requests.get(requestId);
		List<LineClock> lines = this.clocks.ofRequest(request);
		boolean asked = lines.stream()
			.flatMap((line) -> line.events().stream())
			.anyMatch((event) -> event.asks() != null);
		return !asked && lines.stream()
			.map((line) -> lastPromptDay(line, request))
			.min(Comparator.naturalOrder())
			.filter((last) -> LocalDate.ofInstant(this.clock.instant(), request.zone()).isAfter(last))
			.isPresent();
	}

	private LocalDate lastPromptDay(LineClock line, SubjectRequest request) {
		int days = this.organisations.get(request.organisation()).serviceLevels().askWorkingDays();
		return line.calendar().plusWorkingDays(new DatedEvents(line.zone(), line.events()).received(), days);
	}

	/** The approval of this case, or empty. */
	public Optional<Approval> approved(UUID requestId) {
		return this.jdbc.sql("select * from late_question_approval where request_id = ?")
			.param(requestId)
			.query(LateQuestions::approval)
			.optional();
	}

	/**
	 * Keeps an officer's approval; the caller lets only officers. A second one changes
	 * nothing.
	 * @throws IllegalArgumentException with a plain sentence, without a reason
	 * @throws IllegalStateException with a plain sentence, where none is needed
	 */
	@Transactional
	public void approve(UUID requestId, String because, String by) {
		if (because == null || because.isBlank()) {
			throw new IllegalArgumentException(Texts.of("deadline.refused.noReason"));
		}
		if (!isLate(requestId)) {
			throw new IllegalStateException(Texts.of("deadline.refused.notLate"));
		}
		int kept = this.jdbc.sql("insert into late_question_approval values (?, ?, ?, ?) on conflict do nothing")
			.params(requestId, by, because.strip(), Timestamps.of(this.clock.instant()))
			.update();
		if (kept > 0) {
			this.log.append(requestId, by, "LATE_QUESTION_APPROVED", "");
		}
	}

	private static Approval approval(ResultSet row, int number) throws SQLException {
		return new Approval(row.getString("approved_by"), row.getString("because"),
				Timestamps.from(row, "approved_at"));
	}

}
