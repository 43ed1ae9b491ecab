package org.rightsdesk.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
		var question = new Paragraph(null, data.question(), List.of());
		return List.of(
				new Section(null, Where.BOTH,
						List.of(whyWeAsk(facts, data), this.texts.required(Required.SAYS_NOTHING_OF_DATA, facts))),
				this.parts.section("whyAsked", Where.PAGE, facts,
						data.why().isBlank() ? List.of() : List.of(new Paragraph(null, data.why(), List.of()))),
				this.parts.section("question", Where.PAGE, facts, List.of(question)),
				this.parts.section("answering", Where.PAGE, facts, answering(facts, data)),
				this.parts.section("period", Where.BOTH, facts,
						List.of(this.texts.required(Required.CLOCK, facts),
								this.texts.required(Required.SILENCE_LAPSES, facts, wait, List.of()))),
				this.parts.link("page.question", facts));
	}

	private Paragraph whyWeAsk(LetterFacts facts, IdentityRequest data) {
		return new Paragraph(Required.WHY_WE_ASK, this.texts.text("why." + data.inDoubt(), facts, Map.of()), List.of());
	}

	/** What will do for this question and how else it can be done (I-2). */
	private List<Paragraph> answering(LetterFacts facts, IdentityRequest data) {
		List<Paragraph> paragraphs = new ArrayList<>();
		paragraphs.add(this.texts.required(Required.ONLY_NECESSARY, facts));
		if (data.inDoubt() != InDoubt.AUTHORITY) {
			paragraphs.add(this.texts.plain("proof." + data.proof(), facts));
		}
		if (data.inDoubt() != InDoubt.IDENTITY) {
			paragraphs.add(this.texts.plain("proof.AUTHORITY", facts));
		}
		paragraphs.add(this.texts.required(Required.WHAT_WE_ACCEPT, facts));
		paragraphs.add(new Paragraph(null, facts.organisation().identity().words(), List.of()));
		paragraphs.add(this.texts.required(Required.EVIDENCE_PROTECTED, facts));
		return paragraphs;
	}

}
