package org.rightsdesk.casework;

import java.util.List;
import java.util.Locale;

import org.rightsdesk.documents.DocumentAccess;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.StoredDocument;

/** A file as the Case file lists it, with everybody who has opened it. */
record FileRow(StoredDocument document, String systemName, List<DocumentAccess> seenBy) {

	public boolean collected() {
		return this.document.purpose() == Purpose.COLLECTED;
	}

	public String size() {
		double kilobytes = this.document.size() / 1024.0;
		return (kilobytes < 1024) ? String.format(Locale.UK, "%.0f KB", Math.max(1, kilobytes))
				: String.format(Locale.UK, "%.1f MB", kilobytes / 1024);
	}

}
