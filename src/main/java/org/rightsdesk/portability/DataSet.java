package org.rightsdesk.portability;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A data set of a line, with what its conditions say.
 *
 * @param number counted from 1 within the line; names its files
 * @param enteredBy username
 */
public record DataSet(UUID id, UUID lineId, int number, NewDataSet what, String enteredBy) {

	/** Why it is not taken along; empty where it is. */
	public List<Barrier> barriers() {
		List<Barrier> barriers = new ArrayList<>();
		if (!this.what.provided()) {
			barriers.add(Barrier.NOT_PROVIDED_BY_SUBJECT);
		}
		if (!this.what.basis().carries()) {
			barriers.add(Barrier.BASIS_NOT_CONSENT_CONTRACT);
		}
		if (!this.what.automated()) {
			barriers.add(Barrier.NOT_AUTOMATED);
		}
		if (!this.what.othersHarmed().isEmpty()) {
			barriers.add(Barrier.RIGHTS_OF_OTHERS);
		}
		return barriers;
	}

	public boolean portable() {
		return barriers().isEmpty();
	}

}
