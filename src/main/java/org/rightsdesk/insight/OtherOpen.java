package org.rightsdesk.insight;

/**
 * What waits for somebody beside the lines.
 *
 * @param recipients notices that a recipient has not answered
 * @param unsentMail mails that no server takes
 * @param incidents steps of the engine that failed and wait for an administrator
 * @param unexplained cases answered late of which nobody has said why
 */
public record OtherOpen(int complaints, int recipients, int unsentMail, long incidents, int unexplained) {

}
