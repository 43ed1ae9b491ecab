package org.rightsdesk.organisation;

/** What an organisation charges in. */
public enum Currency {

	GBP("£"), EUR("€");

	private final String sign;

	Currency(String sign) {
		this.sign = sign;
	}

	/** As it stands before an amount. */
	public String sign() {
		return this.sign;
	}

}
