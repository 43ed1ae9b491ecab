package org.rightsdesk.insight;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long lines took everybody together, where staff record it. */
@Service
public class HoursSpent {

	private final JdbcClient jdbc;

	private final RequestLog log;

	private final Clock clock;

	HoursSpent(JdbcClient jdbc, RequestLog log, Clock clock) {
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	public Optional<Recorded> of(UUID lineId) {
		return this.jdbc.sql("select * from hours_spent where line_id = ?")
			.param(lineId)
			.query((row, index) -> new Recorded(row.getBigDecimal("hours"), row.getString("written_by"),
					Timestamps.from(row, "written_at")))
			.optional();
	}

	/** Records it, or corrects what was recorded before. */
	@Transactional
	public void write(UUID requestId, UUID lineId, BigDecimal hours, String by) {
		this.jdbc.sql("""
				insert into hours_spent values (?, ?, ?, ?) on conflict (line_id) do update
				set hours = excluded.hours, written_by = excluded.written_by, written_at = excluded.written_at""")
			.params(lineId, hours, by, Timestamps.of(this.clock.instant()))
			.update();
		this.log.append(requestId, by, "HOURS_RECORDED", hours.toPlainString());
	}

	/** Takes back what was recorded, if anything was. */
	@Transactional
	public void takeBack(UUID requestId, UUID lineId, String by) {
		if (this.jdbc.sql("delete from hours_spent where line_id = ?").param(lineId).update() > 0) {
			this.log.append(requestId, by, "HOURS_TAKEN_BACK", "");
		}
	}

	/**
	 * What is on record.
	 *
	 * @param hours with one decimal
	 */
	public record Recorded(BigDecimal hours, String by, Instant at) {

	}

}
