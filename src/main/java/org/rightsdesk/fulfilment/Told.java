package org.rightsdesk.fulfilment;

import java.time.LocalDate;

/**
 * Where a search is known from when the owner did not record it themselves.
 *
 * @param by who of the owner's people answered
 * @param on the day the answer came, in the organisation's zone
 */
public record Told(String by, LocalDate on) {
}
