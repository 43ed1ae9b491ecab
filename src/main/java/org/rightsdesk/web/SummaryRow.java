package org.rightsdesk.web;

/**
 * One row of a summary list.
 *
 * @param name what the row is about
 * @param value shown as text; line breaks are kept
 * @param href where Change leads, or null for no link
 * @param what what is changed, read out after "Change"; null without a link
 */
public record SummaryRow(String name, String value, String href, String what) {

	public SummaryRow(String name, String value) {
		this(name, value, null, null);
	}

}
