package org.rightsdesk.correspondence;

import java.util.UUID;

/**
 * One line of a digest.
 *
 * @param id null before it is stored
 * @param line reference, dates and what to do, nothing about the person
 * @param urgent whether it must not wait for the next day
 */
record StaffReminder(UUID id, String organisation, String mailbox, String line, boolean urgent) {
}
