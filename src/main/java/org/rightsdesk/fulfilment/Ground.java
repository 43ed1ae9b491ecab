package org.rightsdesk.fulfilment;

/** Grounds for leaving something out of a copy, with their source (law.md 7.3). */
public enum Ground {

	NOT_ABOUT_THE_PERSON("It is not about you", "UK GDPR Art. 4(1)"),
	DUPLICATE_COPY("You receive the same content in another file", "UK GDPR Art. 15(3)"),
	THIRD_PARTY("It is also about somebody else, and it would not be fair to them to pass it on",
			"DPA 2018 Sch. 2 para. 16"),
	PRIVILEGE("It is confidential advice from our lawyers", "DPA 2018 Sch. 2 para. 19"),
	CONFIDENTIAL_REFERENCE("It is a reference given in confidence", "DPA 2018 Sch. 2 para. 24"),
	MANAGEMENT_FORECAST("It is about our planning, which passing it on would harm", "DPA 2018 Sch. 2 para. 22"),
	NEGOTIATIONS("It shows our position in negotiations with you", "DPA 2018 Sch. 2 para. 23"),
	CRIME_TAX("Passing it on would harm the prevention of crime or the collection of tax", "DPA 2018 Sch. 2 para. 2"),
	LEGAL_PROCEEDINGS("The law or a court does not let us pass it on", "DPA 2018 Sch. 2 para. 5"),
	HEALTH_SERIOUS_HARM("A health professional says that it could do serious harm", "DPA 2018 Sch. 3");

	private final String words;

	private final String source;

	Ground(String words, String source) {
		this.words = words;
		this.source = source;
	}

	/** Plain words to the person. */
	public String words() {
		return this.words;
	}

	/** The provision, as a letter cites it. */
	public String source() {
		return this.source;
	}

	/** Whether it is a ground of the Schedules, which X-11 lets nobody use alone. */
	public boolean exemption() {
		return this.source.startsWith("DPA");
	}

}
