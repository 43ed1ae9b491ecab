package org.rightsdesk.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.NewDocument;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.StoredDocument;

import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** The files of a draft, until the request adopts them. */
@Service
class DraftFiles {

	private final Documents documents;

	DraftFiles(Documents documents) {
		this.documents = documents;
	}

	/** Oldest first. */
	List<StoredDocument> of(OpenDraft draft) {
		return this.documents.ofDraft(draft.draft().id());
	}

	/**
	 * Stores a file; the same one sent twice is kept once.
	 * @throws org.rightsdesk.documents.UploadRefused with a plain sentence
	 */
	void add(OpenDraft draft, MultipartFile file) throws IOException {
		NewDocument document = NewDocument.inDraft(draft.draft().id(), Purpose.ENCLOSURE, file.getOriginalFilename(),
				file.getContentType());
		UUID id;
		try (InputStream content = file.getInputStream()) {
			id = this.documents.store(document, content);
		}
		removeRepeated(draft, id);
	}

	private void removeRepeated(OpenDraft draft, UUID id) {
		List<StoredDocument> files = of(draft);
		files.stream().filter((file) -> file.id().equals(id)).findFirst().ifPresent((added) -> {
			boolean repeated = files.subList(0, files.indexOf(added))
				.stream()
				.anyMatch((file) -> file.sha256().equals(added.sha256()) && file.fileName().equals(added.fileName()));
			if (repeated) {
				this.documents.remove(id);
			}
		});
	}

	/** Removes a file of this draft; another's file is left alone. */
	void remove(OpenDraft draft, UUID id) {
		of(draft).stream()
			.filter((file) -> file.id().equals(id))
			.findFirst()
			.ifPresent((file) -> this.documents.remove(id));
	}

}
