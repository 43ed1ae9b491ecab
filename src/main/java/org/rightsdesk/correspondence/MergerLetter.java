package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/**
 * L-15. The routes stand on the page: a request that is closed as a repeat of another
 * must not look like a refusal without reasons (Art. 12(4)).
 */
@Component
class MergerLetter implements LetterComposer<MergedRequest> {

	private final LetterTexts texts;

	private final LetterParts parts;

	MergerLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<MergedRequest> type() {
		return MergedRequest.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, MergedRequest data, Set<Required> required) {
		Map<String, String> other = Map.of("other", data.reference());
		Map<String, String> earliest = Map.of("earliest", LetterTexts.date(data.receivedOn()));
		return List.of(
				new Section(null, Where.BOTH, List.of(this.texts.required(Required.GOES_ON_AS, facts, other, List.of()),
						this.texts.required(Required.EARLIEST_RECEIPT, facts, earliest, List.of()),
						this.texts.required(Required.NOTHING_LOST, facts), this.texts.plain("notTheSame", facts))),
				this.parts.link("page.merger", facts), this.parts.routes(required, facts));
	}

}
