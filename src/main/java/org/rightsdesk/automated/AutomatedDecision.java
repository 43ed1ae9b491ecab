package org.rightsdesk.automated;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rightsdesk.organisation.Purpose.Basis;
import org.rightsdesk.request.Detail;

/** A decision that a person asks about; texts are empty until they are written. */
public record AutomatedDecision(UUID lineId, Facts facts, Review review) {

	/** Staff wrote nothing yet, so it is what the person said. */
	static AutomatedDecision said(UUID lineId, Map<Detail, String> details) {
		Set<Wish> wishes = Stream.of(details.getOrDefault(Detail.WANTS, "").split(","))
			.filter((code) -> !code.isEmpty())
			.map(Wish::valueOf)
			.collect(Collectors.toSet());
		return new AutomatedDecision(lineId, new Facts(details.getOrDefault(Detail.DECISION, ""), "", wishes, null,
				null, "", null, null, "", details.getOrDefault(Detail.VIEW, "")), new Review(null, "", "", "", null));
	}

	/** Whether it is said that no person took part and that it weighs on the person. */
	boolean isAutomated() {
		return Boolean.TRUE.equals(this.facts.solely()) && Boolean.TRUE.equals(this.facts.significant());
	}

	/** Whether it is said that one of the two does not hold. */
	boolean isNotAutomated() {
		return Boolean.FALSE.equals(this.facts.solely()) || Boolean.FALSE.equals(this.facts.significant());
	}

	/**
	 * How the decision came about and what the person wants.
	 *
	 * @param decision which one; the person reads it
	 * @param author who made it, or answers for the system that did: a user name or a
	 * name
	 * @param solely whether no person took a meaningful part; null until it is found out
	 * @param significant whether it has a legal or similarly significant effect; null
	 * until it is found out
	 * @param involvement who took part and how; the person reads it where it was no
	 * decision of a machine alone
	 * @param basis why the processing is lawful (Art. 6(1)); null until it is found out
	 * @param sensitive null until it is found out
	 * @param explanation how the decision was made; the person reads it
	 * @param view what the person thinks of it, in their words
	 */
	public record Facts(String decision, String author, Set<Wish> wishes, Boolean solely, Boolean significant,
			String involvement, Basis basis, SensitiveData sensitive, String explanation, String view) {

		public Facts {
			wishes = Set.copyOf(wishes);
		}

	}

	/**
	 * What a person found who looked at it again.
	 *
	 * @param by user name; null until somebody wrote it
	 * @param power why they can change it
	 * @param result what holds now; the person reads it
	 * @param reasons the person reads them
	 * @param changed null until it is decided
	 */
	public record Review(String by, String power, String result, String reasons, Boolean changed) {
	}

}
