package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.documents.Disposition;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of each collected file, and on which ground something is left out; nothing
 * is released by default.
 */
@Service
public class Review {

	private final JdbcClient jdbc;

	private final Documents documents;

	private final Decisions decisions;

	private final Exemptions exemptions;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	Review(JdbcClient jdbc, Documents documents, Decisions decisions, Exemptions exemptions, Requests requests,
			RequestLog log, Clock clock) {
		this.jdbc = jdbc;
		this.documents = documents;
		this.decisions = decisions;
		this.exemptions = exemptions;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/** This file goes to the person as it is. */
	@Transactional
	public void release(UUID lineId, UUID documentId, String by) {
		this.decisions.requireUndecided(lineId);
		this.documents.decide(documentId, Disposition.RELEASED, null, by);
		forget(lineId, documentId);
	}

	/** This file does not go to the person. */
	@Transactional
	public void leaveOut(UUID lineId, UUID documentId, Ground ground, String words, String by) {
		this.decisions.requireUndecided(lineId);
		require(lineId, ground, words);
		this.documents.decide(documentId, Disposition.LEFT_OUT, words, by);
		explain(lineId, documentId, ground, words, by);
	}

	/**
	 * The redacted copy goes to the person, its original does not.
	 * @param words what was redacted and why
	 */
	@Transactional
	public void releaseRedacted(UUID lineId, UUID copyId, UUID originalId, Ground ground, String words, String by) {
		this.decisions.requireUndecided(lineId);
		require(lineId, ground, words);
		this.documents.decideRedactedCopy(copyId, originalId, words, by);
		forget(lineId, originalId);
		explain(lineId, copyId, ground, words, by);
	}

	/** Undecided again. */
	@Transactional
	public void undo(UUID lineId, UUID documentId, String by) {
		this.decisions.requireUndecided(lineId);
		this.documents.decide(documentId, Disposition.UNDECIDED, null, by);
		forget(lineId, documentId);
	}

	/**
	 * Writes, or replaces, a reason without touching a file. What was weighed for the
	 * same ground stays.
	 * @param documentId null for the answer as a whole, of which there may be several
	 * @throws IllegalArgumentException with a plain sentence, if ground or words are
	 * missing, or the ground does not exempt from this right under this law
	 */
	@Transactional
	public void explain(UUID lineId, UUID documentId, Ground ground, String words, String by) {
		this.decisions.requireUndecided(lineId);
		Exemption exemption = require(lineId, ground, words);
		int rewritten = this.jdbc.sql("""
				update reason set words = ?, written_by = ?, written_at = ?
				where line_id = ? and document_id = ? and ground = ?""")
			.params(words.strip(), by, Timestamps.of(this.clock.instant()), lineId, documentId, ground.name())
			.update();
		if (rewritten == 0) {
			forget(lineId, documentId);
			this.jdbc.sql("""
					insert into reason (id, line_id, document_id, ground, words, provision, written_by, written_at)
					values (?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(UUID.randomUUID(), lineId, documentId, ground.name(), words.strip(), exemption.provision(), by,
						Timestamps.of(this.clock.instant()))
				.update();
		}
		this.log.append(this.requests.line(lineId).requestId(), by, "REASON_WRITTEN", ground.name());
	}

	/** Takes back a reason for the answer as a whole. */
	@Transactional
	public void takeBack(UUID reasonId, String by) {
		this.jdbc.sql("select line_id from reason where id = ? and document_id is null")
			.param(reasonId)
			.query(UUID.class)
			.optional()
			.ifPresent((line) -> {
				this.decisions.requireUndecided(line);
				this.jdbc.sql("delete from reason where id = ?").param(reasonId).update();
				this.log.append(this.requests.line(line).requestId(), by, "REASON_TAKEN_BACK", "");
			});
	}

	/** All reasons of a line, oldest first. */
	public List<Reason> reasons(UUID lineId) {
		return this.jdbc.sql("""
				select r.*, n.reason_id is not null as neutral from reason r
				left join neutral_wording n on n.reason_id = r.id where r.line_id = ? order by r.written_at, r.id""")
			.param(lineId)
			.query(Rows::reason)
			.list();
	}

	/**
	 * @throws IllegalArgumentException with a plain sentence, if the line has no such
	 * reason
	 */
	Reason reason(UUID lineId, UUID reasonId) {
		return reasons(lineId).stream()
			.filter((reason) -> reason.id().equals(reasonId))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("This reason is not there any more."));
	}

	private void forget(UUID lineId, UUID documentId) {
		this.jdbc.sql("delete from reason where line_id = ? and document_id = ?").params(lineId, documentId).update();
	}

	private Exemption require(UUID lineId, Ground ground, String words) {
		if (ground == null) {
			throw new IllegalArgumentException("Ground: choose one.");
		}
		if (words == null || words.isBlank()) {
			throw new IllegalArgumentException("Reason: write down what is left out and why.");
		}
		Exemption exemption = this.exemptions.of(lineId, ground);
		if (ground.exempts() && !exemption.exempts()) {
			throw new IllegalArgumentException(
					"Ground: this exemption does not limit this right under the law that applies here. Choose another.");
		}
		return exemption;
	}

}
