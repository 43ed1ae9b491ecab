package org.rightsdesk.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.request.AccessLinks;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a new link to whoever lost theirs. The page only writes down the address; whether
 * there is a case is looked up afterwards, so that the answer and its time say nothing
 * (T5, S5).
 */
@Service
class LostLinks {

	/** A mailbox gets no more than one such mail in this time (T11). */
	static final Duration PAUSE = Duration.ofMinutes(5);

	private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]{2,63}");

	private final JdbcClient jdbc;

	private final Requests requests;

	private final AccessLinks links;

	private final Letters letters;

	private final Clock clock;

	LostLinks(JdbcClient jdbc, Requests requests, AccessLinks links, Letters letters, Clock clock) {
		this.jdbc = jdbc;
		this.requests = requests;
		this.links = links;
		this.letters = letters;
		this.clock = clock;
	}

	/** Writes the wish down; false if the text is no e-mail address. */
	boolean wish(String email) {
		String address = email.strip();
		if (address.length() > 254 || !ADDRESS.matcher(address).matches()
				|| address.chars().anyMatch(Character::isISOControl)) {
			return false;
		}
		this.jdbc.sql("insert into portal_link_wish (email, wished_at) values (?, ?)").params(address, now()).update();
		return true;
	}

	/** Grants what was wished, and forgets the addresses. */
	@Scheduled(fixedDelayString = "${rightsdesk.portal.lost-links-every:5s}")
	@Transactional
	public void grant() {
		this.jdbc.sql("""
				delete from portal_link_wish where id in
				    (select id from portal_link_wish order by id limit 50 for update skip locked)
				returning email""")
			.query(String.class)
			.list()
			.stream()
			.distinct()
			.flatMap((email) -> this.links.partiesOf(email).stream())
			.filter((party) -> !this.requests.get(party.requestId()).held() && notJustSent(party))
			.forEach(this.letters::sendLink);
	}

	private boolean notJustSent(Party party) {
		return this.jdbc.sql("""
				insert into portal_link_sent (party_id, sent_at) values (?, ?)
				on conflict (party_id) do update set sent_at = excluded.sent_at where portal_link_sent.sent_at <= ?""")
			.params(party.id(), now(), now().minus(PAUSE))
			.update() == 1;
	}

	private OffsetDateTime now() {
		return Timestamps.of(this.clock.instant());
	}

}
