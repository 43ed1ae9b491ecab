package org.rightsdesk.examples;

import java.util.List;

import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Right;

/**
 * A case as the table of examples has it.
 *
 * @param name of the person who asks
 * @param daysAgo days before today on which it was received
 * @param steps what happens to it, in order
 */
record Example(String name, String organisation, int daysAgo, Channel channel, List<Right> rights, List<Step> steps) {

	/** Somebody who wrote by e-mail has an address; whoever calls or comes gives none. */
	boolean byMail() {
		return this.channel == Channel.FORM || this.channel == Channel.EMAIL;
	}

	/**
	 * Something that happens in a case.
	 *
	 * @param day days after the receipt
	 * @param what a word that an {@link ExampleWork} knows
	 * @param with codes that belong to it
	 */
	record Step(int day, String what, List<String> with) {

	}

}
