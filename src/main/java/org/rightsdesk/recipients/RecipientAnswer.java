package org.rightsdesk.recipients;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a recipient said, or what staff did to reach it. Nothing is overwritten: the last
 * one with a result counts.
 *
 * @param result null where they were only told
 * @param words why not, or what was said; empty for nothing
 * @param passedOn to whom the recipient passed the notice on; empty for nobody
 * @param on the day, in the organisation's zone
 * @param by user name, or "recipient"
 */
public record RecipientAnswer(NoticeResult result, String words, String passedOn, AnswerWay way, LocalDate on,
		String by, Instant at) {

	/** Who is named as the author of what came through the link. */
	public static final String RECIPIENT = "recipient";

}
