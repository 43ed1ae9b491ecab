package org.rightsdesk.casework;

import java.util.List;

import org.rightsdesk.documents.DocumentAccess;
import org.rightsdesk.documents.FileSize;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.StoredDocument;

/**
 * A file as the Case file lists it, with everybody who has opened it.
 *
 * @param openable whether the viewer may open it now
 */
record FileRow(StoredDocument document, String systemName, List<DocumentAccess> seenBy, boolean openable) {

	public boolean collected() {
		return this.document.purpose() == Purpose.COLLECTED;
	}

	public boolean evidence() {
		return this.document.purpose() == Purpose.IDENTITY_EVIDENCE;
	}

	public String size() {
		return FileSize.words(this.document.size());
	}

}
