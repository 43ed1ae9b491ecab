package org.rightsdesk.erasure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.RetentionPeriod;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an entry about an erasure has to be, refused in plain sentences. */
@Component
class ErasureEntryRules {

	private final Decisions decisions;

	private final Requests requests;

	private final Organisations organisations;

	private final MessageSource texts;

	private final Clock clock;

	ErasureEntryRules(Decisions decisions, Requests requests, Organisations organisations, MessageSource texts,
			Clock clock) {
		this.decisions = decisions;
		this.requests = requests;
		this.organisations = organisations;
		this.texts = texts;
		this.clock = clock;
	}

	/** What is approved is what is done. */
	void requireOpen(UUID lineId) {
		requireErasure(lineId);
		this.decisions.requireUndecided(lineId);
	}

	void requireErasure(UUID lineId) {
		RequestLine line = this.requests.line(lineId);
		if (line.right() != Right.ERASURE || line.closedAt() != null) {
			throw new IllegalStateException(text("refused.closed"));
		}
	}

	/** The day on which the data are not kept any more; null where nobody can name it. */
	LocalDate until(UUID lineId, Kept kept) {
		if (kept.period() == null) {
			return kept.until();
		}
		RetentionPeriod period = RetentionDates.period(organisation(lineId), kept.period())
			.orElseThrow(() -> new IllegalArgumentException(text("refused.noPeriod")));
		if (period.period() == null) {
			return kept.until();
		}
		if (kept.from() == null) {
			throw new IllegalArgumentException(text("refused.noStart", period.from()));
		}
		return RetentionDates.until(period, kept.from()).orElseThrow();
	}

	/** Nothing is kept by a rule whose time is over. */
	void requireAhead(String what, LocalDate day, UUID lineId) {
		if (day != null && !day.isAfter(today(lineId))) {
			throw new IllegalArgumentException(text("refused." + what));
		}
	}

	LocalDate today(UUID lineId) {
		return LocalDate.ofInstant(this.clock.instant(), request(lineId).zone());
	}

	SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

	Organisation organisation(UUID lineId) {
		return this.organisations.get(request(lineId).organisation());
	}

	String words(String key, String typed) {
		String words = (typed != null) ? typed.replace("\0", "").strip() : "";
		if (words.isEmpty()) {
			throw new IllegalArgumentException(text("refused." + key));
		}
		return words;
	}

	String text(String key, Object... facts) {
		return this.texts.getMessage("erasure." + key, facts, Locale.UK);
	}

}
