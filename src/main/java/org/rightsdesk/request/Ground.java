package org.rightsdesk.request;

/**
 * Grounds for leaving something out of an answer. Which of them exempts from which right
 * under which law, and what has to be written for it, is the table
 * {@code 32-find-exemptions.dmn} (law.md 7.3); the words are in the texts.
 */
public enum Ground {

	NOT_ABOUT_THE_PERSON(false), SAME_AS_ANOTHER(false),

	THIRD_PARTY(true), PRIVILEGE(true), MANAGEMENT_FORECAST(true), NEGOTIATIONS(true), CONFIDENTIAL_REFERENCE(true),
	LEGAL_DISCLOSURE(true), LEGAL_PROCEEDINGS(true), HEALTH_SERIOUS_HARM(true), CRIME_TAX(true),
	SELF_INCRIMINATION(true), EXAM(true), PARLIAMENT(true), HONOURS(true), STATUTORY_BAR(true),

	/** EU: an exemption of the Member State under Art. 23; staff name the provision. */
	NATIONAL_LAW(true),

	/** Art. 15(4) in the EU, Art. 20(4) in both. */
	RIGHTS_OF_OTHERS(true);

	private final boolean exempts;

	Ground(boolean exempts) {
		this.exempts = exempts;
	}

	/**
	 * Whether leaving something out on this ground makes the answer one in part: it was
	 * about the person and they do not get it.
	 */
	public boolean exempts() {
		return this.exempts;
	}

}
