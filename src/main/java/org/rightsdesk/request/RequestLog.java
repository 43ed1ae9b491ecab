package org.rightsdesk.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
		this.jdbc.sql("select id from request where id = ? for no key update")
			.param(requestId)
			.query(UUID.class)
			.single();
		var last = this.jdbc
			.sql("select number, hash from request_log where request_id = ? order by number desc limit 1")
			.param(requestId)
			.query((row, index) -> new Link(row.getInt("number"), row.getBytes("hash")))
			.optional()
			.orElse(new Link(0, new byte[0]));
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		byte[] hash = hash(last.hash(),
				List.of(requestId.toString(), String.valueOf(last.number() + 1), at.toString(), who, what, detail));
		this.jdbc.sql("insert into request_log values (?, ?, ?, ?, ?, ?, ?)")
			.params(requestId, last.number() + 1, Timestamps.of(at), who, what, detail, hash)
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

	private record Link(int number, byte[] hash) {
	}

}
