package org.rightsdesk.documents;

import java.util.Locale;

import org.apache.tika.Tika;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says whether a file may come in: name, kind, content and size (T7). Only the head is
 * looked at, and nothing is parsed.
 */
@Component
class UploadCheck {

	/** Enough for every signature and for the first entries of an office file. */
	static final int HEAD = 64 * 1024;

	static final long REQUESTER_FILE_LIMIT = 10L * 1024 * 1024;

	static final int REQUESTER_FILES = 10;

	private final Tika tika = new Tika();

	private final MessageSource texts;

	UploadCheck(MessageSource texts) {
		this.texts = texts;
	}

	/**
	 * Checks what can be known before the rest of the file is read.
	 * @param stored what the same draft or case already holds
	 */
	Accepted check(NewDocument document, byte[] head, Stored stored) throws UploadRefused {
		String name = FileNames.clean(document.fileName());
		if (head.length == 0) {
			throw refused("empty", name);
		}
		FileKind kind = FileKind.of(name, document.origin())
			.orElseThrow(() -> refused("kind", name, FileKind.listFor(document.origin())));
		if (!kind.agreesWithDeclared(document.declaredType())
				|| !kind.agreesWithContent(this.tika.detect(head), head)) {
			throw refused("content", name, kind.name());
		}
		if (document.origin() == Origin.REQUESTER && stored.files() >= REQUESTER_FILES) {
			throw refused("count", name, REQUESTER_FILES);
		}
		return new Accepted(name, kind.mediaType(), room(document, stored), document.origin());
	}

	private long room(NewDocument document, Stored stored) {
		return (document.origin() == Origin.REQUESTER) ? REQUESTER_FILE_LIMIT : document.caseLimit() - stored.bytes();
	}

	UploadRefused tooLarge(Accepted accepted) {
		return (accepted.origin() == Origin.REQUESTER)
				? refused("large", accepted.fileName(), megabytes(REQUESTER_FILE_LIMIT))
				: refused("caseFull", accepted.fileName(), megabytes(Math.max(0, accepted.maxBytes())));
	}

	private static long megabytes(long bytes) {
		return bytes / (1024 * 1024);
	}

	private UploadRefused refused(String why, Object... arguments) {
		return new UploadRefused(this.texts.getMessage("documents.refused." + why, arguments, Locale.UK));
	}

	/** What a draft or case already holds. */
	record Stored(int files, long bytes) {
	}

	/**
	 * A file that may be stored, as long as it has no more than so many bytes.
	 */
	record Accepted(String fileName, String mediaType, long maxBytes, Origin origin) {
	}

}
