package org.rightsdesk.fulfilment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterPdf;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.Reader;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The answer as one archive, made while it is sent: no copy of it exists anywhere, and
 * never more of a file is in memory than a piece.
 */
@Service
public class Bundles {

	private final Requests requests;

	private final Letters letters;

	private final LetterPdf pdf;

	private final Releases releases;

	private final Documents documents;

	private final BundleIndex index;

	private final RequestLog log;

	private final TransactionOperations transaction;

	Bundles(Requests requests, Letters letters, LetterPdf pdf, Releases releases, Documents documents,
			BundleIndex index, RequestLog log, TransactionOperations transaction) {
		this.requests = requests;
		this.letters = letters;
		this.pdf = pdf;
		this.releases = releases;
		this.documents = documents;
		this.index = index;
		this.log = log;
		this.transaction = transaction;
	}

	/**
	 * The answer as it was released, for staff: it does not end with the time in which
	 * the person can download it. Empty while nothing was released, and after its files
	 * were deleted.
	 */
	public Optional<Bundle> released(UUID requestId) {
		List<UUID> released = this.releases.of(requestId)
			.stream()
			.flatMap((release) -> release.documentIds().stream())
			.toList();
		List<StoredDocument> files = this.documents.releasedFor(requestId)
			.stream()
			.filter((document) -> released.contains(document.id()))
			.toList();
		List<Letter> answers = this.letters.of(requestId)
			.stream()
			.filter((letter) -> letter.code() == LetterCode.ANSWER)
			.toList();
		return (answers.isEmpty() || this.releases.deletedAt(requestId).isPresent()) ? Optional.empty()
				: Optional.of(new Bundle(this.requests.get(requestId), answers, files));
	}

	/**
	 * Sends the archive, and writes down first that it was opened and each file as it is
	 * opened. The caller has checked that they may, and closes the stream; if this
	 * throws, what was sent is no valid archive.
	 * @throws IOException if nobody listens any more, or a file was tampered with
	 */
	public void write(Bundle bundle, Reader who, OutputStream out) throws IOException {
		this.transaction.executeWithoutResult((status) -> this.log.append(bundle.request().id(), who.who(),
				"BUNDLE_DOWNLOADED", String.valueOf(bundle.files().size())));
		// Not closed on the way out of a fault: that would end the archive as if it were
		// whole.
		var zip = new ZipOutputStream(out);
		zip.setLevel(Deflater.BEST_SPEED);
		LocalDateTime time = time(bundle);
		entry(zip, "index.html", time, new ByteArrayInputStream(this.index.of(bundle)));
		for (int i = 0; i < bundle.letters().size(); i++) {
			byte[] letter = this.pdf.of(bundle.letters().get(i).view().page());
			entry(zip, bundle.letterName(i), time, new ByteArrayInputStream(letter));
		}
		for (int i = 0; i < bundle.files().size(); i++) {
			try (InputStream content = this.documents.open(bundle.files().get(i).id(), who)) {
				entry(zip, bundle.fileName(i), time, content);
			}
		}
		zip.finish();
	}

	private static LocalDateTime time(Bundle bundle) {
		Instant newest = bundle.letters().stream().map(Letter::renderedAt).max(Comparator.naturalOrder()).orElseThrow();
		return LocalDateTime.ofInstant(newest, bundle.request().zone());
	}

	private static void entry(ZipOutputStream zip, String name, LocalDateTime time, InputStream content)
			throws IOException {
		var entry = new ZipEntry(name);
		entry.setTimeLocal(time);
		zip.putNextEntry(entry);
		content.transferTo(zip);
		zip.closeEntry();
	}

}
