package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.correspondence.LetterData.Lapse;
import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/**
 * L-12 after silence. The mail says all but the complaint routes: whoever overlooked the
 * question must see there that an answer opens the request again.
 */
@Component
class LapseLetter implements LetterComposer<Lapse> {

	private final LetterTexts texts;

	private final LetterParts parts;

	LapseLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<Lapse> type() {
		return Lapse.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, Lapse data, Set<Required> required) {
		Map<String, String> closed = Map.of("closed", LetterTexts.date(data.closedOn()));
		Map<String, String> missing = Map.of("missing", this.texts.text("missing." + data.missing(), facts, Map.of()));
		return List.of(
				new Section(null, Where.BOTH,
						List.of(this.texts.required(Required.LAPSED_ON, facts, closed, List.of()),
								this.texts.required(Required.WHAT_WAS_MISSING, facts, missing, List.of()),
								howToReopen(data, facts), this.texts.required(Required.NO_DISADVANTAGE, facts))),
				this.parts.link((data.missing() == LapsedFor.FEE) ? "page.lapse.fee" : "page.lapse", facts),
				this.parts.routes(required, facts));
	}

	private Paragraph howToReopen(Lapse data, LetterFacts facts) {
		if (data.missing() == LapsedFor.FEE) {
			return new Paragraph(Required.HOW_TO_REOPEN, this.texts.text("reopen.fee", facts, Map.of()), List.of());
		}
		return this.texts.required(Required.HOW_TO_REOPEN, facts);
	}

}
