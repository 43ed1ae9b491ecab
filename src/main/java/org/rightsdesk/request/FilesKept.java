package org.rightsdesk.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.Retention;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Until when the files that were collected for an answer are kept (G-5): the
 * organisation's period from the end of the case, longer while somebody needs them or an
 * officer says so.
 */
@Service
public class FilesKept {

	private static final int MOST_YEARS = 10;

	private final JdbcClient jdbc;

	private final Organisations organisations;

	private final RequestLog log;

	/** Asked late, since who needs files may ask here too. */
	private final ObjectProvider<FilesNeeded> needs;

	private final MessageSource texts;

	private final Clock clock;

	FilesKept(JdbcClient jdbc, Organisations organisations, RequestLog log, ObjectProvider<FilesNeeded> needs,
			MessageSource texts, Clock clock) {
		this.jdbc = jdbc;
		this.organisations = organisations;
		this.log = log;
		this.needs = needs;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * The last day on which the files are kept, in the organisation's zone; null while
	 * the case is open or somebody needs them.
	 */
	public LocalDate until(SubjectRequest request) {
		if (request.closedAt() == null || this.needs.stream().anyMatch((one) -> one.needs(request))) {
			return null;
		}
		Retention retention = this.organisations.get(request.organisation()).retention();
		LocalDate closed = LocalDate.ofInstant(request.closedAt(), request.zone());
		LocalDate files = closed.plus(retention.filesPeriod());
		LocalDate all = closed.plus(retention.caseFile().period());
		LocalDate last = files.isBefore(all) ? files : all;
		return hold(request.id()).map(FileHold::until).filter((until) -> until.isAfter(last)).orElse(last);
	}

	/** Whether that day is over. */
	public boolean over(SubjectRequest request) {
		LocalDate last = until(request);
		return last != null && today(request).isAfter(last);
	}

	/** What an officer decided; empty where nothing is kept longer. */
	public Optional<FileHold> hold(UUID requestId) {
		return this.jdbc.sql("select * from file_hold where request_id = ? order by id desc limit 1")
			.param(requestId)
			.query((row, index) -> new FileHold(row.getObject("kept_until", LocalDate.class), row.getString("because"),
					row.getString("held_by"), Timestamps.from(row, "held_at")))
			.optional()
			.filter((hold) -> hold.until() != null);
	}

	/**
	 * Keeps the files longer; the caller lets only officers.
	 * @param until last day on which they are kept
	 * @throws IllegalArgumentException with a plain sentence, if the day is over or too
	 * far, or nothing says why
	 */
	@Transactional
	public void hold(SubjectRequest request, LocalDate until, String because, String by) {
		LocalDate today = today(request);
		if (!until.isAfter(today)) {
			throw new IllegalArgumentException(text("over"));
		}
		if (until.isAfter(today.plusYears(MOST_YEARS))) {
			throw new IllegalArgumentException(text("tooFar"));
		}
		insert(request.id(), until, words(because), by);
		this.log.append(request.id(), by, "FILES_HELD", until.toString());
	}

	/**
	 * The files need not be kept longer than usual any more.
	 * @throws IllegalArgumentException with a plain sentence, if nothing says why
	 */
	@Transactional
	public void endHold(SubjectRequest request, String because, String by) {
		if (hold(request.id()).isPresent()) {
			insert(request.id(), null, words(because), by);
			this.log.append(request.id(), by, "FILES_NOT_HELD", "");
		}
	}

	private void insert(UUID requestId, LocalDate until, String because, String by) {
		this.jdbc
			.sql("insert into file_hold (request_id, kept_until, because, held_by, held_at) values (?, ?, ?, ?, ?)")
			.params(requestId, until, because, by, Timestamps.of(this.clock.instant()))
			.update();
	}

	private LocalDate today(SubjectRequest request) {
		return LocalDate.ofInstant(this.clock.instant(), request.zone());
	}

	private String words(String typed) {
		String words = (typed != null) ? typed.replace("\0", "").strip() : "";
		if (words.isEmpty()) {
			throw new IllegalArgumentException(text("noReason"));
		}
		return words;
	}

	private String text(String key) {
		return this.texts.getMessage("request.hold." + key, null, Locale.UK);
	}

}
