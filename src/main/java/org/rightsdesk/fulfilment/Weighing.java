package org.rightsdesk.fulfilment;

import java.time.LocalDate;

/**
 * Why an exemption holds, for the record and the approver. No letter reads it: what the
 * person is told stands in {@link Reason}.
 *
 * @param test the prejudice test, or what the factors come to; null for an opinion
 * @param factors about another person; null for any other exemption
 * @param opinion of a health professional; null for any other exemption
 */
public record Weighing(String test, Factors factors, Opinion opinion) {

	/**
	 * What Schedule 2, paragraph 16(3) has weighed, in words.
	 *
	 * @param information type of information
	 * @param confidentiality duty of confidentiality owed to the other person
	 * @param consentSought steps taken to seek their consent
	 * @param ableToConsent whether they can give it
	 * @param refused whether they refused expressly
	 * @param careWorker whether paragraph 17 presumes that it is reasonable to disclose,
	 * because they acted as a health, social or education worker
	 * @param despitePresumption why it is left out all the same; empty without that
	 * presumption
	 */
	public record Factors(String information, String confidentiality, String consentSought, String ableToConsent,
			String refused, boolean careWorker, String despitePresumption) {
	}

	/**
	 * That it would be likely to cause serious harm (Schedule 3, paragraph 5(2)).
	 *
	 * @param givenOn in the organisation's zone
	 * @param by which health professional
	 */
	public record Opinion(LocalDate givenOn, String by) {

		/** Paragraph 5(4): the six months end with the day on which it is relied on. */
		boolean countsOn(LocalDate day) {
			return !this.givenOn.isAfter(day) && this.givenOn.isAfter(day.minusMonths(6));
		}

	}

}
