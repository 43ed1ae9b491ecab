package org.rightsdesk.web;

import java.time.Duration;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;

/** What is counted, and over how long (T15, S15). */
public enum Limit {

	/** Requests and complaints sent from one address, by form or by program. */
	SUBMISSIONS(Duration.ofHours(1)),

	/** Pages of the form, or with notices to recipients, for one address. */
	FORM_PAGES(Duration.ofMinutes(1)),

	/** Deadlines worked out for one address. */
	CALCULATIONS(Duration.ofMinutes(1)),

	/** Calls of programs of systems and of mailing tools from one address. */
	SYSTEM_CALLS(Duration.ofMinutes(1)),

	/** Mails with a new link asked for from one address, whoever they go to. */
	LINKS(Duration.ofHours(1)),

	/** Requests sent with one e-mail address: each sends it a receipt (T11). */
	SUBMISSIONS_OF_EMAIL(Duration.ofDays(1)),

	/** Mails with a new link asked for with one e-mail address, known or not (T5). */
	LINKS_OF_EMAIL(Duration.ofHours(1));

	private final Duration window;

	Limit(Duration window) {
		this.window = window;
	}

	Duration window() {
		return this.window;
	}

	/** All at once if need be, and all again when the time is over. */
	BucketConfiguration upTo(int count) {
		return BucketConfiguration.builder()
			.addLimit(Bandwidth.builder().capacity(count).refillIntervally(count, this.window).build())
			.build();
	}

}
