package org.rightsdesk.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.insight.LateReason;
import org.rightsdesk.insight.LateReasons;
import org.rightsdesk.web.Choice;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Asks why a right is answered late, for the figures that regulators ask for. */
@Component
class LatenessSection implements CaseSection {

	private final LateReasons reasons;

	private final MessageSource texts;

	LatenessSection(LateReasons reasons, MessageSource texts) {
		this.reasons = reasons;
		this.texts = texts;
	}

	@Override
	public String name() {
		return "lateness";
	}

	@Override
	public boolean belongsTo(OpenCase open) {
		return !this.reasons.late(open.id()).isEmpty();
	}

	@Override
	public View view(OpenCase open) {
		List<UUID> late = this.reasons.late(open.id());
		LateReason said = this.reasons.unexplained(open.id()).isEmpty() ? this.reasons.of(late.get(0)).orElseThrow()
				: null;
		return new View(said,
				Arrays.stream(LateReason.values())
					.map((reason) -> new Choice(reason.name(),
							this.texts.getMessage("figures.late." + reason.name(), null, Locale.UK)))
					.toList());
	}

	/**
	 * What the section shows.
	 *
	 * @param said null until somebody has said it
	 */
	record View(LateReason said, List<Choice> choices) {
	}

}
