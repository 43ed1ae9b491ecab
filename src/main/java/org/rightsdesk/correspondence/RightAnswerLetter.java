package org.rightsdesk.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/**
 * L-7 about a right other than access. As with any answer the mail says only that there
 * is one (T11).
 */
@Component
class RightAnswerLetter implements LetterComposer<RightAnswer> {

	private final LetterTexts texts;

	private final LetterParts parts;

	RightAnswerLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<RightAnswer> type() {
		return RightAnswer.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, RightAnswer data, Set<Required> required) {
		List<Section> sections = new ArrayList<>();
		sections.add(this.parts.link("page.answer", facts));
		sections.add(this.parts.forAnother(facts, Where.PAGE));
		sections.add(new Section(null, Where.PAGE, List.of(this.texts.plain("outcome." + data.outcome(), facts))));
		data.points()
			.forEach((point, words) -> sections.add(new Section(null, Where.PAGE, List.of(said(facts, point, words)))));
		if (!data.files().isEmpty()) {
			sections.add(files(facts, data));
		}
		sections.add(this.parts.routes(required, facts));
		return sections;
	}

	private Paragraph said(LetterFacts facts, AnswerPoint point, List<String> words) {
		return this.texts.required(Required.valueOf(point.name()), facts, Map.of(), words);
	}

	private Section files(LetterFacts facts, RightAnswer data) {
		List<Paragraph> paragraphs = new ArrayList<>();
		paragraphs.add(new Paragraph(null, this.texts.text("files", facts, Map.of()), data.files()));
		if (data.availableUntil() != null && !facts.addressee().byPost()) {
			Map<String, String> until = Map.of("until", LetterTexts.date(data.availableUntil()));
			paragraphs.add(new Paragraph(null, this.texts.text("until", facts, until), List.of()));
		}
		return this.parts.section("files", Where.PAGE, facts, paragraphs);
	}

}
