package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * I-8: an employer or insurer who makes a person ask for their records commits an offence
 * (DPA s.184). It is no ground to refuse: an officer reads the warning, then the answer
 * goes out.
 */
@Service
public class EnforcedAccess {

	/** Words of those who most often make people ask. */
	private static final Pattern SIGNS = Pattern.compile(
			"\\b(employers?|employment|recruit\\w*|insur(er|ers|ance)|human resources|hr (department|team)|vetting)\\b",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

	private final JdbcClient jdbc;

	private final RequestLog log;

	private final Clock clock;

	EnforcedAccess(JdbcClient jdbc, RequestLog log, Clock clock) {
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/** Whether what somebody wrote sounds like an employer or insurer; only a hint. */
	public static boolean soundsLike(String words) {
		return SIGNS.matcher(words).find();
	}

	/**
	 * Writes down why somebody may be made to ask; what was read before has to be read
	 * again.
	 * @throws IllegalArgumentException with a plain sentence, if it says nothing
	 */
	@Transactional
	public void notice(UUID requestId, String why, String by) {
		if (why == null || why.isBlank()) {
			throw new IllegalArgumentException("Employer or insurer: write down what makes you think so.");
		}
		this.jdbc.sql("""
				insert into enforced_access (request_id, why, noticed_by, noticed_at) values (?, ?, ?, ?)
				on conflict (request_id) do update set why = excluded.why, noticed_by = excluded.noticed_by,
				    noticed_at = excluded.noticed_at, read_by = null, read_at = null""")
			.params(requestId, why.strip(), by, Timestamps.of(this.clock.instant()))
			.update();
		this.log.append(requestId, by, "ENFORCED_ACCESS_NOTICED", "");
	}

	/**
	 * An officer has read the warning; the caller lets only officers.
	 * @throws IllegalStateException with a plain sentence, where there is nothing to read
	 */
	@Transactional
	public void read(UUID requestId, String by) {
		int changed = this.jdbc
			.sql("update enforced_access set read_by = ?, read_at = ? where request_id = ? and read_at is null")
			.params(by, Timestamps.of(this.clock.instant()), requestId)
			.update();
		if (changed == 0) {
			throw new IllegalStateException("There is no warning that waits to be read.");
		}
		this.log.append(requestId, by, "ENFORCED_ACCESS_READ", "");
	}

	/** The warning of a case; empty where nobody noticed anything. */
	public Optional<Warning> of(UUID requestId) {
		return this.jdbc.sql("select * from enforced_access where request_id = ?")
			.param(requestId)
			.query((row, index) -> new Warning(row.getString("why"), row.getString("noticed_by"),
					Timestamps.from(row, "noticed_at"), row.getString("read_by"), Timestamps.from(row, "read_at")))
			.optional();
	}

	/**
	 * What staff noticed.
	 *
	 * @param readBy the officer who read it; null while nobody did
	 */
	public record Warning(String why, String noticedBy, Instant noticedAt, String readBy, Instant readAt) {

		public boolean unread() {
			return this.readBy == null;
		}

	}

}
