package org.rightsdesk.intake;

import java.time.Clock;
import java.util.UUID;

import org.rightsdesk.documents.Documents;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes drafts that are dead, their files first, and codes that were shown long enough.
 */
@Component
class DeadDrafts {

	private final Drafts drafts;

	private final Documents documents;

	private final Clock clock;

	private final TransactionTemplate transaction;

	DeadDrafts(Drafts drafts, Documents documents, Clock clock, TransactionTemplate transaction) {
		this.drafts = drafts;
		this.documents = documents;
		this.clock = clock;
		this.transaction = transaction;
	}

	@Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
	void sweep() {
		this.drafts.forgetCodes(this.clock.instant().minus(Confirmations.CODE_SHOWN));
		this.drafts.dead().forEach((id) -> this.transaction.executeWithoutResult((status) -> delete(id)));
	}

	private void delete(UUID id) {
		if (this.drafts.deleteDead(id)) {
			this.documents.ofDraft(id).forEach((file) -> this.documents.remove(file.id()));
		}
	}

}
