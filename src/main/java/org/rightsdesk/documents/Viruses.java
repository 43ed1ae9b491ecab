package org.rightsdesk.documents;

/** The one pattern that is recognised here; real ones are for the virus scanner. */
final class Viruses {

	/** In two parts, so that no scanner takes this class for the test file. */
	private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

	private Viruses() {
	}

	static PatternScan scan() {
		return PatternScan.of(FileFault::virus, EICAR);
	}

}
