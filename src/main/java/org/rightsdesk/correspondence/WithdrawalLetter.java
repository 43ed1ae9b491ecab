package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.correspondence.LetterData.Withdrawal;
import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/**
 * L-12 after a withdrawal. The mail says all but the complaint routes: whoever withdrew
 * without meaning to must see it there.
 */
@Component
class WithdrawalLetter implements LetterComposer<Withdrawal> {

	private final LetterTexts texts;

	private final LetterParts parts;

	WithdrawalLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<Withdrawal> type() {
		return Withdrawal.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, Withdrawal data, Set<Required> required) {
		Map<String, String> closed = Map.of("closed", LetterTexts.date(data.withdrawnOn()));
		return List.of(
				new Section(null, Where.BOTH,
						List.of(this.texts.required(Required.CLOSED_ON, facts, closed, List.of()),
								this.texts.plain("notYou", facts), this.texts.required(Required.ASK_AGAIN, facts),
								this.texts.required(Required.NO_DISADVANTAGE, facts))),
				this.parts.link("page.withdrawal", facts), this.parts.routes(required, facts));
	}

}
