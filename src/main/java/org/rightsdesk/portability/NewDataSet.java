package org.rightsdesk.portability;

import java.util.UUID;

/**
 * A data set as staff write it down.
 *
 * @param name such as "Orders", as the person will read it
 * @param documentId the file with it; null for what is only on paper or is not passed on
 * @param provided whether the person provided it, by what they typed or did
 * @param automated whether it is not on paper
 * @param othersHarmed how it would harm others (Art. 20(4)); blank where it would not
 */
public record NewDataSet(String name, UUID documentId, boolean provided, Basis basis, boolean automated,
		String othersHarmed) {

	public NewDataSet {
		name = (name != null) ? name.strip() : "";
		othersHarmed = (othersHarmed != null) ? othersHarmed.strip() : "";
	}

}
