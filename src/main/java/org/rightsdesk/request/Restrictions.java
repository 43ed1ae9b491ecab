package org.rightsdesk.request;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that are not for everybody (T16): of an employee or a sensitive person. Who sees
 * only reference and date, and who works on it, is asked here by every way to a case.
 */
@Service
public class Restrictions {

	private final JdbcClient jdbc;

	private final RequestLog log;

	private final Clock clock;

	Restrictions(JdbcClient jdbc, RequestLog log, Clock clock) {
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * @throws java.util.NoSuchElementException if there is no such case
	 */
	public Restriction of(UUID requestId) {
		return this.jdbc.sql("select restricted, concerns_username from request where id = ?")
			.param(requestId)
			.query((row, index) -> new Restriction(row.getBoolean("restricted"), row.getString("concerns_username"),
					named(requestId)))
			.optional()
			.orElseThrow();
	}

	/**
	 * Lets only these people work on the case, whoever could before.
	 * @param by who decided it
	 */
	@Transactional
	public void restrict(UUID requestId, Set<String> usernames, String by) {
		if (!of(requestId).restricted()) {
			set(requestId, true);
			this.log.append(requestId, by, "RESTRICTED", "");
		}
		Set<String> taken = new TreeSet<>(named(requestId));
		taken.removeAll(usernames);
		taken.forEach((username) -> take(requestId, username, by));
		Set<String> given = new TreeSet<>(usernames);
		given.removeAll(named(requestId));
		given.forEach((username) -> give(requestId, username, by));
	}

	/** Opens the case to everybody whose work it is, except whom it is about. */
	@Transactional
	public void open(UUID requestId, String by) {
		if (of(requestId).restricted()) {
			named(requestId).forEach((username) -> take(requestId, username, by));
			set(requestId, false);
			this.log.append(requestId, by, "UNRESTRICTED", "");
		}
	}

	/**
	 * Keeps which member of staff the case is about, who from then on has no part in it.
	 * @param username null where it is about nobody who works here
	 */
	@Transactional
	public void concern(UUID requestId, String username, String by) {
		this.jdbc.sql("update request set concerns_username = ? where id = ?").params(username, requestId).update();
		this.log.append(requestId, by, (username != null) ? "CONCERNS_STAFF" : "CONCERNS_NO_STAFF", "");
		if (username != null && named(requestId).contains(username)) {
			take(requestId, username, by);
		}
	}

	private List<String> named(UUID requestId) {
		return this.jdbc.sql("select username from case_access where request_id = ? order by username")
			.param(requestId)
			.query(String.class)
			.list();
	}

	private void set(UUID requestId, boolean restricted) {
		this.jdbc.sql("update request set restricted = ? where id = ?").params(restricted, requestId).update();
	}

	private void give(UUID requestId, String username, String by) {
		this.jdbc.sql("insert into case_access values (?, ?, ?, ?)")
			.params(requestId, username, by, Timestamps.of(this.clock.instant()))
			.update();
		this.log.append(requestId, by, "ACCESS_GIVEN", username);
	}

	private void take(UUID requestId, String username, String by) {
		this.jdbc.sql("delete from case_access where request_id = ? and username = ?")
			.params(requestId, username)
			.update();
		this.log.append(requestId, by, "ACCESS_TAKEN", username);
	}

}
