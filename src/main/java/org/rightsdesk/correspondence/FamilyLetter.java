package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Set;

import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/**
 * A word to the family: what the law does not give them, where else to ask, and no more
 * about the person who died than that they asked us.
 */
@Component
class FamilyLetter implements LetterComposer<WordToFamily> {

	private final LetterTexts texts;

	private final LetterParts parts;

	FamilyLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<WordToFamily> type() {
		return WordToFamily.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, WordToFamily data, Set<Required> required) {
		return List.of(this.parts.link("page.answer", facts),
				new Section(null, Where.PAGE,
						List.of(this.texts.plain("family", facts), this.texts.required(Required.ONLY_THE_LIVING, facts),
								this.texts.required(Required.OTHER_LAW, facts), this.texts.plain("family.ask", facts))),
				this.parts.routes(required, facts));
	}

}
