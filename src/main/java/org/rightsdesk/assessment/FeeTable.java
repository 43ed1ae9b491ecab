package org.rightsdesk.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.organisation.Currency;
import org.rightsdesk.organisation.FeeCost;
import org.rightsdesk.organisation.FeeItem;
import org.rightsdesk.organisation.Money;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code fee} and {@code fee_item}. */
@Repository
class FeeTable {

	private final JdbcClient jdbc;

	FeeTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Writes the breakdown, in place of an earlier one that nobody approved. */
	void write(UUID lineId, List<FeeItem> items, String by, Instant at) {
		this.jdbc.sql("delete from fee_item where fee_id in (select id from fee where line_id = ?)")
			.param(lineId)
			.update();
		UUID id = this.jdbc.sql("""
				insert into fee (id, line_id, currency, written_by, written_at) values (?, ?, ?, ?, ?)
				on conflict (line_id) do update set currency = excluded.currency, written_by = excluded.written_by,
				    written_at = excluded.written_at
				returning id""")
			.params(UUID.randomUUID(), lineId, items.get(0).amount().currency().name(), by, Timestamps.of(at))
			.query(UUID.class)
			.single();
		items.forEach((item) -> this.jdbc.sql("insert into fee_item values (?, ?, ?, ?, ?)")
			.params(id, item.cost().name(), item.quantity(), (item.rate() != null) ? item.rate().minor() : null,
					item.amount().minor())
			.update());
	}

	Optional<Fee> of(UUID lineId) {
		return this.jdbc.sql("select * from fee where line_id = ?").param(lineId).query(this::fee).optional();
	}

	/** The fee, which nobody else changes until the end of the transaction. */
	Optional<Fee> lock(UUID lineId) {
		return this.jdbc.sql("select * from fee where line_id = ? for update")
			.param(lineId)
			.query(this::fee)
			.optional();
	}

	void approved(UUID id, String reason, String by, Instant at) {
		this.jdbc.sql("update fee set reason = ?, approved_by = ?, approved_at = ? where id = ?")
			.params(reason, by, Timestamps.of(at), id)
			.update();
	}

	void sent(UUID id, UUID letterId) {
		this.jdbc.sql("update fee set letter_id = ? where id = ?").params(letterId, id).update();
	}

	void left(UUID id, LocalDate on) {
		this.jdbc.sql("update fee set asked_on = ? where id = ?").params(on, id).update();
	}

	void reminded(UUID id, Instant at) {
		this.jdbc.sql("update fee set reminded_at = ? where id = ?").params(Timestamps.of(at), id).update();
	}

	void lapsed(UUID id, LocalDate on) {
		this.jdbc.sql("update fee set lapsed_on = ? where id = ?").params(on, id).update();
	}

	void paid(UUID id, Fee.Payment payment) {
		this.jdbc.sql("update fee set paid_on = ?, paid_by = ?, payment_entered_by = ? where id = ?")
			.params(payment.on(), payment.means().name(), payment.enteredBy(), id)
			.update();
	}

	void waived(UUID id, Fee.Waiver waiver) {
		this.jdbc.sql("update fee set waived_on = ?, waived_by = ?, waived_because = ? where id = ?")
			.params(waiver.on(), waiver.by(), waiver.because(), id)
			.update();
	}

	private Fee fee(ResultSet row, int number) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		LocalDate paidOn = row.getObject("paid_on", LocalDate.class);
		LocalDate waivedOn = row.getObject("waived_on", LocalDate.class);
		return new Fee(id, row.getObject("line_id", UUID.class), items(id, Currency.valueOf(row.getString("currency"))),
				row.getString("written_by"), Timestamps.from(row, "written_at"), row.getString("reason"),
				row.getString("approved_by"), row.getObject("letter_id", UUID.class),
				row.getObject("asked_on", LocalDate.class), Timestamps.from(row, "reminded_at"),
				row.getObject("lapsed_on", LocalDate.class),
				(paidOn == null) ? null
						: new Fee.Payment(paidOn, PaymentMeans.valueOf(row.getString("paid_by")),
								row.getString("payment_entered_by")),
				(waivedOn == null) ? null
						: new Fee.Waiver(waivedOn, row.getString("waived_by"), row.getString("waived_because")));
	}

	private List<FeeItem> items(UUID feeId, Currency currency) {
		return this.jdbc.sql("select * from fee_item where fee_id = ?").param(feeId).query((row, number) -> {
			int rate = row.getInt("rate");
			return new FeeItem(FeeCost.valueOf(row.getString("cost")), row.getInt("quantity"),
					(rate > 0) ? new Money(rate, currency) : null, new Money(row.getInt("amount"), currency));
		}).list().stream().sorted((one, other) -> one.cost().compareTo(other.cost())).toList();
	}

}
