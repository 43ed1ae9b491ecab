package org.rightsdesk.organisation;

/**
 * How the organisation reads the law on questions about meaning (law.md 5.4).
 *
 * @param pause how a pause is counted
 */
public record ClarificationRule(Pause pause) {

	/** Never late under either reading. */
	static final ClarificationRule CAUTIOUS = new ClarificationRule(new Pause(false));

	/**
	 * A pause of the clock.
	 *
	 * @param inclusive whether the day of the answer does not count either, the literal
	 * reading of Art. 12A(5)
	 */
	public record Pause(boolean inclusive) {
	}

}
