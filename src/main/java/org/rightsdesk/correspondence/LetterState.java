package org.rightsdesk.correspondence;

/** Where a letter is on its way. */
public enum LetterState {

	/** Its mail waits in the outbox, or is held there by staff. */
	WAITING,

	SENT,

	/** Could not be mailed; a clerk has a task. */
	FAILED,

	/** Goes by post and has not been posted. */
	TO_PRINT,

	POSTED,

	/** Given up by a clerk; it may still be posted. */
	NOT_DELIVERABLE,

	/** Never left, because nobody needs or may have it any more. */
	TAKEN_BACK;

	/** Whether it has left for the person. */
	public boolean gone() {
		return this == SENT || this == POSTED;
	}

}
