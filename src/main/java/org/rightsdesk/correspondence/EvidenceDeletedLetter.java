package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/** Says that evidence is gone before it was judged, and that nobody loses a day by it. */
@Component
class EvidenceDeletedLetter implements LetterComposer<EvidenceDeleted> {

	private final LetterTexts texts;

	private final LetterParts parts;

	EvidenceDeletedLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<EvidenceDeleted> type() {
		return EvidenceDeleted.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, EvidenceDeleted data, Set<Required> required) {
		Map<String, String> came = Map.of("came", LetterTexts.date(data.cameOn()));
		return List.of(
				new Section(null, Where.BOTH,
						List.of(this.texts.required(Required.DELETED_UNSEEN, facts, came, List.of()),
								this.texts.required(Required.SEND_AGAIN, facts),
								this.texts.required(Required.FIRST_DAY_COUNTS, facts, came, List.of()))),
				this.parts.link("page.question", facts), this.parts.routes(required, facts));
	}

}
