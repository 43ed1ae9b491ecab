package org.rightsdesk.trial;

import java.time.Instant;
import java.util.Map;

/**
 * A mail as the mailbox shows it.
 *
 * @param to all addresses it goes to, comma-separated
 * @param text the plain text; empty if it has none
 * @param headers by name; values of a repeated one are joined by a comma
 */
record TrialMail(String to, String subject, String text, Map<String, String> headers, Instant sentAt) {
}
