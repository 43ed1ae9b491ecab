package org.rightsdesk.correspondence;

import java.util.List;

/**
 * Part of a letter.
 *
 * @param heading null for none
 */
record Section(String heading, Where where, List<Paragraph> paragraphs) {

	Section {
		paragraphs = List.copyOf(paragraphs);
	}

	boolean inMail() {
		return this.where != Where.PAGE;
	}

	boolean onPage() {
		return this.where != Where.MAIL;
	}

	/**
	 * Where a part is shown. A mailbox may be read by others, so a mail holds nothing but
	 * what gets the person to their page (T11, S11).
	 */
	enum Where {

		MAIL, PAGE, BOTH

	}

}
