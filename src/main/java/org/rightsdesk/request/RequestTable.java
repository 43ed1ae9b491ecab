package org.rightsdesk.request;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestTable {

	private final JdbcClient jdbc;

	RequestTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(UUID id, Reference reference, CaseKind kind, NewRequest r) {
		this.jdbc.sql("""
				insert into request (id, reference, organisation, channel, received_at, zone, received_on, wanted,
				    finding_hints, period_from, period_to, answer_by, large_print, reading_help, safe_contact,
				    needed_by, needed_by_reason, kind)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, reference.value(), r.organisation(), r.channel().name(), Timestamps.of(r.receivedAt()),
					r.zone().getId(), r.receivedAt().atZone(r.zone()).toLocalDate(), r.wanted(), r.findingHints(),
					r.periodFrom(), r.periodTo(), r.answerBy().name(), r.largePrint(), r.readingHelp(), r.safeContact(),
					r.neededBy(), r.neededByReason(), kind.name())
			.update();
	}

	void insert(UUID requestId, PartyRole role, NewRequest.NewParty p) {
		this.jdbc.sql("""
				insert into party (id, request_id, role, name, email, phone, postal_address, relationship, authority,
				    name_key, phone_key)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(UUID.randomUUID(), requestId, role.name(), p.name(), p.email(), p.phone(), p.postalAddress(),
					p.relationship(), p.authority(), SearchKeys.name(p.name()), SearchKeys.phone(p.phone()))
			.update();
	}

	void insertLine(UUID requestId, int number, Right right, Map<Detail, String> details) {
		UUID id = UUID.randomUUID();
		insertLine(id, requestId, number, right, null);
		details.forEach((detail, value) -> {
			if (detail.right() == right && !value.isEmpty()) {
				this.jdbc.sql("insert into line_detail values (?, ?, ?)").params(id, detail.name(), value).update();
			}
		});
	}

	void insertLine(UUID id, UUID requestId, int number, Right right, Instant receivedAt) {
		this.jdbc.sql("insert into request_line values (?, ?, ?, ?, null, null, ?)")
			.params(Arrays.asList(id, requestId, number, right.name(), Timestamps.of(receivedAt)))
			.update();
	}

	void insertUnsorted(UUID requestId) {
		UUID id = UUID.randomUUID();
		insertLine(id, requestId, 1, Right.ACCESS, null);
		sorted(id, Right.ACCESS, false);
	}

	void sorted(UUID lineId, Right right, boolean sorted) {
		this.jdbc.sql("update request_line set \"right\" = ?, sorted = ? where id = ?")
			.params(right.name(), sorted, lineId)
			.update();
	}

	Map<Detail, String> details(UUID lineId) {
		Map<Detail, String> details = new EnumMap<>(Detail.class);
		this.jdbc.sql("select name, value from line_detail where line_id = ?")
			.param(lineId)
			.query((row, index) -> details.put(Detail.valueOf(row.getString("name")), row.getString("value")))
			.list();
		return details;
	}

	Optional<SubjectRequest> find(UUID id) {
		return this.jdbc.sql("select * from request where id = ?").param(id).query(RequestRows::request).optional();
	}

	Optional<SubjectRequest> find(Reference reference) {
		return this.jdbc.sql("select * from request where reference = ?")
			.param(reference.value())
			.query(RequestRows::request)
			.optional();
	}

	List<SubjectRequest> openByEmail(String email) {
		return this.jdbc.sql("""
				select r.* from request r join party p on p.request_id = r.id and p.role = 'REQUESTER'
				where lower(p.email) = lower(?) and p.email <> '' and r.closed_at is null order by r.received_at""")
			.param(email)
			.query(RequestRows::request)
			.list();
	}

	List<Party> partiesOf(String email) {
		return this.jdbc
			.sql("""
					select p.* from party p join request r on r.id = p.request_id
					left join representation s on s.request_id = r.id
					where lower(p.email) = lower(?) and p.email <> '' and (p.role = 'REQUESTER' or s.contact_from is not null)
					order by r.received_at desc limit 10""")
			.param(email)
			.query(RequestRows::party)
			.list();
	}

	List<RequestLine> lines(UUID requestId) {
		return this.jdbc.sql("select * from request_line where request_id = ? order by number")
			.param(requestId)
			.query(RequestRows::line)
			.list();
	}

	Optional<RequestLine> line(UUID lineId) {
		return this.jdbc.sql("select * from request_line where id = ?")
			.param(lineId)
			.query(RequestRows::line)
			.optional();
	}

	Optional<Party> party(UUID requestId, PartyRole role) {
		return this.jdbc.sql("select * from party where request_id = ? and role = ?")
			.params(requestId, role.name())
			.query(RequestRows::party)
			.optional();
	}

	void rename(UUID partyId, String name, String postalAddress) {
		this.jdbc.sql("update party set name = ?, name_key = ?, postal_address = ? where id = ?")
			.params(name, SearchKeys.name(name), postalAddress, partyId)
			.update();
	}

	void reach(UUID partyId, String email, String postalAddress) {
		this.jdbc.sql("""
				update party set email = coalesce(nullif(?, ''), email),
				    postal_address = coalesce(nullif(?, ''), postal_address) where id = ?""")
			.params(email, postalAddress, partyId)
			.update();
	}

	boolean moveAddress(UUID id, AddressState state) {
		return this.jdbc.sql("update request set address_state = ? where id = ? and address_state = 'UNCONFIRMED'")
			.params(state.name(), id)
			.update() == 1;
	}

	void hold(UUID id, boolean held) {
		this.jdbc.sql("update request set held = ? where id = ?").params(held, id).update();
	}

	boolean closeLine(UUID lineId, Outcome outcome, Instant at) {
		return this.jdbc.sql("update request_line set outcome = ?, closed_at = ? where id = ? and closed_at is null")
			.params(outcome.name(), Timestamps.of(at), lineId)
			.update() == 1;
	}

	void reopen(UUID id, Collection<UUID> lineIds) {
		this.jdbc.sql("""
				update request_line set outcome = null, closed_at = null
				where id in (:lines) and outcome = 'LAPSED'""").param("lines", lineIds).update();
		this.jdbc.sql("update request set closed_at = null where id = ?").param(id).update();
	}

	boolean close(UUID id, Instant at) {
		return this.jdbc.sql("""
				update request set closed_at = ? where id = ? and closed_at is null and not exists
				    (select 1 from request_line where request_id = request.id and closed_at is null)""")
			.params(Timestamps.of(at), id)
			.update() == 1;
	}

}
