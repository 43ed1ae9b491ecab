package org.rightsdesk.consent;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.correspondence.AnswerPoint;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.RightWork;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the answer to a withdrawal of consent says (law.md 6.10). */
@Component
class ConsentWork implements RightWork {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private static final String ANCHOR = "consent";

	private final ConsentTable table;

	private final MessageSource texts;

	ConsentWork(ConsentTable table, MessageSource texts) {
		this.table = table;
		this.texts = texts;
	}

	@Override
	public Right right() {
		return Right.CONSENT_WITHDRAWAL;
	}

	@Override
	public Map<AnswerPoint, List<String>> points(UUID lineId, Outcome outcome) {
		ConsentWords words = this.table.of(lineId).orElse(null);
		if (words == null || !missing(lineId, outcome).isEmpty()) {
			return Map.of();
		}
		return (outcome == Outcome.GRANTED)
				? Map.of(AnswerPoint.CONSENT_ENDED,
						List.of(text("letter.ended", words.consent(), DAY.format(words.stoppedOn()))),
						AnswerPoint.ENDS_WITH_IT, List.of(words.endsWithIt()), AnswerPoint.ERASURE_OFFERED, List.of())
				: Map.of(AnswerPoint.OTHER_BASIS, List.of(words.consent(), words.otherBasis()));
	}

	@Override
	public List<Missing> missing(UUID lineId) {
		List<Missing> missing = new ArrayList<>();
		for (ConsentDecision decision : ConsentDecision.values()) {
			for (String what : missing(lineId, decision.outcome())) {
				missing.add(Missing.forCode(decision.name(), text("missing." + what), ANCHOR));
			}
		}
		return missing;
	}

	private List<String> missing(UUID lineId, Outcome outcome) {
		ConsentWords words = this.table.of(lineId).orElse(new ConsentWords("", null, "", ""));
		List<String> missing = new ArrayList<>();
		if (words.consent().isBlank()) {
			missing.add("consent");
		}
		if (outcome == Outcome.GRANTED && words.stoppedOn() == null) {
			missing.add("stopped");
		}
		if (outcome == Outcome.GRANTED && words.endsWithIt().isBlank()) {
			missing.add("ends");
		}
		if (outcome == Outcome.REFUSED_GROUND_NOT_MET && words.otherBasis().isBlank()) {
			missing.add("basis");
		}
		return missing;
	}

	private String text(String key, Object... arguments) {
		return this.texts.getMessage("consent." + key, arguments, Locale.UK);
	}

}
