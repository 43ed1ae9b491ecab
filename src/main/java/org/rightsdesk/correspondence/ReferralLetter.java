package org.rightsdesk.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/**
 * L-13. Whose data we hold for whom is for the person alone, so it stands on the page
 * (T11).
 */
@Component
class ReferralLetter implements LetterComposer<Referral> {

	private final LetterTexts texts;

	private final LetterParts parts;

	ReferralLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<Referral> type() {
		return Referral.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, Referral data, Set<Required> required) {
		Map<String, String> values = new HashMap<>(Map.of("body", data.body(), "contact", data.contact()));
		if (data.passedOn() != null) {
			values.put("day", LetterTexts.date(data.passedOn()));
		}
		var notOurs = new Paragraph(Required.NOT_FOR_US_TO_DECIDE,
				this.texts.text("referral." + data.way(), facts, values), List.of());
		return List.of(this.parts.link("page.answer", facts), this.parts.forAnother(facts, Where.PAGE),
				new Section(null, Where.PAGE, List.of(notOurs)),
				this.parts.section("referral", Where.PAGE, facts,
						List.of(this.texts.required(Required.WHO_DECIDES, facts, values, List.of()),
								this.texts.plain("referral.next." + data.way(), facts))),
				this.parts.routes(required, facts));
	}

}
