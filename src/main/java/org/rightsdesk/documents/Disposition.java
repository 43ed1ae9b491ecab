package org.rightsdesk.documents;

/** What becomes of a collected file. Nothing is released by default. */
public enum Disposition {

	UNDECIDED,

	RELEASED,

	/** Released in place of another file, which is then left out. */
	REDACTED_COPY,

	LEFT_OUT;

	/** Whether a file so decided belongs to the answer. */
	public boolean released() {
		return this == RELEASED || this == REDACTED_COPY;
	}

}
