package org.rightsdesk.deadline;

import java.time.LocalDate;

/**
 * Dates beside the statutory one. Local to the organisation.
 *
 * @param internal the organisation's own target, counted from the start (C-15); null
 * while not started
 * @param promised by when its notice promises the answer, counted from the receipt
 * whatever is asked back; null where it promises no more than the law
 * @param promisedFirst whether the promise ends before the statutory time does, or that
 * time has no end now
 */
public record Targets(LocalDate internal, LocalDate promised, boolean promisedFirst) {

}
