package org.rightsdesk.fulfilment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.rightsdesk.fulfilment.Weighing.Factors;
import org.rightsdesk.fulfilment.Weighing.Opinion;

/** Whether what was written is what the law asks for; every sentence is for staff. */
final class WeighingCheck {

	private WeighingCheck() {
	}

	/**
	 * @throws IllegalArgumentException with a plain sentence that names the field
	 */
	static void check(Duty duty, Weighing weighing, LocalDate today) {
		boolean factorsAsked = duty == Duty.THIRD_PARTY_BALANCING;
		boolean opinionAsked = duty == Duty.OPINION_OF_HEALTH_PROFESSIONAL;
		if (!factorsAsked && weighing.factors() != null || !opinionAsked && weighing.opinion() != null) {
			throw new IllegalArgumentException("Something else is asked for this ground: open its form again.");
		}
		switch (duty) {
			case PREJUDICE_TEST -> require("Test", weighing.test(), "write how giving it would do the harm");
			case THIRD_PARTY_BALANCING -> factors(weighing);
			case OPINION_OF_HEALTH_PROFESSIONAL -> opinion(weighing.opinion(), today);
			case REASON_ONLY -> throw new IllegalArgumentException(
					"Nothing has to be weighed for this ground: the reason that the person reads is enough.");
		}
	}

	private static void factors(Weighing weighing) {
		Factors factors = weighing.factors();
		if (factors == null) {
			throw new IllegalArgumentException("The other person: answer each question.");
		}
		Map<String, String> asked = new LinkedHashMap<>();
		asked.put("Type of information", factors.information());
		asked.put("Duty of confidentiality", factors.confidentiality());
		asked.put("Steps to seek consent", factors.consentSought());
		asked.put("Able to consent", factors.ableToConsent());
		asked.put("Express refusal", factors.refused());
		asked.put("What they come to", weighing.test());
		asked.forEach((field, words) -> require(field, words, "write it down, also where there is nothing"));
		if (factors.careWorker()) {
			require("Why not all the same", factors.despitePresumption(),
					"the law presumes that it is reasonable to disclose it, so write why it is not");
		}
	}

	private static void opinion(Opinion opinion, LocalDate today) {
		if (opinion == null || opinion.givenOn() == null) {
			throw new IllegalArgumentException("Date of the opinion: enter it.");
		}
		require("Health professional", opinion.by(), "write whose opinion it is");
		if (opinion.givenOn().isAfter(today)) {
			throw new IllegalArgumentException("Date of the opinion: it lies in the future.");
		}
		if (!opinion.countsOn(today)) {
			throw new IllegalArgumentException(
					"Date of the opinion: it is older than six months, so ask for a new one.");
		}
	}

	private static void require(String field, String words, String what) {
		if (words == null || words.isBlank()) {
			throw new IllegalArgumentException(field + ": " + what + ".");
		}
	}

}
