package org.rightsdesk.casework;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.rightsdesk.automated.AutomatedDecision.Facts;
import org.rightsdesk.automated.AutomatedDecisions;
import org.rightsdesk.automated.SensitiveData;
import org.rightsdesk.automated.Wish;
import org.rightsdesk.organisation.Purpose.Basis;
import org.rightsdesk.request.Right;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What staff write about a decision of a machine (law.md 6.9). */
@Configuration(proxyBeanMethods = false)
class AutomatedDecisionActions {

	private static final String SECTION = "automated-decision";

	@Bean
	CaseAction describeDecision(AutomatedDecisions decisions) {
		return Action.of("describe-decision", SECTION, (open, entry) -> {
			Facts facts = new Facts(entry.text("automatedDecision", "which decision it is about"),
					entry.optional("automatedAuthor"), wishes(entry), answer(entry, "automatedSolely"),
					answer(entry, "automatedSignificant"), entry.optional("automatedInvolvement"),
					entry.optionalChoice("automatedBasis", Basis.class, "a basis"),
					entry.optionalChoice("automatedSensitive", SensitiveData.class, "one of the answers"),
					entry.optional("automatedExplanation"), entry.optional("automatedView"));
			decisions.write(LineOfRight.of(open, Right.AUTOMATED_DECISION), facts, open.username());
			return "Kept.";
		});
	}

	@Bean
	CaseAction reviewDecisionInWords(AutomatedDecisions decisions) {
		return Action.of("review-decision", SECTION, (open, entry) -> {
			decisions.review(LineOfRight.of(open, Right.AUTOMATED_DECISION),
					entry.text("reviewPower", "why you can change the decision"),
					entry.text("reviewOutcome", "what holds now"), entry.text("reviewReasons", "your reasons"),
					open.username());
			return "Kept. Decide in the task whether it is changed or confirmed.";
		});
	}

	private static Set<Wish> wishes(Entry entry) {
		return Arrays.stream(Wish.values())
			.filter((wish) -> entry.ticked("automatedWish." + wish))
			.collect(Collectors.toSet());
	}

	/** Null where nobody has said it yet. */
	private static Boolean answer(Entry entry, String field) {
		YesNo answer = entry.optionalChoice(field, YesNo.class, "yes or no");
		return (answer != null) ? answer.yes() : null;
	}

}
