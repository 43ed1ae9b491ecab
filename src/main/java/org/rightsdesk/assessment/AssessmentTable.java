package org.rightsdesk.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.assessment.Assessment.Approval;
import org.rightsdesk.assessment.Assessment.OtherBody;
import org.rightsdesk.assessment.Assessment.Words;
import org.rightsdesk.assessment.Factor.Weighed;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code assessment} and {@code assessment_factor}. */
@Repository
class AssessmentTable {

	private final JdbcClient jdbc;

	AssessmentTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Until the end of the transaction nobody opens an assessment of the line, and no
	 * process passes the place where it looks for one.
	 */
	void lockLine(UUID lineId) {
		this.jdbc.sql("select id from request_line where id = ? for no key update")
			.param(lineId)
			.query(UUID.class)
			.single();
	}

	/**
	 * @return false where another one of this line is open
	 */
	boolean insert(UUID lineId, String because, String by, Instant at) {
		return this.jdbc.sql("""
				insert into assessment (id, line_id, opened_by, opened_at, opened_because, written_by)
				values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(UUID.randomUUID(), lineId, by, Timestamps.of(at), because, by)
			.update() == 1;
	}

	/** All of a line, oldest first. */
	List<Assessment> of(UUID lineId) {
		return this.jdbc.sql("select * from assessment where line_id = ? order by opened_at, id")
			.param(lineId)
			.query(AssessmentTable::assessment)
			.list();
	}

	Optional<Assessment> open(UUID lineId) {
		return of(lineId).stream().filter(Assessment::isOpen).findFirst();
	}

	void find(UUID id, Finding finding, Boolean feeCouldCover, String by) {
		this.jdbc.sql("update assessment set finding = ?, fee_could_cover = ?, written_by = ? where id = ?")
			.params(finding.name(), feeCouldCover, by, id)
			.update();
	}

	/** Replaces what was answered before. */
	void weigh(UUID id, Collection<Weighed> factors, String by) {
		this.jdbc.sql("delete from assessment_factor where assessment_id = ?").param(id).update();
		factors.forEach((weighed) -> this.jdbc.sql("insert into assessment_factor values (?, ?, ?, ?)")
			.params(id, weighed.factor().name(), weighed.answer().name(), weighed.words())
			.update());
		this.jdbc.sql("update assessment set written_by = ? where id = ?").params(by, id).update();
	}

	List<Weighed> factors(UUID id) {
		return this.jdbc.sql("select * from assessment_factor where assessment_id = ?")
			.param(id)
			.query((row, index) -> new Weighed(Factor.valueOf(row.getString("factor")),
					Factor.Answer.valueOf(row.getString("answer")), row.getString("words")))
			.list();
	}

	void write(UUID id, Words words, String by) {
		this.jdbc.sql("""
				update assessment set reasons = ?, note = ?, differs_because = ?, no_fee_because = ?, would_need = ?,
				    written_by = ? where id = ?""")
			.params(words.reasons(), words.note(), words.differsBecause(), words.noFeeBecause(), words.wouldNeed(), by,
					id)
			.update();
	}

	void name(UUID id, OtherBody other, String by) {
		this.jdbc
			.sql("update assessment set other_name = ?, other_contact = ?, passed_on = ?, written_by = ? where id = ?")
			.params(other.name(), other.contact(), other.passedOn(), by, id)
			.update();
	}

	void decide(UUID id, AssessmentDecision decision, String by, Instant at) {
		this.jdbc.sql("""
				update assessment set decision = ?, decided_by = ?, decided_at = ?, returned_by = null,
				    returned_because = '' where id = ?""").params(decision.name(), by, Timestamps.of(at), id).update();
	}

	void draftReturn(UUID id, String because) {
		this.jdbc.sql("update assessment set return_draft = ? where id = ?").params(because, id).update();
	}

	/** Back to the one who decided it, with the words of the draft. */
	void sendBack(UUID id, String by) {
		this.jdbc.sql("""
				update assessment set decision = null, decided_at = null, returned_by = ?,
				    returned_because = return_draft, return_draft = '' where id = ?""").params(by, id).update();
	}

	/**
	 * What a case that was closed and opened again, or a death, has undone: it has to be
	 * decided anew.
	 */
	void decideAnew(UUID id) {
		this.jdbc.sql("""
				update assessment set decision = null, decided_at = null, approved_by = null, approved_at = null
				where id = ?""").param(id).update();
	}

	/** An approval takes back what was drafted against it. */
	void approve(UUID id, String by, Instant at) {
		this.jdbc.sql("update assessment set approved_by = ?, approved_at = ?, return_draft = '' where id = ?")
			.params(by, Timestamps.of(at), id)
			.update();
	}

	void written(UUID id, UUID letterId) {
		this.jdbc.sql("update assessment set letter_id = ? where id = ?").params(letterId, id).update();
	}

	void end(UUID id, Instant at) {
		this.jdbc.sql("update assessment set ended_at = ? where id = ?").params(Timestamps.of(at), id).update();
	}

	private static Assessment assessment(ResultSet row, int index) throws SQLException {
		String finding = row.getString("finding");
		String decision = row.getString("decision");
		return new Assessment(row.getObject("id", UUID.class), row.getObject("line_id", UUID.class),
				row.getString("opened_by"), Timestamps.from(row, "opened_at"), row.getString("opened_because"),
				(finding != null) ? Finding.valueOf(finding) : null, row.getObject("fee_could_cover", Boolean.class),
				new Words(row.getString("reasons"), row.getString("note"), row.getString("differs_because"),
						row.getString("no_fee_because"), row.getString("would_need")),
				new OtherBody(row.getString("other_name"), row.getString("other_contact"),
						row.getObject("passed_on", LocalDate.class)),
				row.getString("written_by"), (decision != null) ? AssessmentDecision.valueOf(decision) : null,
				row.getString("decided_by"), Timestamps.from(row, "decided_at"),
				new Approval(row.getString("return_draft"), row.getString("returned_by"),
						row.getString("returned_because"), row.getString("approved_by"),
						Timestamps.from(row, "approved_at")),
				row.getObject("letter_id", UUID.class), Timestamps.from(row, "ended_at"));
	}

}
