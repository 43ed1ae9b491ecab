package org.rightsdesk.portability;

/** On which ground a data set is used, as far as Art. 20(1)(a) asks. */
public enum Basis {

	CONSENT, CONTRACT,
	/** Any other ground of Art. 6. */
	OTHER;

	boolean carries() {
		return this != OTHER;
	}

}
