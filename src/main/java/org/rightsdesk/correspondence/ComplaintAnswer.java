package org.rightsdesk.correspondence;

/**
 * L-11. The words may tell something of the person, so they stand on the page and in
 * print, never in a mail.
 *
 * @param examined what was looked at, in the officer's words
 * @param findings what came of it, in the officer's words
 * @param putRight what was put right, in the officer's words; empty only where nothing
 * was wrong
 * @param willChange what will be done differently, in the officer's words; empty only
 * where nothing was wrong
 */
public record ComplaintAnswer(Outcome outcome, String examined, String findings, String putRight,
		String willChange) implements LetterData {

	@Override
	public LetterCode code() {
		return LetterCode.COMPLAINT_ANSWER;
	}

	/** How a complaint ended. */
	public enum Outcome {

		UPHELD, PARTLY_UPHELD, NOT_UPHELD

	}

}
