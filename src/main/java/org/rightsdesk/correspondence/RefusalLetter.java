package org.rightsdesk.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/**
 * L-6. As with any answer the mail says only that there is one (T11): not that it is a
 * no.
 */
@Component
class RefusalLetter implements LetterComposer<Refusal> {

	private final LetterTexts texts;

	private final LetterParts parts;

	RefusalLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<Refusal> type() {
		return Refusal.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, Refusal data, Set<Required> required) {
		List<Section> sections = new ArrayList<>();
		sections.add(this.parts.link("page.answer", facts));
		sections.add(this.parts.forAnother(facts, Where.PAGE));
		sections.add(new Section(null, Where.PAGE,
				List.of(this.texts.required(Required.REFUSED, facts), ground(facts, data))));
		sections.add(this.parts.section("refusal.reasons", Where.PAGE, facts,
				List.of(new Paragraph(Required.REFUSAL_REASONS, data.reasons(), List.of()))));
		if (data.ground() == RefusalGround.NOT_IDENTIFIABLE) {
			sections.add(this.parts.section("refusal.wouldNeed", Where.PAGE, facts, whatWeNeed(facts, data)));
		}
		sections.add(this.parts.routes(required, facts));
		return sections;
	}

	private Paragraph ground(LetterFacts facts, Refusal data) {
		return this.texts.required(switch (data.ground()) {
			case UNFOUNDED -> Required.MANIFESTLY_UNFOUNDED;
			case EXCESSIVE -> Required.MANIFESTLY_EXCESSIVE;
			case NOT_IDENTIFIABLE -> Required.NOT_IDENTIFIABLE;
			case NOT_PERSONAL_DATA -> Required.NOT_PERSONAL_DATA;
		}, facts);
	}

	private List<Paragraph> whatWeNeed(LetterFacts facts, Refusal data) {
		return List.of(new Paragraph(Required.WHAT_WE_WOULD_NEED, data.wouldNeed(), List.of()),
				this.texts.required(Required.HOW_TO_ADD, facts));
	}

}
