package org.rightsdesk.correspondence;

/**
 * A letter as rendered: what the mail says, and the letter itself.
 *
 * @param subject of the mail; null where the letter goes by post
 * @param mail text of the mail with the link masked; null where the letter goes by post
 * @param page the letter as a complete HTML page, for the screen and for print
 */
public record LetterView(String subject, String mail, String page) {
}
