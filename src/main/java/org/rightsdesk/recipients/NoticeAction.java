package org.rightsdesk.recipients;

/** What a recipient is to hear (N-3), as the table chooseRecipients proposes it. */
public enum NoticeAction {

	/** Our processor has to do the same by a date. */
	INSTRUCT,
	/** Another controller is told and has its own duty to assess. */
	NOTIFY,
	/** Whoever passed the data on tells them too. */
	THROUGH_PARENT,
	/** Is not told, with the ground that the table gives. */
	NOT_NEEDED

}
