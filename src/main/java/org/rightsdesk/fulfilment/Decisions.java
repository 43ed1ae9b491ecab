package org.rightsdesk.fulfilment;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided on a line, and by whom. */
@Service
public class Decisions {

	private final JdbcClient jdbc;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	Decisions(JdbcClient jdbc, Requests requests, RequestLog log, Clock clock) {
		this.jdbc = jdbc;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	public Optional<Decision> of(UUID lineId) {
		return this.jdbc.sql("select * from decision where line_id = ?").param(lineId).query(Rows::decision).optional();
	}

	/**
	 * Keeps the officer's words on what must change, before the task is completed with
	 * "returned".
	 * @throws IllegalArgumentException with a plain sentence, if there are none
	 */
	@Transactional
	public void draftReturn(UUID lineId, String because, String by) {
		if (because == null || because.isBlank()) {
			throw new IllegalArgumentException("What has to change: write it down.");
		}
		this.jdbc.sql("""
				insert into return_draft values (?, ?, ?) on conflict (line_id) do update
				set because = excluded.because, written_by = excluded.written_by""")
			.params(lineId, because.strip(), by)
			.update();
		log(lineId, by, "RETURN_WRITTEN", "");
	}

	Optional<String> returnDraft(UUID lineId) {
		return this.jdbc.sql("select because from return_draft where line_id = ?")
			.param(lineId)
			.query(String.class)
			.optional();
	}

	/** Keeps that somebody read the letter of the answer that waits for approval. */
	void read(UUID lineId, Outcome outcome, String by) {
		boolean waits = of(lineId).filter(Decision::waits)
			.filter((decision) -> decision.outcome().equals(outcome.name()))
			.isPresent();
		if (waits && !hasRead(lineId, by)) {
			this.jdbc.sql("""
					insert into letter_read values (?, ?, ?) on conflict (line_id, read_by) do update
					set read_at = excluded.read_at""").params(lineId, by, Timestamps.of(this.clock.instant())).update();
			log(lineId, by, "ANSWER_READ", "");
		}
	}

	/** Whether they have read it since it was prepared. */
	boolean hasRead(UUID lineId, String by) {
		return this.jdbc.sql("""
				select count(*) from letter_read r join decision d on d.line_id = r.line_id
				where r.line_id = ? and r.read_by = ? and r.read_at >= d.prepared_at""")
			.params(lineId, by)
			.query(Integer.class)
			.single() > 0;
	}

	/** Replaces what was prepared before; an earlier approval is void with it. */
	@Transactional
	public void prepare(UUID lineId, Outcome outcome, String by) {
		this.jdbc.sql("""
				insert into decision (line_id, outcome, prepared_by, prepared_at) values (?, ?, ?, ?)
				on conflict (line_id) do update set outcome = excluded.outcome, prepared_by = excluded.prepared_by,
				    prepared_at = excluded.prepared_at, second_person_needed = null, approved_by = null,
				    approved_at = null, emergency_reason = null, returned_because = null""")
			.params(lineId, outcome.name(), by, Timestamps.of(this.clock.instant()))
			.update();
		log(lineId, by, "DECISION_PREPARED", outcome.name());
	}

	void needSecondPerson(UUID lineId, boolean needed) {
		this.jdbc.sql("update decision set second_person_needed = ? where line_id = ?").params(needed, lineId).update();
	}

	void approve(UUID lineId, String by) {
		this.jdbc.sql(
				"update decision set approved_by = ?, approved_at = ?, returned_by = null, returned_because = null where line_id = ?")
			.params(by, Timestamps.of(this.clock.instant()), lineId)
			.update();
		boolean alone = of(lineId).orElseThrow().emergencyReason() != null;
		log(lineId, by, alone ? "DECISION_SELF_APPROVED" : "DECISION_APPROVED", "");
	}

	/** In the transaction that approves it alone, so that no reason stays without it. */
	void claimEmergency(UUID lineId, String because) {
		this.jdbc.sql("update decision set emergency_reason = ? where line_id = ?")
			.params(because.strip(), lineId)
			.update();
	}

	/**
	 * What was approved by the one who prepared it, newest first, for managers.
	 * @param organisations slugs
	 */
	public List<SelfApproval> selfApproved(Set<String> organisations, int most) {
		return this.jdbc.sql("""
				select r.reference, r.zone, d.approved_by, d.approved_at from decision d
				join request_line l on l.id = d.line_id join request r on r.id = l.request_id
				where d.emergency_reason is not null and d.approved_at is not null and r.organisation = any (?)
				order by d.approved_at desc limit ?""")
			.param(organisations.toArray(String[]::new))
			.param(most)
			.query((row, index) -> new SelfApproval(new Reference(row.getString("reference")),
					row.getString("approved_by"), Timestamps.from(row, "approved_at"),
					ZoneId.of(row.getString("zone"))))
			.list();
	}

	/** Whether nothing is prepared, or what was prepared has been returned. */
	public boolean undecided(UUID lineId) {
		return of(lineId).filter((decision) -> !decision.returned()).isEmpty();
	}

	/**
	 * Nothing changes any more while somebody approves it or after it went out: what is
	 * approved is what goes out.
	 */
	public void requireUndecided(UUID lineId) {
		if (!undecided(lineId)) {
			throw new IllegalStateException(
					"The answer is prepared, so its files and reasons stay as they are unless it is returned.");
		}
	}

	/** Whether what was prepared before was returned and has not been approved since. */
	boolean wasReturned(UUID lineId) {
		return this.jdbc.sql("select count(*) from decision where line_id = ? and returned_by is not null")
			.param(lineId)
			.query(Integer.class)
			.single() > 0;
	}

	/** Back to the one who prepared it, with the words of the draft. */
	void sendBack(UUID lineId, String by) {
		this.jdbc.sql("""
				update decision set returned_by = ?, approved_by = null, approved_at = null,
				    times_returned = times_returned + 1,
				    returned_because = (select because from return_draft d where d.line_id = decision.line_id)
				where line_id = ?""").params(by, lineId).update();
		this.jdbc.sql("delete from return_draft where line_id = ?").param(lineId).update();
		log(lineId, by, "DECISION_RETURNED", "");
	}

	/**
	 * Opens again what was decided, because what was then done is something else; whoever
	 * prepares it anew needs a second person.
	 * @param because a plain sentence for staff, without personal data
	 */
	@Transactional
	public void reopen(UUID lineId, String because) {
		this.jdbc.sql("""
				update decision set returned_by = 'system', returned_because = ?, approved_by = null,
				    approved_at = null where line_id = ?""").params(because, lineId).update();
		log(lineId, "system", "DECISION_REOPENED", "");
	}

	private void log(UUID lineId, String by, String what, String detail) {
		this.log.append(this.requests.line(lineId).requestId(), by, what, detail);
	}

}
