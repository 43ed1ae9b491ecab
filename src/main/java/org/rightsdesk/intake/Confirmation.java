package org.rightsdesk.intake;

import java.time.LocalDate;
import java.util.List;

/**
 * What a person is told when their request has arrived.
 *
 * @param dueOn last day for the answer; null while none can be named
 * @param why how the date comes about, in plain sentences
 * @param code the second secret; null if they chose a passphrase or it was shown long
 * enough
 * @param passphrase whether they chose a passphrase
 * @param post whether the answer goes by post
 * @param other whether it is about another person
 * @param stopped whether they want no marketing, which has stopped already (M-1)
 * @param nothingElse whether that is all, so that nobody asks who they are
 */
record Confirmation(String reference, LocalDate dueOn, List<String> why, String code, boolean passphrase, boolean post,
		boolean other, boolean stopped, boolean nothingElse) {
}
