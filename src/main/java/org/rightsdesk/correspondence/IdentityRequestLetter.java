package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.correspondence.LetterData.IdentityRequest;
import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/**
 * L-2. The mail says that there is a question, why one is asked and what it does to the
 * time; the question itself may tell what we know about somebody, so it stands on the
 * page only (T11). Nothing in it says whether data are held.
 */
@Component
class IdentityRequestLetter implements LetterComposer<IdentityRequest> {

	private final LetterTexts texts;

	private final LetterParts parts;

	IdentityRequestLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<IdentityRequest> type() {
		return IdentityRequest.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, IdentityRequest data, Set<Required> required) {
		Map<String, String> wait = Map.of("remind", LetterTexts.date(data.waiting().remindOn()), "until",
				LetterTexts.date(data.waiting().until()));
		var accepted = new Paragraph(null, facts.organisation().identity().words(), List.of());
		return List.of(
				new Section(null, Where.BOTH,
						List.of(this.texts.required(Required.WHY_WE_ASK, facts),
								this.texts.required(Required.SAYS_NOTHING_OF_DATA, facts))),
				this.parts.section("question", Where.PAGE, facts,
						List.of(new Paragraph(null, data.question(), List.of()))),
				this.parts.section("answering", Where.PAGE, facts,
						List.of(this.texts.required(Required.ONLY_NECESSARY, facts),
								this.texts.required(Required.WHAT_WE_ACCEPT, facts), accepted,
								this.texts.required(Required.EVIDENCE_PROTECTED, facts))),
				this.parts.section("period", Where.BOTH, facts,
						List.of(this.texts.required(Required.CLOCK, facts),
								this.texts.required(Required.SILENCE_LAPSES, facts, wait, List.of()))),
				this.parts.link("page.question", facts));
	}

}
