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

	private final JdbcClient jdbc;

	private final RequestLog log;

	private final Clock clock;

	LateReasons(JdbcClient jdbc, RequestLog log, Clock clock) {
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/** Lines of a case that ended after their due date, whether or not it is said why. */
	public List<UUID> late(UUID requestId) {
		return this.jdbc.sql("select line_id from line_figure where request_id = ? and late")
			.param(requestId)
			.query(UUID.class)
			.list();
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
