package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.correspondence.LetterData.Delay;
import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/**
 * L-14. The mail says that the answer is late and until when; why, and what the person
 * has by now, are staff's words about the case and stand on the page only (T11).
 */
@Component
class DelayLetter implements LetterComposer<Delay> {

	private final LetterTexts texts;

	private final LetterParts parts;

	DelayLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<Delay> type() {
		return Delay.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, Delay data, Set<Required> required) {
		var dates = Map.of("due", LetterTexts.date(data.dueDate()), "expected", LetterTexts.date(data.expectedOn()));
		var soFar = data.soFar().isBlank() ? this.texts.required(Required.SO_FAR, facts)
				: new Paragraph(Required.SO_FAR, data.soFar(), List.of());
		return List.of(this.parts.forAnother(facts, Where.BOTH),
				new Section(null, Where.BOTH,
						List.of(this.texts.required(Required.LATE, facts, dates, List.of()),
								this.texts.required(Required.NEW_DAY, facts, dates, List.of()))),
				this.parts.section("why", Where.PAGE, facts,
						List.of(new Paragraph(Required.WHY_LATE, data.why(), List.of()))),
				this.parts.section("soFar", Where.PAGE, facts, List.of(soFar)), this.parts.link("page.delay", facts),
				this.parts.routes(required, facts));
	}

}
