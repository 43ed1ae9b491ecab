package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.correspondence.LetterData.Extension;
import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/**
 * L-5. The mail says until when, on which ground and by which right; the reasons stand on
 * the page only (T11). What an organisation promises besides comes from its own file.
 */
@Component
class ExtensionLetter implements LetterComposer<Extension> {

	private final LetterTexts texts;

	private final LetterParts parts;

	ExtensionLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<Extension> type() {
		return Extension.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, Extension data, Set<Required> required) {
		var reasons = new Paragraph(Required.EXTENSION_REASONS, data.reasons(), List.of());
		return List.of(
				new Section(null, Where.BOTH,
						List.of(until(facts, data), this.texts.plain("extension.ground." + data.ground(), facts),
								this.texts.required(Required.NOTICE_IN_TIME, facts))),
				this.parts.section("extension.reasons", Where.PAGE, facts, List.of(reasons)),
				this.parts.section("next", Where.PAGE, facts, next(facts)), this.parts.link("page.extension", facts),
				this.parts.routes(required, facts));
	}

	/** While the period is paused nobody can name its last day. */
	private Paragraph until(LetterFacts facts, Extension data) {
		if (data.until() == null) {
			Map<String, String> start = Map.of("start", LetterTexts.date(data.startDate()));
			return new Paragraph(Required.EXTENDED_UNTIL, this.texts.text("extension.paused", facts, start), List.of());
		}
		Map<String, String> dates = Map.of("until", LetterTexts.date(data.until()), "before",
				LetterTexts.date(data.before()), "start", LetterTexts.date(data.startDate()));
		return this.texts.required(Required.EXTENDED_UNTIL, facts, dates, List.of());
	}

	private List<Paragraph> next(LetterFacts facts) {
		Paragraph goesOn = this.texts.plain("extension.next", facts);
		return facts.organisation().promise().updates() ? List.of(goesOn, this.texts.plain("extension.updates", facts))
				: List.of(goesOn);
	}

}
