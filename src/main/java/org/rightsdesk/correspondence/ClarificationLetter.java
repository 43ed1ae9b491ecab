package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.correspondence.LetterData.Clarification;
import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/**
 * L-3. The mail says that there is a question and what it does to the time; question and
 * reason may tell what we know about somebody, so they stand on the page only (T11).
 */
@Component
class ClarificationLetter implements LetterComposer<Clarification> {

	private final LetterTexts texts;

	private final LetterParts parts;

	ClarificationLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<Clarification> type() {
		return Clarification.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, Clarification data, Set<Required> required) {
		boolean stands = data.effect() == ClockEffect.STANDS_STILL;
		Map<String, String> wait = Map.of("remind", LetterTexts.date(data.waiting().remindOn()), "until",
				LetterTexts.date(data.waiting().until()));
		Required clock = stands ? Required.CLOCK_STANDS : Required.CLOCK_GOES_ON;
		Required silence = stands ? Required.SILENCE_LAPSES : Required.SILENCE_GOES_ON;
		return List.of(new Section(null, Where.BOTH, List.of(this.texts.plain("clarification", facts))),
				this.parts.section("question", Where.PAGE, facts,
						List.of(new Paragraph(Required.QUESTION, data.question(), List.of()))),
				this.parts.section("whyAsked", Where.PAGE, facts,
						List.of(new Paragraph(Required.REASON_FOR_ASKING, data.why(), List.of()))),
				this.parts.section("answering", Where.PAGE, facts,
						List.of(this.texts.required(Required.ANY_WORDS, facts),
								this.texts.required(Required.WAYS_TO_ANSWER, facts))),
				this.parts.section("period", Where.BOTH, facts,
						List.of(this.texts.required(clock, facts),
								this.texts.required(silence, facts, wait, List.of()))),
				this.parts.link("page.question", facts));
	}

}
