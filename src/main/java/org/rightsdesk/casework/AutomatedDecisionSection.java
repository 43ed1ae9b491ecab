package org.rightsdesk.casework;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.automated.AutomatedDecision;
import org.rightsdesk.automated.AutomatedDecisions;
import org.rightsdesk.automated.Permission;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.request.Right;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A decision of a machine in the Case file, and what a person found who reviewed it. */
@Component
class AutomatedDecisionSection implements CaseSection {

	private final AutomatedDecisions automated;

	private final Decisions decisions;

	private final MessageSource texts;

	AutomatedDecisionSection(AutomatedDecisions automated, Decisions decisions, MessageSource texts) {
		this.automated = automated;
		this.decisions = decisions;
		this.texts = texts;
	}

	@Override
	public String name() {
		return "automated-decision";
	}

	@Override
	public boolean belongsTo(OpenCase open) {
		return LineOfRight.in(open, Right.AUTOMATED_DECISION);
	}

	@Override
	public View view(OpenCase open) {
		UUID line = LineOfRight.of(open, Right.AUTOMATED_DECISION);
		AutomatedDecision decision = this.automated.of(line);
		String wishes = decision.facts()
			.wishes()
			.stream()
			.sorted()
			.map((wish) -> this.texts.getMessage("casework.automated.wish." + wish, null, Locale.UK))
			.collect(Collectors.joining("\n"));
		return new View(decision, this.automated.permission(line).orElse(null), this.automated.isDescribed(line),
				wishes, this.decisions.undecided(line));
	}

	/**
	 * What the section shows.
	 *
	 * @param permission whether the law allows the decision; null until that is known
	 * @param described whether staff wrote it down; before, it is what the person said
	 * @param wishes what the person wants, each on a line of its own
	 * @param editable whether the answer is not prepared yet, or was returned
	 */
	record View(AutomatedDecision decision, Permission permission, boolean described, String wishes, boolean editable) {
	}

}
