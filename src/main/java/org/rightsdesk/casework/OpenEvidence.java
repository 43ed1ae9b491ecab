package org.rightsdesk.casework;

import java.util.Set;

import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.identity.IdentityVerification;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Evidence of identity is looked at by whoever judges it, while it is judged, and in the
 * browser only: it is not meant to be saved anywhere (G-3, S10).
 */
@Component
class OpenEvidence {

	/** What every browser shows by itself; anything else can only be saved. */
	private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "application/pdf", "text/plain");

	private final StaffTasks tasks;

	OpenEvidence(StaffTasks tasks) {
		this.tasks = tasks;
	}

	/** Handlers and officers judge, as long as an identity task of the case is open. */
	boolean isJudgedBy(OpenCase open) {
		return open.whole() && this.tasks.open(open.request().reference().value())
			.stream()
			.anyMatch(IdentityVerification::isJudgedAt);
	}

	boolean isEvidence(StoredDocument document) {
		return document.purpose() == Purpose.IDENTITY_EVIDENCE;
	}

	MediaType type(StoredDocument document) {
		return isShown(document) ? MediaType.parseMediaType(document.mediaType()) : MediaType.APPLICATION_OCTET_STREAM;
	}

	/** Without a name, so that it says nothing where it is kept all the same. */
	ContentDisposition disposition(StoredDocument document) {
		return (isShown(document) ? ContentDisposition.inline() : ContentDisposition.attachment()).build();
	}

	/** Nothing in it runs; a sandbox would keep browsers from showing a PDF. */
	String policy(StoredDocument document) {
		boolean pdf = "application/pdf".equals(document.mediaType());
		return "default-src 'none'; frame-ancestors 'none'; "
				+ (pdf ? "object-src 'self'; style-src 'unsafe-inline'" : "img-src 'self'; sandbox");
	}

	private static boolean isShown(StoredDocument document) {
		return SHOWN.contains(document.mediaType());
	}

}
