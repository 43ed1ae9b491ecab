package org.rightsdesk.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.request.FileHold;
import org.rightsdesk.request.FilesKept;

import org.springframework.stereotype.Component;

/** How long the files that were collected are kept, and when they were deleted. */
@Component
class KeepingSection implements CaseSection {

	private final FilesKept kept;

	private final Documents documents;

	KeepingSection(FilesKept kept, Documents documents) {
		this.kept = kept;
		this.documents = documents;
	}

	@Override
	public String name() {
		return "keeping";
	}

	@Override
	public View view(OpenCase open) {
		LocalDate deleted = deletedOn(open);
		return new View(this.kept.until(open.request()), deleted, this.kept.hold(open.id()).orElse(null),
				open.officer() && deleted == null);
	}

	/** Null where there is anything left: a case that was opened again has new files. */
	private LocalDate deletedOn(OpenCase open) {
		List<Instant> deleted = this.documents.of(open.id())
			.stream()
			.filter((document) -> document.purpose() == Purpose.COLLECTED)
			.map(StoredDocument::deletedAt)
			.toList();
		return (deleted.isEmpty() || deleted.contains(null)) ? null
				: LocalDate.ofInstant(Collections.max(deleted), open.request().zone());
	}

	/**
	 * What the section shows.
	 *
	 * @param until last day on which the files are kept; null while none is set
	 * @param deletedOn null while they are there
	 * @param hold null where nothing is kept longer
	 * @param deciding whether the reader may keep them longer
	 */
	record View(LocalDate until, LocalDate deletedOn, FileHold hold, boolean deciding) {
	}

}
