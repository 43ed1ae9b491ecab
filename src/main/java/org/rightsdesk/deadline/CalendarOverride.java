package org.rightsdesk.deadline;

import java.time.LocalDate;

/**
 * A day that was proclaimed or taken away after the library was released.
 *
 * @param line where it stands in its file, for messages
 */
record CalendarOverride(int line, CalendarCode calendar, LocalDate date, boolean added, String name) {

}
