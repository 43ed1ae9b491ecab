package org.rightsdesk.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accountable record of a case (G-7): append-only, each entry bound to the one before
 * by its hash.
 */
@Repository
public class RequestLog {

	private final JdbcClient jdbc;

	private final Clock clock;

	RequestLog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Writes an entry in the caller's transaction. The request's row is locked, so that
	 * two writers cannot take the same place in the chain.
	 * @param who user name of staff, or {@code requester} or {@code system}
	 * @param what a code in upper case
	 * @param detail plain words, no names where a code will do; may be empty
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void append(UUID requestId, String who, String what, String detail) {
		append(List.of(new NewLogEntry(requestId, who, what, detail)));
	}

	/**
	 * Writes entries of any cases, in this order. The cases are locked in the order of
	 * their ids: of two writers about the same ones the second waits.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void append(List<NewLogEntry> entries) {
		UUID[] requests = entries.stream().map(NewLogEntry::requestId).distinct().toArray(UUID[]::new);
		this.jdbc.sql("select id from request where id = any (?) order by id for no key update")
			.param(requests)
			.query(UUID.class)
			.list();
		Map<UUID, Link> last = last(requests);
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		List<Link> links = new ArrayList<>();
		for (NewLogEntry entry : entries) {
			Link next = last.getOrDefault(entry.requestId(), Link.NONE).next(at, entry);
			last.put(entry.requestId(), next);
			links.add(next);
		}
		insert(entries, links, at);
	}

	/** Read after the lock: only then is it the last one. */
	private Map<UUID, Link> last(UUID[] requests) {
		Map<UUID, Link> last = new HashMap<>();
		this.jdbc.sql("""
				select r.id, l.number, l.hash from unnest(?) r (id) cross join lateral (
				    select number, hash from request_log where request_id = r.id order by number desc limit 1) l""")
			.param(requests)
			.query((row) -> {
				last.put(row.getObject("id", UUID.class), new Link(row.getInt("number"), row.getBytes("hash")));
			});
		return last;
	}

	private void insert(List<NewLogEntry> entries, List<Link> links, Instant at) {
		this.jdbc.sql("""
				insert into request_log select e.request_id, e.number, ?, e.who, e.what, e.detail, e.hash
				from unnest(?, ?, ?, ?, ?, ?) e (request_id, number, who, what, detail, hash)""")
			.params(Timestamps.of(at), entries.stream().map(NewLogEntry::requestId).toArray(UUID[]::new),
					links.stream().mapToInt(Link::number).toArray(),
					entries.stream().map(NewLogEntry::who).toArray(String[]::new),
					entries.stream().map(NewLogEntry::what).toArray(String[]::new),
					entries.stream().map(NewLogEntry::detail).toArray(String[]::new),
					links.stream().map(Link::hash).toArray(byte[][]::new))
			.update();
	}

	/** All entries of a case, oldest first. */
	public List<LogEntry> of(UUID requestId) {
		return this.jdbc
			.sql("select number, at, who, what, detail from request_log where request_id = ? order by number")
			.param(requestId)
			.query((row, index) -> new LogEntry(row.getInt("number"), Timestamps.from(row, "at"), row.getString("who"),
					row.getString("what"), row.getString("detail")))
			.list();
	}

	private static byte[] hash(byte[] previous, List<String> fields) {
		try {
			var digest = MessageDigest.getInstance("SHA-256");
			digest.update(previous);
			for (String field : fields) {
				byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
				digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
				digest.update(bytes);
			}
			return digest.digest();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The place of an entry in the chain of its case. */
	private record Link(int number, byte[] hash) {

		static final Link NONE = new Link(0, new byte[0]);

		Link next(Instant at, NewLogEntry entry) {
			int next = this.number + 1;
			return new Link(next, RequestLog.hash(this.hash, List.of(entry.requestId().toString(), String.valueOf(next),
					at.toString(), entry.who(), entry.what(), entry.detail())));
		}

	}

}
