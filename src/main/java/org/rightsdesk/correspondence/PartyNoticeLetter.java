package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Set;

import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/**
 * The mail says all of it but the routes: there is nothing in it about anybody (T11).
 */
@Component
class PartyNoticeLetter implements LetterComposer<PartyNotice> {

	private final LetterTexts texts;

	private final LetterParts parts;

	PartyNoticeLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<PartyNotice> type() {
		return PartyNotice.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, PartyNotice notice, Set<Required> required) {
		return switch (notice) {
			case SOMEBODY_ASKS -> List.of(
					new Section(null, Where.BOTH,
							List.of(this.texts.required(Required.SOMEBODY_ASKS, facts),
									this.texts.required(Required.SAY_IF_NOT, facts))),
					this.parts.link("page.somebodyAsks", facts));
			case ANSWERED_PERSON -> List.of(this.parts.forAnother(facts, Where.BOTH),
					new Section(null, Where.BOTH, List.of(this.texts.required(Required.TO_THE_PERSON, facts))),
					this.parts.link("page.answeredPerson", facts), this.parts.routes(required, facts));
		};
	}

}
