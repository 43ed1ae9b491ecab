package org.rightsdesk.documents;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes what was never finished or never sent: a draft lives 24 hours. */
@Component
class AbandonedUploads {

	private static final Duration LIFE = Duration.ofHours(48);

	private final Documents documents;

	private final DocumentRows rows;

	private final Clock clock;

	AbandonedUploads(Documents documents, DocumentRows rows, Clock clock) {
		this.documents = documents;
		this.rows = rows;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
	void sweep() {
		for (UUID id : this.rows.abandoned(this.clock.instant().minus(LIFE))) {
			this.documents.remove(id);
		}
	}

}
