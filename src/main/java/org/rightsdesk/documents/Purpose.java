package org.rightsdesk.documents;

/** What a file is in the case for. Only {@link #COLLECTED} files can reach the answer. */
public enum Purpose {

	/** Came with the request. */
	ENCLOSURE,

	/**
	 * Shows who the requester is; used for nothing else and deleted once judged (G-3).
	 */
	IDENTITY_EVIDENCE,

	/** Goes with a message, in either direction. */
	MESSAGE,

	/** Found in a system, or made from what was found there (a redacted copy). */
	COLLECTED

}
