package org.rightsdesk.request;

import java.time.Instant;

/**
 * One line of the record of a case.
 *
 * @param number counted from 1 within the request
 * @param what a code such as {@code ADDRESS_CONFIRMED}
 * @param detail plain words; empty where the code says it all
 */
public record LogEntry(int number, Instant at, String who, String what, String detail) {
}
