package org.rightsdesk.request;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Files of a case that an officer keeps longer.
 *
 * @param until last day on which they are kept, in the organisation's zone
 * @param because in the officer's words
 * @param by user name
 */
public record FileHold(LocalDate until, String because, String by, Instant at) {
}
