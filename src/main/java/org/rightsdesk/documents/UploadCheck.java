package org.rightsdesk.documents;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.tika.Tika;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says whether a file may come in: name, declared type and head must agree before it is
 * stored, and an inspection watches the content while it is (T7, S8).
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
		if (FileNames.misleading(document.fileName())) {
			throw refused("name", name);
		}
		if (head.length == 0) {
			throw refused("empty", name);
		}
		FileKind kind = FileKind.of(name, document.origin())
			.orElseThrow(() -> refused("kind", name, FileKind.listFor(document.origin())));
		if (Inspections.isEncryptedOffice(kind, head)) {
			throw refused("password", name);
		}
		if (!kind.agreesWithDeclared(document.declaredType())
				|| !kind.agreesWithContent(this.tika.detect(head), head)) {
			throw refused("content", name, kind.name());
		}
		if (document.origin() == Origin.REQUESTER && stored.files() >= REQUESTER_FILES) {
			throw refused("count", name, REQUESTER_FILES);
		}
		return new Accepted(name, kind, room(document, stored), document.origin());
	}

	/**
	 * The content, looked at while it is read; reading throws {@link UploadRefused} as
	 * soon as something is found, at the latest at its end.
	 */
	InputStream watch(Accepted accepted, InputStream content) {
		return new InspectedInputStream(content, Inspections.of(accepted.kind()), (fault) -> inWords(accepted, fault));
	}

	private UploadRefused inWords(Accepted accepted, FileFault fault) {
		List<Object> arguments = new ArrayList<>(List.of(accepted.fileName(), accepted.kind().name()));
		arguments.addAll(List.of(fault.details()));
		return refused(fault.code(), arguments.toArray());
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
	record Accepted(String fileName, FileKind kind, long maxBytes, Origin origin) {

		String mediaType() {
			return this.kind.mediaType();
		}

		Accepted withRoom(long bytes) {
			return new Accepted(this.fileName, this.kind, bytes, this.origin);
		}

	}

}
