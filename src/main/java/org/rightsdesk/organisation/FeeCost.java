package org.rightsdesk.organisation;

/**
 * What a fee may be made of: administrative costs and nothing else (F-4).
 */
public enum FeeCost {

	/** Copied or printed, counted in pages. */
	PAGE(9_999),
	/** As the carrier charges it, counted in pence or cents. */
	POSTAGE(9_999),
	/** Such as a memory stick, counted in pieces. */
	DATA_CARRIER(99),
	/** Counted in minutes; the rate is one for an hour. */
	STAFF_TIME(Integer.MAX_VALUE);

	private final int most;

	FeeCost(int most) {
		this.most = most;
	}

	/**
	 * More than this is a slip of the hand; staff time has its own limit in the rates.
	 */
	int most() {
		return this.most;
	}

}
