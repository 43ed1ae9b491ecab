package org.rightsdesk.insight;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why lines ended late, once somebody has said so. */
@Service
public class LateReasons {

	private static final String LATE = "select request_id, line_id from line_figure where late and "
			+ PeriodFigures.ANSWERED;

	/** Ids of cases with a late answer of which nobody has said why. */
	static final String UNEXPLAINED = """
			select request_id from (%s and organisation in (:organisations)) answer
			where not exists (select 1 from late_reason l where l.line_id = answer.line_id)""".formatted(LATE);

	private final JdbcClient jdbc;

	private final RequestLog log;

	private final Clock clock;

	LateReasons(JdbcClient jdbc, RequestLog log, Clock clock) {
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Lines of a case that were answered late, or have no answer yet although their due
	 * date is over; whether or not it is said why.
	 */
	public List<UUID> late(UUID requestId) {
		return this.jdbc.sql("""
				select line_id from (%s) answer where request_id = :request union
				select line_id from line_figure where request_id = :request and closed_on is null
				    and due_on < (:now at time zone zone)::date""".formatted(LATE))
			.param("request", requestId)
			.param("now", Timestamps.of(this.clock.instant()))
			.query(UUID.class)
			.list();
	}

	/** Those of them of which nobody has said it. */
	public List<UUID> unexplained(UUID requestId) {
		return late(requestId).stream().filter((line) -> of(line).isEmpty()).toList();
	}

	public Optional<LateReason> of(UUID lineId) {
		return this.jdbc.sql("select reason from late_reason where line_id = ?")
			.param(lineId)
			.query((row, index) -> LateReason.valueOf(row.getString("reason")))
			.optional();
	}

	/** Says why, or corrects what was said before. */
	@Transactional
	public void write(UUID requestId, UUID lineId, LateReason reason, String by) {
		this.jdbc.sql("""
				insert into late_reason values (?, ?, ?, ?) on conflict (line_id) do update
				set reason = excluded.reason, written_by = excluded.written_by, written_at = excluded.written_at""")
			.params(lineId, reason.name(), by, Timestamps.of(this.clock.instant()))
			.update();
		this.log.append(requestId, by, "LATE_BECAUSE", reason.name());
	}

}
