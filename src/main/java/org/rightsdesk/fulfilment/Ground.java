package org.rightsdesk.fulfilment;

/** Grounds for leaving something out of a copy, with their source (law.md 7.3). */
public enum Ground {

	NOT_ABOUT_THE_PERSON("It is not about this person", "It is not about you.", "UK GDPR Art. 4(1)"),
	SAME_AS_ANOTHER("Another file has the same content", "You receive the same content in another file.",
			"UK GDPR Art. 15(3)"),
	THIRD_PARTY("It is also about somebody else",
			"It is also about somebody else, and passing it on to you would not be fair to them.",
			"Data Protection Act 2018, Schedule 2, paragraph 16"),
	PRIVILEGE("Confidential legal advice", "It is confidential legal advice.",
			"Data Protection Act 2018, Schedule 2, paragraph 19"),
	MANAGEMENT_FORECAST("Planning that passing it on would harm", "It is about our planning, which it would harm.",
			"Data Protection Act 2018, Schedule 2, paragraph 22"),
	NEGOTIATIONS("Our position in negotiations with the person", "It shows our position in negotiations with you.",
			"Data Protection Act 2018, Schedule 2, paragraph 23"),
	CONFIDENTIAL_REFERENCE("A reference given in confidence", "It is a reference given in confidence.",
			"Data Protection Act 2018, Schedule 2, paragraph 24"),
	LEGAL_PROCEEDINGS("The law or a court forbids it", "The law or a court does not let us pass it on.",
			"Data Protection Act 2018, Schedule 2, paragraph 5"),
	HEALTH_SERIOUS_HARM("A health professional says that it could do serious harm",
			"A health professional has advised us not to pass it on.", "Data Protection Act 2018, Schedule 3"),
	/**
	 * Naming it would do the harm it prevents, so the letter stays neutral (law.md 7.3).
	 */
	CRIME_TAX("It would harm the prevention of crime or the collection of tax",
			"The law does not entitle you to this part.", null);

	private final String label;

	private final String words;

	private final String source;

	Ground(String label, String words, String source) {
		this.label = label;
		this.words = words;
		this.source = source;
	}

	/** For staff who choose it. */
	public String label() {
		return this.label;
	}

	/** For the person, in the letter. */
	public String words() {
		return this.words;
	}

	/** The provision as a letter cites it; null where it must not be named. */
	public String source() {
		return this.source;
	}

	/**
	 * Whether leaving something out on this ground makes the answer one in part: it was
	 * about the person and they do not get it.
	 */
	public boolean exempts() {
		return this != NOT_ABOUT_THE_PERSON && this != SAME_AS_ANOTHER;
	}

}
