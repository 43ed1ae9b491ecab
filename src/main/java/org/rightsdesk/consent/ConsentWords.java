package org.rightsdesk.consent;

import java.time.LocalDate;

/**
 * What staff found about a consent that was taken back; the person will read it.
 *
 * @param consent which consent, and what was done on its ground
 * @param stoppedOn the day on which that stopped; null while it has not
 * @param endsWithIt what the person gets no more; empty while nobody wrote it
 * @param otherBasis on which other ground of the law the data are used; empty where it is
 * consent
 */
public record ConsentWords(String consent, LocalDate stoppedOn, String endsWithIt, String otherBasis) {
}
