package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letter that names no exemption, where naming it would do the harm that it prevents;
 * only an officer chooses it (law.md 7.3).
 */
@Service
public class NeutralWordings {

	private final JdbcClient jdbc;

	private final Review review;

	private final Decisions decisions;

	private final Exemptions exemptions;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	NeutralWordings(JdbcClient jdbc, Review review, Decisions decisions, Exemptions exemptions, Requests requests,
			RequestLog log, Clock clock) {
		this.jdbc = jdbc;
		this.review = review;
		this.decisions = decisions;
		this.exemptions = exemptions;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Keeps this ground out of the letter.
	 * @param because for the case file, never for the letter
	 * @throws IllegalArgumentException with a plain sentence, if this member of staff may
	 * not, the ground can be named, or there is no reason
	 */
	@Transactional
	public void choose(UUID lineId, UUID reasonId, String because, StaffMember by) {
		Reason reason = changeable(lineId, reasonId, by);
		if (!this.exemptions.of(lineId, reason.ground()).neutralPossible()) {
			throw new IllegalArgumentException("Neutral wording: naming this ground does no harm, so it is named.");
		}
		if (because == null || because.isBlank()) {
			throw new IllegalArgumentException("Why naming it would do the harm: write it down.");
		}
		this.jdbc.sql("""
				insert into neutral_wording values (?, ?, ?, ?) on conflict (reason_id) do update set
				    because = excluded.because, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at""")
			.params(reasonId, because.strip(), by.username(), Timestamps.of(this.clock.instant()))
			.update();
		log(lineId, by, "NEUTRAL_WORDING_CHOSEN");
	}

	/** The ground is named again. */
	@Transactional
	public void undo(UUID lineId, UUID reasonId, StaffMember by) {
		changeable(lineId, reasonId, by);
		this.jdbc.sql("delete from neutral_wording where reason_id = ?").param(reasonId).update();
		log(lineId, by, "NEUTRAL_WORDING_UNDONE");
	}

	/** Why the letter is neutral; empty words until an officer has confirmed it. */
	public Optional<String> because(UUID reasonId) {
		return this.jdbc.sql("select because from neutral_wording where reason_id = ?")
			.param(reasonId)
			.query(String.class)
			.optional();
	}

	private Reason changeable(UUID lineId, UUID reasonId, StaffMember by) {
		if (!by.is("officer")) {
			throw new IllegalArgumentException(
					"Neutral wording: only a data protection officer decides it. Ask them, and say why in a note.");
		}
		this.decisions.requireUndecided(lineId);
		return this.review.reason(lineId, reasonId);
	}

	private void log(UUID lineId, StaffMember by, String what) {
		this.log.append(this.requests.line(lineId).requestId(), by.username(), what, "");
	}

}
