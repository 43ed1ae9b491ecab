package org.rightsdesk.consent;

import java.time.LocalDate;
import java.util.List;

/**
 * What staff found about a consent that was taken back; the person will read it.
 *
 * @param consent which consent, and what was done on its ground
 * @param systems ids of the systems in which something rests on it: their owners are told
 * to stop it; empty where staff see to it by hand
 * @param stoppedOn the day on which staff stopped it; null where they have not, or the
 * systems do
 * @param endsWithIt what the person gets no more; empty while nobody wrote it
 * @param otherBasis on which other ground of the law the data are used; empty where it is
 * consent
 */
public record ConsentWords(String consent, List<String> systems, LocalDate stoppedOn, String endsWithIt,
		String otherBasis) {

	public ConsentWords {
		systems = List.copyOf(systems);
	}

}
