package org.rightsdesk.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of a case. Content is encrypted at rest and streamed both ways. */
@Service
public class Documents {

	private final DocumentRows rows;

	private final Chunks chunks;

	private final Vault vault;

	private final Arrivals arrivals;

	private final UploadCheck check;

	private final Clock clock;

	Documents(DocumentRows rows, Chunks chunks, Vault vault, Arrivals arrivals, UploadCheck check, Clock clock) {
		this.rows = rows;
		this.chunks = chunks;
		this.vault = vault;
		this.arrivals = arrivals;
		this.check = check;
		this.clock = clock;
	}

	/**
	 * Checks and stores a file. Joins a transaction of the caller; without one each chunk
	 * is committed by itself, so that a slow upload holds no connection, and the file
	 * becomes visible with the last.
	 * @return the new id
	 * @throws UploadRefused if the file is not acceptable; nothing of it is kept
	 * @throws UncheckedIOException if the upload was cut off; nothing of it is kept
	 */
	public UUID store(NewDocument document, InputStream content) throws UploadRefused {
		byte[] head = head(content);
		Arrivals.Arrival arrival = this.arrivals.begin(document, head);
		UploadCheck.Accepted accepted = arrival.accepted();
		InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
		try {
			Vault.Sealed sealed = this.vault.seal(arrival.owner(), arrival.id(), this.check.watch(accepted, whole),
					accepted.maxBytes(), this.check.tooLarge(accepted));
			this.arrivals.finish(arrival, document, sealed);
			return arrival.id();
		}
		catch (UploadRefused | UncheckedIOException ex) {
			remove(arrival.id());
			throw ex;
		}
	}

	/** Moves a draft's files to the case and returns their ids, oldest first. */
	@Transactional
	public List<UUID> adopt(UUID draftId, UUID requestId) {
		List<UUID> adopted = ofDraft(draftId).stream().map(StoredDocument::id).toList();
		for (UUID id : adopted) {
			this.vault.handOver(id, draftId, requestId);
			this.rows.moveToRequest(id, requestId);
		}
		return adopted;
	}

	/** Files of the case, oldest first. */
	public List<StoredDocument> of(UUID requestId) {
		return this.rows.ofRequest(requestId);
	}

	public List<StoredDocument> ofDraft(UUID draftId) {
		return this.rows.ofDraft(draftId);
	}

	public Optional<StoredDocument> find(UUID id) {
		return this.rows.find(id);
	}

	/**
	 * Opens the decrypted content and writes down who saw it. The caller has checked that
	 * they may, and closes the stream. Reading throws {@link IOException} if the content
	 * was tampered with.
	 * @throws NoSuchElementException if there is no such file, or its content was deleted
	 */
	public InputStream open(UUID id, Reader who) {
		StoredDocument document = get(id);
		InputStream content = this.vault.unseal(owner(document.requestId(), document.draftId()), id);
		this.rows.logAccess(document, who, this.clock.instant());
		return content;
	}

	/**
	 * Decides on a collected file: released, left out, or undecided again.
	 * @param reason why it is left out; may be null otherwise
	 * @throws IllegalArgumentException if a reason is missing or the file cannot be
	 * decided so
	 */
	@Transactional
	public void decide(UUID id, Disposition disposition, String reason, String username) {
		this.rows.lock(id);
		StoredDocument document = get(id);
		DispositionRules.check(document, disposition, reason, of(document.requestId()));
		this.rows.decide(id, disposition, null, reason, username, this.clock.instant());
	}

	/**
	 * Releases a collected file as the redacted copy of another, which is left out.
	 * @param reason what was redacted, and why
	 * @throws IllegalArgumentException if the reason is missing or the two do not fit
	 */
	@Transactional
	public void decideRedactedCopy(UUID id, UUID original, String reason, String username) {
		this.rows.lock(id);
		this.rows.lock(original);
		DispositionRules.checkCopy(get(id), get(original), reason);
		this.rows.decide(id, Disposition.REDACTED_COPY, original, reason, username, this.clock.instant());
		this.rows.decide(original, Disposition.LEFT_OUT, null, reason, username, this.clock.instant());
	}

	/**
	 * Files that belong to the answer and are there: released ones and redacted copies,
	 * oldest first.
	 */
	public List<StoredDocument> releasedFor(UUID requestId) {
		return of(requestId).stream()
			.filter((document) -> document.disposition().released() && !document.deleted())
			.toList();
	}

	/** Deletes a file for good, its key first. Does nothing if it is gone already. */
	@Transactional
	public void remove(UUID id) {
		this.chunks.destroy(id);
		this.rows.delete(id);
	}

	/** Deletes a draft's files, when it is given up. */
	@Transactional
	public void removeDraft(UUID draftId) {
		ofDraft(draftId).forEach((document) -> remove(document.id()));
	}

	/** Deletes all files of one purpose, such as the evidence of identity (G-3). */
	@Transactional
	public int removeAll(UUID requestId, Purpose purpose) {
		List<StoredDocument> gone = of(requestId).stream().filter((d) -> d.purpose() == purpose).toList();
		gone.forEach((document) -> remove(document.id()));
		return gone.size();
	}

	/** Who opened the file, oldest first; known even after it was deleted. */
	public List<DocumentAccess> accesses(UUID id) {
		return this.rows.accesses(id);
	}

	/** Bytes of all files of the case. */
	public long totalSize(UUID requestId) {
		return of(requestId).stream().mapToLong(StoredDocument::size).sum();
	}

	private StoredDocument get(UUID id) {
		return find(id).orElseThrow(() -> new NoSuchElementException("No document " + id));
	}

	private static UUID owner(UUID requestId, UUID draftId) {
		return (requestId != null) ? requestId : draftId;
	}

	private static byte[] head(InputStream content) {
		try {
			return content.readNBytes(UploadCheck.HEAD);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The upload was cut off", ex);
		}
	}

}
