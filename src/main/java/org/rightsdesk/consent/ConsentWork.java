package org.rightsdesk.consent;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.rightsdesk.correspondence.AnswerPoint;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.RightWork;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the answer to a withdrawal of consent says (law.md 6.10). */
@Component
class ConsentWork implements RightWork {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

	private static final String ANCHOR = "consent";

	private final ConsentTable table;

	private final SystemActions actions;

	private final Requests requests;

	private final MessageSource texts;

	ConsentWork(ConsentTable table, SystemActions actions, Requests requests, MessageSource texts) {
		this.table = table;
		this.actions = actions;
		this.requests = requests;
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
		if (outcome != Outcome.GRANTED) {
			return Map.of(AnswerPoint.OTHER_BASIS, List.of(words.consent(), words.otherBasis()));
		}
		Map<AnswerPoint, List<String>> points = new EnumMap<>(AnswerPoint.class);
		points.put(AnswerPoint.CONSENT_ENDED, List.of(ended(lineId, words)));
		points.put(AnswerPoint.ENDS_WITH_IT, List.of(words.endsWithIt()));
		points.put(AnswerPoint.ERASURE_OFFERED, List.of());
		List<String> failed = this.actions.of(lineId)
			.stream()
			.filter(SystemAction::failed)
			.map(SystemAction::systemName)
			.toList();
		if (!failed.isEmpty()) {
			points.put(AnswerPoint.NOT_EVERYWHERE, failed);
		}
		return points;
	}

	/** The last day on which something stopped; no day where the systems still act. */
	private String ended(UUID lineId, ConsentWords words) {
		ZoneId zone = this.requests.get(this.requests.line(lineId).requestId()).zone();
		Stream<LocalDate> acted = this.actions.of(lineId)
			.stream()
			.filter((action) -> action.doneAt() != null)
			.map((action) -> LocalDate.ofInstant(action.doneAt(), zone));
		return Stream.concat(Stream.ofNullable(words.stoppedOn()), acted)
			.max(Comparator.naturalOrder())
			.map((day) -> text("letter.ended", words.consent(), DAY.format(day)))
			.orElse(words.consent());
	}

	@Override
	public List<Missing> missing(UUID lineId) {
		List<Missing> missing = new ArrayList<>();
		for (ConsentDecision decision : ConsentDecision.values()) {
			for (String what : missing(lineId, decision.outcome())) {
				missing.add(Missing.forCode(decision.outcome().name(), text("missing." + what), ANCHOR));
			}
		}
		return missing;
	}

	private List<String> missing(UUID lineId, Outcome outcome) {
		ConsentWords words = this.table.of(lineId).orElse(new ConsentWords("", List.of(), null, "", ""));
		List<String> missing = new ArrayList<>();
		if (words.consent().isBlank()) {
			missing.add("consent");
		}
		if (outcome == Outcome.GRANTED && words.stoppedOn() == null && words.systems().isEmpty()) {
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
