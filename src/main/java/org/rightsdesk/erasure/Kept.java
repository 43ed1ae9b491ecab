package org.rightsdesk.erasure;

import java.time.LocalDate;

/**
 * Data that stay, as staff enter them.
 *
 * @param category which data
 * @param why in words, for the person
 * @param period what the organisation calls the retention period that applies; null where
 * none does
 * @param from the day of the event from which that period runs; null where it has no
 * length, and without a period
 * @param until first day on which they are not kept any more, where no period says so;
 * null where nobody can name one yet
 */
public record Kept(String category, ErasureException exception, String why, String period, LocalDate from,
		LocalDate until) {
}
