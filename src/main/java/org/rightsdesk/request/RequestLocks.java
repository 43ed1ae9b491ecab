package org.rightsdesk.request;

import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a case from being closed or opened again until the end of the transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class RequestLocks {

	private final JdbcClient jdbc;

	RequestLocks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Waits for whoever is changing it.
	 * @throws java.util.NoSuchElementException if there is none
	 */
	public SubjectRequest lock(UUID id) {
		return read(id, "").orElseThrow();
	}

	/** Empty where somebody else is changing it just now. */
	public Optional<SubjectRequest> lockIfFree(UUID id) {
		return read(id, " skip locked");
	}

	private Optional<SubjectRequest> read(UUID id, String how) {
		return this.jdbc.sql("select * from request where id = ? for no key update" + how)
			.param(id)
			.query(RequestRows::request)
			.optional();
	}

}
