package org.rightsdesk.fulfilment;

import java.util.List;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.request.SubjectRequest;

/**
 * The answer as one archive: what it says and what goes with it.
 *
 * @param letters at least one
 */
public record Bundle(SubjectRequest request, List<Letter> letters, List<StoredDocument> files) {

	public Bundle {
		letters = List.copyOf(letters);
		files = List.copyOf(files);
	}

	/** A name that says nothing about what is in it. */
	public String fileName() {
		return this.request.reference() + "-answer.zip";
	}

	/** Bytes of the files, before they are compressed. */
	public long size() {
		return this.files.stream().mapToLong(StoredDocument::size).sum();
	}

	String letterName(int index) {
		return (this.letters.size() == 1) ? "letter.pdf" : "letter-" + (index + 1) + ".pdf";
	}

	/** A number of its own in front, so that no two names are the same. */
	String fileName(int index) {
		int digits = Math.max(2, String.valueOf(this.files.size()).length());
		return "files/" + String.format("%0" + digits + "d-", index + 1) + this.files.get(index).safeName();
	}

}
