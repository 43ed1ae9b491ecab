package org.rightsdesk.automated;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.rightsdesk.automated.AutomatedDecision.Facts;
import org.rightsdesk.automated.AutomatedDecision.Review;
import org.rightsdesk.organisation.Purpose.Basis;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionTable {

	private final JdbcClient jdbc;

	DecisionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void write(UUID lineId, Facts facts, String by, Instant at) {
		this.jdbc.sql("""
				insert into automated_decision (line_id, decision, author, solely, significant, involvement, basis,
				    sensitive, explanation, view, written_by, written_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (line_id) do update
				set decision = excluded.decision, author = excluded.author, solely = excluded.solely,
				    significant = excluded.significant, involvement = excluded.involvement, basis = excluded.basis,
				    sensitive = excluded.sensitive, explanation = excluded.explanation, view = excluded.view,
				    written_by = excluded.written_by, written_at = excluded.written_at""")
			.params(lineId, facts.decision(), facts.author(), facts.solely(), facts.significant(), facts.involvement(),
					name(facts.basis()), name(facts.sensitive()), facts.explanation(), facts.view(), by,
					Timestamps.of(at))
			.update();
		this.jdbc.sql("delete from automated_wish where line_id = ?").param(lineId).update();
		facts.wishes()
			.forEach((wish) -> this.jdbc.sql("insert into automated_wish values (?, ?)")
				.params(lineId, wish.name())
				.update());
	}

	/**
	 * @return false where nothing is known of the decision yet
	 */
	boolean review(UUID lineId, Review review) {
		return this.jdbc.sql("""
				update automated_decision set reviewer = ?, power = ?, result = ?, reasons = ?, changed = null
				where line_id = ?""")
			.params(review.by(), review.power(), review.result(), review.reasons(), lineId)
			.update() == 1;
	}

	void decide(UUID lineId, boolean changed) {
		this.jdbc.sql("update automated_decision set changed = ? where line_id = ?").params(changed, lineId).update();
	}

	Optional<AutomatedDecision> find(UUID lineId) {
		Set<Wish> wishes = EnumSet.noneOf(Wish.class);
		wishes.addAll(this.jdbc.sql("select wish from automated_wish where line_id = ?")
			.param(lineId)
			.query((row, index) -> Wish.valueOf(row.getString("wish")))
			.list());
		return this.jdbc.sql("select * from automated_decision where line_id = ?")
			.param(lineId)
			.query((row, index) -> row(row, wishes))
			.optional();
	}

	private static AutomatedDecision row(ResultSet row, Set<Wish> wishes) throws SQLException {
		String basis = row.getString("basis");
		String sensitive = row.getString("sensitive");
		return new AutomatedDecision(row.getObject("line_id", UUID.class),
				new Facts(row.getString("decision"), row.getString("author"), wishes,
						row.getObject("solely", Boolean.class), row.getObject("significant", Boolean.class),
						row.getString("involvement"), (basis != null) ? Basis.valueOf(basis) : null,
						(sensitive != null) ? SensitiveData.valueOf(sensitive) : null, row.getString("explanation"),
						row.getString("view")),
				new Review(row.getString("reviewer"), row.getString("power"), row.getString("result"),
						row.getString("reasons"), row.getObject("changed", Boolean.class)));
	}

	private static String name(Enum<?> code) {
		return (code != null) ? code.name() : null;
	}

}
