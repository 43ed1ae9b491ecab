package org.rightsdesk.marketing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.organisation.Marketing.Scope;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code suppression}. */
@Repository
class SuppressionTable {

	/**
	 * A transaction that was open longer may have written an earlier moment than one that
	 * is read already; what may still come is left for the next reading.
	 */
	private static final String SETTLED = "changed_by_transaction < pg_snapshot_xmin(pg_current_snapshot())";

	private final JdbcClient jdbc;

	SuppressionTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Does nothing where the address is on the list already. */
	boolean insert(Suppression one) {
		return this.jdbc.sql("""
				insert into suppression (id, organisation, channel, address, address_hash, scope, wish, since, source,
				    line_id, changed_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (organisation, channel, address_hash) where removed_at is null do nothing""")
			.params(one.id(), one.organisation(), one.channel().name(), one.address(), one.hash(), one.scope().name(),
					one.wish().name(), Timestamps.of(one.since()), one.source().name(), one.lineId(),
					Timestamps.of(one.since()))
			.update() > 0;
	}

	Optional<Suppression> counting(String organisation, MailingChannel channel, String hash) {
		return this.jdbc.sql("""
				select * from suppression
				where organisation = ? and channel = ? and address_hash = ? and removed_at is null""")
			.params(organisation, channel.name(), hash)
			.query(SuppressionTable::suppression)
			.optional();
	}

	List<Suppression> ofLine(UUID lineId) {
		return this.jdbc.sql("select * from suppression where line_id = ? order by channel")
			.param(lineId)
			.query(SuppressionTable::suppression)
			.list();
	}

	void clicked(UUID lineId) {
		this.jdbc.sql("update suppression set source = 'UNSUBSCRIBE_LINK' where line_id = ?").param(lineId).update();
	}

	/** The same wish again is no change. */
	void wish(UUID id, Wish wish, Instant at) {
		this.jdbc.sql("""
				update suppression set wish = ?, changed_at = ?, changed_by_transaction = pg_current_xact_id()
				where id = ? and wish <> ?""").params(wish.name(), Timestamps.of(at), id, wish.name()).update();
	}

	void remove(UUID id, Instant at) {
		this.jdbc.sql("""
				update suppression set removed_at = ?, changed_at = ?, changed_by_transaction = pg_current_xact_id()
				where id = ?""").params(Timestamps.of(at), Timestamps.of(at), id).update();
	}

	/**
	 * What changed after this place, in the order of the changes; a list without a place
	 * begins at its start.
	 */
	List<Changed> changed(String organisation, Instant after, UUID afterId, int most) {
		return this.jdbc.sql("""
				select * from suppression
				where organisation = ? and (changed_at, id) > (?, ?) and
				""" + SETTLED + " order by changed_at, id limit ?")
			.params(organisation, Timestamps.of(after), afterId, most)
			.query((row, index) -> new Changed(suppression(row, index), Timestamps.from(row, "changed_at")))
			.list();
	}

	private static Suppression suppression(ResultSet row, int index) throws SQLException {
		return new Suppression(row.getObject("id", UUID.class), row.getString("organisation"),
				MailingChannel.valueOf(row.getString("channel")), row.getString("address"),
				row.getString("address_hash"), Scope.valueOf(row.getString("scope")),
				Wish.valueOf(row.getString("wish")), Timestamps.from(row, "since"),
				StopSource.valueOf(row.getString("source")), row.getObject("line_id", UUID.class),
				Timestamps.from(row, "removed_at"));
	}

	/** A row with the moment of its last change. */
	record Changed(Suppression suppression, Instant at) {
	}

}
