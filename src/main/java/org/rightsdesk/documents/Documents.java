package org.rightsdesk.documents;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;

/** The files of a case. Content is encrypted at rest and streamed both ways. */
@Service
public class Documents {

	/**
	 * Checks and stores a file. Joins a transaction of the caller; without one each chunk
	 * is committed by itself and the file becomes visible with the last.
	 * @return the new id
	 * @throws UploadRefused if the file is not acceptable; nothing of it is kept
	 */
	public UUID store(NewDocument document, InputStream content) throws UploadRefused {
		throw new UnsupportedOperationException();
	}

	/** Moves a draft's files to the case and returns their ids, oldest first. */
	public List<UUID> adopt(UUID draftId, UUID requestId) {
		throw new UnsupportedOperationException();
	}

	/** Files of the case, oldest first. */
	public List<StoredDocument> of(UUID requestId) {
		throw new UnsupportedOperationException();
	}

	public List<StoredDocument> ofDraft(UUID draftId) {
		throw new UnsupportedOperationException();
	}

	public Optional<StoredDocument> find(UUID id) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Opens the decrypted content and writes down who saw it. The caller has checked that
	 * they may, and closes the stream.
	 * @throws java.util.NoSuchElementException if there is no such file
	 */
	public InputStream open(UUID id, Reader who) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Decides on a collected file: released, left out, or undecided again.
	 * @throws IllegalArgumentException with a plain sentence, if a reason is missing or
	 * the file cannot be decided so
	 */
	public void decide(UUID id, Disposition disposition, String reason, String username) {
		throw new UnsupportedOperationException();
	}

	/** Releases a collected file as the redacted copy of another, which is left out. */
	public void decideRedactedCopy(UUID id, UUID original, String reason, String username) {
		throw new UnsupportedOperationException();
	}

	/** Files that belong to the answer: released ones and redacted copies. */
	public List<StoredDocument> releasedFor(UUID requestId) {
		throw new UnsupportedOperationException();
	}

	/** Deletes a file for good, its key first. */
	public void remove(UUID id) {
		throw new UnsupportedOperationException();
	}

	/** Deletes all files of one purpose, such as the evidence of identity (G-3). */
	public int removeAll(UUID requestId, Purpose purpose) {
		throw new UnsupportedOperationException();
	}

	/** Who opened the file, oldest first. */
	public List<DocumentAccess> accesses(UUID id) {
		throw new UnsupportedOperationException();
	}

	/** Bytes of all files of the case. */
	public long totalSize(UUID requestId) {
		throw new UnsupportedOperationException();
	}

}
