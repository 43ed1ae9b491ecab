package org.rightsdesk.recipients;

/** What came of it (N-3). */
public enum NoticeResult {

	/** Told; no reply after the reminders. */
	NOTIFIED,
	/** Done by a processor, taken note of by another controller. */
	ACKNOWLEDGED,
	/** Holds nothing of it. */
	NOT_DISCLOSED_TO,
	/** Cannot, and said why. */
	CANNOT,
	/** Cannot be told, approved by an officer. */
	IMPOSSIBLE,
	/** Telling would be a disproportionate effort, approved by an officer. */
	DISPROPORTIONATE;

	/** Whether a recipient can say so itself. */
	public boolean isAnswer() {
		return this == ACKNOWLEDGED || this == NOT_DISCLOSED_TO || this == CANNOT;
	}

	/** Whether it excuses from telling (Art. 19), for which an officer is needed. */
	public boolean isExcuse() {
		return this == IMPOSSIBLE || this == DISPROPORTIONATE;
	}

}
