package org.rightsdesk.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.correspondence.LetterData.Answer;
import org.rightsdesk.correspondence.LetterData.AnswerOutcome;
import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/**
 * L-7 for access, with the L-6 block where the answer is in part; L-6 where all of it is
 * exempt. The mail says that an answer is ready and nothing about what it is, not even
 * whether data are held (T11, S11); the letter is on the page behind the second secret,
 * or on paper.
 */
@Component
class AnswerLetter implements LetterComposer<Answer> {

	private final LetterTexts texts;

	private final LetterParts parts;

	private final LeftOutPart leftOut;

	private final AccessInformationPart information;

	AnswerLetter(LetterTexts texts, LetterParts parts, LeftOutPart leftOut, AccessInformationPart information) {
		this.texts = texts;
		this.parts = parts;
		this.leftOut = leftOut;
		this.information = information;
	}

	@Override
	public Class<Answer> type() {
		return Answer.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, Answer data, Set<Required> required) {
		var sections = new ArrayList<Section>();
		sections.add(this.parts.link("page.answer", facts));
		sections.add(this.parts.forAnother(facts, Where.PAGE));
		sections.add(new Section(null, Where.PAGE, List.of(outcome(facts, data))));
		if (!data.files().isEmpty()) {
			sections.add(this.parts.files(facts, data.files(), data.availableUntil(),
					this.texts.required(Required.HOW_TO_READ, facts)));
		}
		sections.addAll(this.leftOut.sections(facts, data));
		sections.add(searched(facts, data));
		if (data.outcome() == AnswerOutcome.GRANTED || data.outcome() == AnswerOutcome.PARTLY_GRANTED) {
			sections.addAll(this.information.sections(facts));
		}
		sections.add(this.parts.routes(required, facts));
		return sections;
	}

	private Paragraph outcome(LetterFacts facts, Answer data) {
		return switch (data.outcome()) {
			case GRANTED -> copy("granted", facts);
			case PARTLY_GRANTED -> copy(inPart(data), facts);
			case REFUSED_EXEMPTION ->
				this.texts.required(data.confirmsNothing() ? Required.NEITHER_CONFIRMED : Required.ALL_EXEMPT, facts);
			case NO_DATA_HELD -> this.texts.required(Required.NOTHING_HELD, facts);
		};
	}

	private static String inPart(Answer data) {
		if (LeftOut.onlyUnnamed(data.leftOut())) {
			return "entitled";
		}
		return data.files().isEmpty() ? "noCopy" : "inPart";
	}

	private Paragraph copy(String key, LetterFacts facts) {
		return new Paragraph(Required.COPY, this.texts.text(key, facts, Map.of()), List.of());
	}

	/** What the search covered: it is what a reasonable search was (Art. 15(1A)). */
	private Section searched(LetterFacts facts, Answer data) {
		return this.parts.section("searched", Where.PAGE, facts,
				data.searched().isEmpty() || data.confirmsNothing() ? List.of()
						: List.of(new Paragraph(null, this.texts.text("searched", facts, Map.of()), data.searched())));
	}

}
