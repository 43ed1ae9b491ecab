package org.rightsdesk.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.correspondence.LetterData.Acknowledgement;
import org.rightsdesk.correspondence.LetterData.Acknowledgement.OwnDate;
import org.rightsdesk.correspondence.Section.Where;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/**
 * L-1. The mail says all of the letter: reference, dates and what happens next. It does
 * not repeat what the person wrote (T11).
 */
@Component
class AcknowledgementLetter implements LetterComposer<Acknowledgement> {

	private final LetterTexts texts;

	private final LetterParts parts;

	AcknowledgementLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<Acknowledgement> type() {
		return Acknowledgement.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, Acknowledgement data, Set<Required> required) {
		return List.of(this.parts.forAnother(facts, Where.BOTH),
				new Section(null, Where.BOTH,
						List.of(this.texts.required(Required.UNDERSTOOD, facts, Map.of(), this.parts.rights(facts)))),
				this.parts.section("period", Where.BOTH, facts, List.of(period(facts, data))),
				this.parts.section("next", Where.BOTH, facts, next(facts)),
				this.parts.link("page.acknowledgement", facts));
	}

	/** Marketing has stopped before anybody reads this (M-1). */
	private List<Paragraph> next(LetterFacts facts) {
		List<Paragraph> next = new ArrayList<>();
		if (facts.rights().contains(Right.OBJECTION_MARKETING)) {
			next.add(this.texts.plain("next.stopped", facts));
		}
		next.add(this.texts.plain(isSearched(facts) ? "next" : "next.work", facts));
		next.add(this.texts.required(Required.FREE_OF_CHARGE, facts));
		next.add(this.texts.required(Required.CHANGE_OR_WITHDRAW, facts));
		return next;
	}

	/**
	 * Other rights than a copy begin without a search; a message in free words may not.
	 */
	private static boolean isSearched(LetterFacts facts) {
		return facts.rights().isEmpty() || facts.rights().contains(Right.ACCESS)
				|| facts.rights().contains(Right.PORTABILITY);
	}

	private Paragraph period(LetterFacts facts, Acknowledgement data) {
		if (!data.dates().isEmpty()) {
			return new Paragraph(Required.PERIOD, this.texts.text("period.each", facts, Map.of()),
					data.dates().stream().map((one) -> date(one, facts)).toList());
		}
		String text = (data.dueDate() != null)
				? this.texts.text("period.due", facts, Map.of("due", LetterTexts.date(data.dueDate())))
				: this.texts.text("period.waiting", facts, Map.of());
		return new Paragraph(Required.PERIOD, text, data.why());
	}

	private String date(OwnDate one, LetterFacts facts) {
		String right = this.texts.text("right." + one.right().name(), facts, Map.of());
		String received = LetterTexts.date(one.receivedOn());
		return (one.dueDate() != null)
				? this.texts.text("period.each.due", facts,
						Map.of("right", right, "received", received, "due", LetterTexts.date(one.dueDate())))
				: this.texts.text("period.each.waiting", facts, Map.of("right", right, "received", received));
	}

}
