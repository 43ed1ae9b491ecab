package org.rightsdesk.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links to the page of a party. Each e-mail carries a fresh one; it opens as often as
 * needed until it expires, and only its hash is stored (S7).
 */
@Repository
public class AccessLinks {

	/** How long a link opens the page (design.md section 7). */
	public static final Duration LIFE = Duration.ofDays(30);

	private final JdbcClient jdbc;

	private final RequestTable requests;

	private final Clock clock;

	AccessLinks(JdbcClient jdbc, RequestTable requests, Clock clock) {
		this.jdbc = jdbc;
		this.requests = requests;
		this.clock = clock;
	}

	/** A new token for the page of whoever asks; the caller puts it into a mail only. */
	@Transactional
	public String issue(UUID requestId) {
		return issue(requestId, this.requests.party(requestId, PartyRole.REQUESTER).orElseThrow().id());
	}

	/** The same for one party's page, which no other party can open with it (I-5). */
	@Transactional
	public String issue(UUID requestId, UUID partyId) {
		String token = Secrets.token();
		Instant now = this.clock.instant();
		this.jdbc
			.sql("""
					insert into access_token (token_hash, request_id, party_id, issued_at, expires_at) values (?, ?, ?, ?, ?)""")
			.params(Secrets.hash(token), requestId, partyId, Timestamps.of(now), Timestamps.of(now.plus(LIFE)))
			.update();
		return token;
	}

	/**
	 * What a token opens; empty if it is unknown, expired, or the case is held by staff.
	 */
	public Optional<Opened> open(String token) {
		return this.jdbc.sql("""
				select r.id, t.party_id from access_token t join request r on r.id = t.request_id
				where t.token_hash = ? and t.expires_at > ? and not r.held""")
			.params(Secrets.hash(token), Timestamps.of(this.clock.instant()))
			.query((row, index) -> new Opened(row.getObject("id", UUID.class), row.getObject("party_id", UUID.class)))
			.optional();
	}

	/**
	 * Whoever has a page under this address in the latest cases, closed ones too: the
	 * answer stays open. Persons for whom somebody else asks have one once staff
	 * confirmed that the address is theirs.
	 */
	public List<Party> partiesOf(String email) {
		return this.requests.partiesOf(email);
	}

	/** The page of one party of a case. */
	public record Opened(UUID requestId, UUID partyId) {
	}

}
