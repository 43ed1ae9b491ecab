package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/**
 * L-12 about one right. Names what goes on, so that nobody thinks that all of it is over.
 */
@Component
class RightWithdrawalLetter implements LetterComposer<RightWithdrawal> {

	private final LetterTexts texts;

	private final LetterParts parts;

	RightWithdrawalLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<RightWithdrawal> type() {
		return RightWithdrawal.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, RightWithdrawal data, Set<Required> required) {
		Map<String, String> ended = Map.of("ended", LetterTexts.date(data.withdrawnOn()));
		List<String> rest = this.parts.rights(facts.about(data.goOn()));
		return List.of(
				new Section(null, Where.BOTH,
						List.of(this.texts.required(Required.TAKEN_BACK_ON, facts, ended, List.of()),
								this.texts.required(Required.REST_GOES_ON, facts, Map.of(), rest),
								this.texts.plain("notYou", facts), this.texts.required(Required.ASK_AGAIN, facts))),
				this.parts.link("page.rest", facts), this.parts.routes(required, facts));
	}

}
