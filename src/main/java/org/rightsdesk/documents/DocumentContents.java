package org.rightsdesk.documents;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The content of files apart from what is known about them, which stays longer. */
@Service
public class DocumentContents {

	private final DocumentRows rows;

	private final Chunks chunks;

	private final Clock clock;

	DocumentContents(DocumentRows rows, Chunks chunks, Clock clock) {
		this.rows = rows;
		this.chunks = chunks;
		this.clock = clock;
	}

	/** Closed cases that have content of this purpose. */
	public List<UUID> closedCasesWith(Purpose purpose) {
		return this.rows.closedCasesWith(purpose);
	}

	/**
	 * Deletes the content of all files of one purpose, of each its key first (S10).
	 * @return how many there were
	 */
	@Transactional
	public int delete(UUID requestId, Purpose purpose) {
		List<StoredDocument> there = this.rows.ofRequest(requestId)
			.stream()
			.filter((document) -> document.purpose() == purpose && !document.deleted())
			.toList();
		there.forEach((document) -> {
			this.chunks.destroy(document.id());
			this.rows.emptied(document.id(), this.clock.instant());
		});
		return there.size();
	}

}
