package org.rightsdesk.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Table {@code representation}: one row where somebody asks for another person. */
@Service
public class Representations {

	private final JdbcClient jdbc;

	private final RequestLog log;

	private final Clock clock;

	Representations(JdbcClient jdbc, RequestLog log, Clock clock) {
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/** Empty where people ask for themselves. */
	public Optional<Representation> of(UUID requestId) {
		return this.jdbc.sql("select * from representation where request_id = ?")
			.param(requestId)
			.query(Representations::row)
			.optional();
	}

	/**
	 * @param kind null where nobody said
	 * @param age null where nobody was asked
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void begin(UUID requestId, RepresentativeKind kind, Integer age) {
		RepresentativeKind known = (kind != null) ? kind : RepresentativeKind.OTHER;
		this.jdbc.sql("insert into representation (request_id, kind, age) values (?, ?, ?)")
			.params(Arrays.asList(requestId, known.name(), age))
			.update();
	}

	/** What staff learnt of it. */
	@Transactional
	public void correct(UUID requestId, RepresentativeKind kind, Integer age, String by) {
		this.jdbc.sql("update representation set kind = ?, age = ? where request_id = ?")
			.params(Arrays.asList(kind.name(), age, requestId))
			.update();
		this.log.append(requestId, by, "REPRESENTATIVE_CORRECTED", kind.name());
	}

	/** Staff know from somewhere that the person's e-mail address is their own (G-6). */
	@Transactional
	public void confirmContact(UUID requestId, String from, String by) {
		this.jdbc.sql("update representation set contact_from = ? where request_id = ?")
			.params(from, requestId)
			.update();
		this.log.append(requestId, by, "PERSON_CONTACT_CONFIRMED", "");
	}

	/** Staff know from somewhere that the person's postal address is their own (G-6). */
	@Transactional
	public void confirmAddress(UUID requestId, String from, String by) {
		this.jdbc.sql("update representation set address_from = ? where request_id = ?")
			.params(from, requestId)
			.update();
		this.log.append(requestId, by, "PERSON_ADDRESS_CONFIRMED", "");
	}

	/** The person is told that somebody asks for them. */
	@Transactional
	public void told(UUID requestId, String by) {
		this.jdbc.sql("update representation set told_at = ?, not_told_because = null where request_id = ?")
			.params(Timestamps.of(this.clock.instant()), requestId)
			.update();
		this.log.append(requestId, by, "PERSON_TOLD", "");
	}

	/** The person is not told, because it would do harm. */
	@Transactional
	public void keepFromPerson(UUID requestId, String because, String by) {
		this.jdbc.sql("update representation set not_told_because = ? where request_id = ?")
			.params(because, requestId)
			.update();
		this.log.append(requestId, by, "PERSON_NOT_TOLD", "");
	}

	private static Representation row(ResultSet row, int index) throws SQLException {
		return new Representation(row.getObject("request_id", UUID.class),
				RepresentativeKind.valueOf(row.getString("kind")), row.getObject("age", Integer.class),
				row.getString("contact_from"), row.getString("address_from"), Timestamps.from(row, "told_at"),
				row.getString("not_told_because"));
	}

}
