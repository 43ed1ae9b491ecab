package org.rightsdesk.correspondence;

import java.util.List;

/**
 * Words of a letter, as text.
 *
 * @param rule the rule that asks for it; null where nothing does
 * @param items entries below the words; empty for none
 */
record Paragraph(Required rule, String text, List<String> items) {

	Paragraph {
		items = List.copyOf(items);
	}

	/** An introduction to a list that is empty says nothing. */
	boolean says() {
		return !this.text.isBlank() && !(this.text.endsWith(":") && this.items.isEmpty());
	}

}
