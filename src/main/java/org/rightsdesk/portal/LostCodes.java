package org.rightsdesk.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Timestamps;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks staff for a new code by post. Nothing leaves by itself, and no address is taken
 * from whoever asks: staff post it to one that was held before (G-6).
 */
@Service
class LostCodes {

	static final Duration PAUSE = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final Messages messages;

	private final PortalTexts texts;

	private final Clock clock;

	LostCodes(JdbcClient jdbc, Messages messages, PortalTexts texts, Clock clock) {
		this.jdbc = jdbc;
		this.messages = messages;
		this.texts = texts;
		this.clock = clock;
	}

	/** Tells staff, once a day however often the button is pressed. */
	@Transactional
	public void wish(Party party) {
		Instant now = this.clock.instant();
		int first = this.jdbc
			.sql("""
					insert into portal_code_wish (party_id, wished_at) values (?, ?)
					on conflict (party_id) do update set wished_at = excluded.wished_at where portal_code_wish.wished_at <= ?""")
			.params(party.id(), Timestamps.of(now), Timestamps.of(now.minus(PAUSE)))
			.update();
		if (first == 1) {
			this.messages.from(party, this.texts.text("secret.byPost.message"), List.of());
		}
	}

}
