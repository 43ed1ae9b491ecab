package org.rightsdesk.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What staff write down about a case. */
@Repository
public class Notes {

	private final JdbcClient jdbc;

	private final RequestLog log;

	private final Clock clock;

	Notes(JdbcClient jdbc, RequestLog log, Clock clock) {
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Adds a note.
	 * @param flagged whether it must not be overlooked
	 * @param dueOn the note's own date; may be null
	 */
	@Transactional
	public Note add(UUID requestId, String author, String body, boolean flagged, LocalDate dueOn) {
		var note = new Note(UUID.randomUUID(), requestId, author, body, flagged, dueOn, this.clock.instant());
		this.jdbc.sql("insert into note values (?, ?, ?, ?, ?, ?, ?)")
			.params(note.id(), requestId, author, body, flagged, dueOn, Timestamps.of(note.writtenAt()))
			.update();
		this.log.append(requestId, author, flagged ? "NOTE_FLAGGED" : "NOTE_WRITTEN", "");
		return note;
	}

	/** The notes of a case, newest first. */
	public List<Note> of(UUID requestId) {
		return this.jdbc.sql("select * from note where request_id = ? order by written_at desc")
			.param(requestId)
			.query((row, index) -> new Note(row.getObject("id", UUID.class), requestId, row.getString("author"),
					row.getString("body"), row.getBoolean("flagged"), row.getObject("due_on", LocalDate.class),
					Timestamps.from(row, "written_at")))
			.list();
	}

}
