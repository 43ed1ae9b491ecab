package org.rightsdesk.worker;

import java.time.LocalDate;

/**
 * What a program did.
 *
 * @param key that of the step, as it was handed out
 * @param result DONE, NOTHING_FOUND or KEPT
 * @param why why data are kept; null otherwise
 * @param keptUntil null where nothing is kept or no date is set
 */
record JsonDone(String key, String result, String why, LocalDate keptUntil) {
}
