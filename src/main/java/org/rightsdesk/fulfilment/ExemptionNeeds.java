package org.rightsdesk.fulfilment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.engine.Missing;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.Outcome;

import org.springframework.stereotype.Component;

/** What still has to be written for the exemptions of an answer (law.md 7.3). */
@Component
public class ExemptionNeeds {

	private final Review review;

	private final Exemptions exemptions;

	private final Weighings weighings;

	private final NeutralWordings neutral;

	ExemptionNeeds(Review review, Exemptions exemptions, Weighings weighings, NeutralWordings neutral) {
		this.review = review;
		this.exemptions = exemptions;
		this.weighings = weighings;
		this.neutral = neutral;
	}

	/**
	 * What the exemptions of a line about a right other than access ask of each outcome.
	 */
	public List<Missing> ofRight(UUID lineId) {
		List<Missing> missing = new ArrayList<>();
		if (!exempted(lineId)) {
			missing.add(Missing.forCode(Outcome.REFUSED_EXEMPTION.name(),
					"Write on which exemption it is refused, and why.", "reasons"));
		}
		else {
			Stream.of(Outcome.GRANTED, Outcome.NO_DATA_HELD)
				.map((outcome) -> Missing.forCode(outcome.name(),
						"An exemption is written down: refuse it, grant it in part, or take the exemption back.",
						"exemptions"))
				.forEach(missing::add);
		}
		missing(lineId).forEach((one) -> Stream.of(Outcome.PARTLY_GRANTED, Outcome.REFUSED_EXEMPTION)
			.map((outcome) -> Missing.forCode(outcome.name(), one.sentence(), one.anchor()))
			.forEach(missing::add));
		return missing;
	}

	/** Whether an exemption is written down for the answer to this line. */
	public boolean exempted(UUID lineId) {
		return this.review.reasons(lineId).stream().anyMatch((reason) -> reason.ground().exempts());
	}

	/** For each reason of the line, whatever the decision will be. */
	List<Missing> missing(UUID lineId) {
		LocalDate today = this.weighings.today(lineId);
		List<Missing> missing = new ArrayList<>();
		for (Reason reason : this.review.reasons(lineId)) {
			weighing(reason, today).ifPresent((sentence) -> missing.add(missing(reason, sentence)));
			if (reason.ground() == Ground.NATIONAL_LAW
					&& this.exemptions.of(lineId, reason.ground()).provision().equals(reason.provision())) {
				missing.add(missing(reason, "Name the national law in which this exemption stands."));
			}
			if (reason.neutral() && this.neutral.because(reason.id()).filter(String::isBlank).isPresent()) {
				missing.add(missing(reason, "The letter keeps this exemption to itself: an officer has to say why "
						+ "naming it would do the harm, or let it be named."));
			}
		}
		return missing;
	}

	private Optional<String> weighing(Reason reason, LocalDate today) {
		Duty duty = this.exemptions.of(reason.lineId(), reason.ground()).duty();
		Optional<Weighing> written = this.weighings.of(reason.id());
		return switch (duty) {
			case REASON_ONLY -> Optional.empty();
			case PREJUDICE_TEST ->
				unless(written, "Write the test for what is left out: how giving it would do the harm (%s).", reason);
			case THIRD_PARTY_BALANCING ->
				unless(written, "Weigh the interests of the other person, one question at a time (%s).", reason);
			case OPINION_OF_HEALTH_PROFESSIONAL -> written.filter((one) -> one.opinion() != null)
				.map((one) -> one.opinion().countsOn(today) ? Optional.<String>empty()
						: Optional.of("The opinion of the health professional is older than six months: ask for a "
								+ "new one (Schedule 3, paragraph 5(4))."))
				.orElse(Optional.of("Record the opinion of the health professional and its date (%s)."
					.formatted(reason.provision())));
		};
	}

	private static Optional<String> unless(Optional<Weighing> written, String sentence, Reason reason) {
		return written.isPresent() ? Optional.empty() : Optional.of(sentence.formatted(reason.provision()));
	}

	private static Missing missing(Reason reason, String sentence) {
		return Missing.always(sentence, anchor(reason));
	}

	/** Where in the case file it is written. */
	public static String anchor(Reason reason) {
		return "exemption-" + reason.id();
	}

}
