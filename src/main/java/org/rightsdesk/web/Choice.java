package org.rightsdesk.web;

/**
 * One answer of a group of radios or checkboxes.
 *
 * @param value what the form sends
 * @param text what the person reads
 * @param hint a sentence below it, or null
 */
public record Choice(String value, String text, String hint) {

	public Choice(String value, String text) {
		this(value, text, null);
	}

}
