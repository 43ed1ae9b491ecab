package org.rightsdesk.request;

/**
 * Whoever waits for the end of a line, in the same transaction. The modules that do bring
 * it as a bean.
 */
public interface LineFollower {

	/**
	 * A line has ended: it was answered, lapsed, was withdrawn or merged.
	 * @param line with its outcome
	 */
	void lineClosed(RequestLine line);

}
