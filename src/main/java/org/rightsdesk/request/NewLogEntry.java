package org.rightsdesk.request;

import java.util.UUID;

/**
 * What is to be written into the record of a case.
 *
 * @param who user name of staff, or {@code requester} or {@code system}
 * @param what a code in upper case
 * @param detail plain words, no names where a code will do; may be empty
 */
public record NewLogEntry(UUID requestId, String who, String what, String detail) {

}
