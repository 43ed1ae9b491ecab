package org.rightsdesk.recipientinfo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.correspondence.AnswerPoint;
import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.ExemptionNeeds;
import org.rightsdesk.fulfilment.RightWork;
import org.rightsdesk.recipientinfo.ListedRecipient.State;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the answer with the list says, and what it needs. */
@Component
class RecipientListWork implements RightWork {

	private static final String SECTION = "recipient-list";

	private final RecipientLists lists;

	private final ExemptionNeeds exemptions;

	private final MessageSource texts;

	RecipientListWork(RecipientLists lists, ExemptionNeeds exemptions, MessageSource texts) {
		this.exemptions = exemptions;
		this.lists = lists;
		this.texts = texts;
	}

	@Override
	public Right right() {
		return Right.RECIPIENT_INFO;
	}

	@Override
	public Map<AnswerPoint, List<String>> points(UUID lineId, Outcome outcome) {
		Map<AnswerPoint, List<String>> points = new EnumMap<>(AnswerPoint.class);
		List<String> reasons = in(lineId, State.LEFT_OUT).stream().map(ListedRecipient::because).distinct().toList();
		switch (outcome) {
			case GRANTED -> points.put(AnswerPoint.RECIPIENT_LIST, words(lineId));
			case PARTLY_GRANTED -> {
				points.put(AnswerPoint.RECIPIENT_LIST, words(lineId));
				points.put(AnswerPoint.LESS_BECAUSE, reasons);
			}
			case NO_DATA_HELD -> points.put(AnswerPoint.NOTHING_HELD, List.of());
			default -> {
			}
		}
		return points;
	}

	private List<String> words(UUID lineId) {
		List<String> words = in(lineId, State.LISTED).stream().map(ListedRecipient::words).toList();
		return words.isEmpty() ? List.of(this.texts.getMessage("recipientinfo.nobody", null, Locale.UK)) : words;
	}

	@Override
	public List<Missing> missing(UUID lineId) {
		boolean listed = !in(lineId, State.LISTED).isEmpty();
		boolean leftOut = !in(lineId, State.LEFT_OUT).isEmpty();
		List<Missing> missing = new ArrayList<>(this.exemptions.ofRight(lineId));
		hold(missing, leftOut && !this.exemptions.exempted(lineId), Outcome.PARTLY_GRANTED,
				"Write on which exemption somebody is left out, and why (N-5).");
		hold(missing, leftOut, Outcome.GRANTED, "Somebody is left out of the list: it is granted in part.");
		hold(missing, !leftOut, Outcome.PARTLY_GRANTED,
				"Nobody is left out of the list: say who is, and why, or grant it.");
		hold(missing, !leftOut, Outcome.REFUSED_EXEMPTION, "Nobody is left out of the list: say who is, and why.");
		hold(missing, listed, Outcome.REFUSED_EXEMPTION, "Somebody is on the list, so it is granted in part.");
		hold(missing, !listed, Outcome.PARTLY_GRANTED, "Nobody is on the list, so nothing is granted in part.");
		hold(missing, listed || leftOut, Outcome.NO_DATA_HELD,
				"Somebody got data of this person: choose another outcome.");
		return missing;
	}

	private static void hold(List<Missing> missing, boolean holds, Outcome outcome, String sentence) {
		if (holds) {
			missing.add(Missing.forCode(outcome.name(), sentence, SECTION));
		}
	}

	private List<ListedRecipient> in(UUID lineId, State state) {
		return this.lists.of(lineId).stream().filter((one) -> one.state() == state).toList();
	}

}
