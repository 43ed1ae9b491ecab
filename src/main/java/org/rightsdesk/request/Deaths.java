package org.rightsdesk.request;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases whose data subject has died (I-7), and whom of the family staff write to instead.
 */
@Service
public class Deaths {

	private final JdbcClient jdbc;

	private final RequestTable table;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	Deaths(JdbcClient jdbc, RequestTable table, Requests requests, RequestLog log, Clock clock) {
		this.jdbc = jdbc;
		this.table = table;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * @return false where it was recorded before
	 */
	@Transactional
	public boolean record(UUID requestId, String by) {
		boolean first = this.jdbc.sql("insert into death values (?, ?, ?) on conflict do nothing")
			.params(requestId, by, Timestamps.of(this.clock.instant()))
			.update() == 1;
		if (first) {
			this.log.append(requestId, by, "PERSON_DIED", "");
		}
		return first;
	}

	public boolean isRecorded(UUID requestId) {
		return this.jdbc.sql("select count(*) from death where request_id = ?")
			.param(requestId)
			.query(Integer.class)
			.single() > 0;
	}

	/** Whether this party has died, so that nothing may be sent to them. */
	public boolean hasDied(UUID requestId, UUID partyId) {
		return isRecorded(requestId) && this.requests.dataSubject(requestId).id().equals(partyId);
	}

	/** Who of the family is written to, in place of whoever was named before. */
	@Transactional
	public void nameFamily(UUID requestId, String name, String postalAddress, String by) {
		family(requestId).ifPresentOrElse((party) -> this.table.rename(party.id(), name, postalAddress),
				() -> this.table.insert(requestId, PartyRole.FAMILY,
						new NewRequest.NewParty(name, "", "", postalAddress, "", "")));
		this.log.append(requestId, by, "FAMILY_NAMED", "");
	}

	/** Empty where nobody is named. */
	public Optional<Party> family(UUID requestId) {
		return this.table.party(requestId, PartyRole.FAMILY);
	}

}
