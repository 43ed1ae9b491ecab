package org.rightsdesk.correspondence;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rightsdesk.correspondence.Section.Where;

import org.springframework.stereotype.Component;

/**
 * L-9. The mail says that there is news about the data; what ends and why stands on the
 * page only (T11).
 */
@Component
class RestrictionLiftLetter implements LetterComposer<RestrictionLift> {

	private final LetterTexts texts;

	private final LetterParts parts;

	RestrictionLiftLetter(LetterTexts texts, LetterParts parts) {
		this.texts = texts;
		this.parts = parts;
	}

	@Override
	public Class<RestrictionLift> type() {
		return RestrictionLift.class;
	}

	@Override
	public List<Section> compose(LetterFacts facts, RestrictionLift data, Set<Required> required) {
		var reason = Map.of("reason", this.texts.text("lift." + data.reason(), facts, Map.of()));
		return List.of(this.parts.forAnother(facts, Where.BOTH), this.parts.link("page.lift", facts),
				this.parts.section("lift", Where.PAGE, facts,
						List.of(this.texts.required(Required.LIFTED_ON, facts,
								Map.of("on", LetterTexts.date(data.on())), List.of()),
								this.texts.required(Required.LIFT_REASON, facts, reason, List.of(data.because())),
								this.texts.required(Required.RESUMES, facts, Map.of(), List.of(data.resumes())),
								this.texts.plain("lift.object", facts))),
				this.parts.routes(required, facts));
	}

}
