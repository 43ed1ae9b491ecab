package org.rightsdesk.correspondence;

/** What the two parties of a represented case are told of one another (I-5). */
public enum PartyNotice implements LetterData {

	/** To the person themselves: somebody asks for them. */
	SOMEBODY_ASKS(LetterCode.SOMEBODY_ASKS),
	/**
	 * To the representative: the answer goes to the person. It tells nothing else, not
	 * even whether data are held.
	 */
	ANSWERED_PERSON(LetterCode.ANSWERED_PERSON);

	private final LetterCode code;

	PartyNotice(LetterCode code) {
		this.code = code;
	}

	@Override
	public LetterCode code() {
		return this.code;
	}

}
