package org.rightsdesk.casework;

import java.time.LocalDate;
import java.util.UUID;

import org.rightsdesk.fulfilment.NeutralWordings;
import org.rightsdesk.fulfilment.Weighing;
import org.rightsdesk.fulfilment.Weighing.Factors;
import org.rightsdesk.fulfilment.Weighing.Opinion;
import org.rightsdesk.fulfilment.Weighings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Why an exemption holds, and whether the letter may name it (law.md 7.3). Nothing that
 * is typed here reaches the person, except the national provision.
 */
@Configuration(proxyBeanMethods = false)
class ExemptionActions {

	private static final String SECTION = "exemptions";

	private static final String KEPT = "Kept for the case file and the approver. The person does not read it.";

	@Bean
	CaseAction testPrejudice(Weighings weighings) {
		return Action.of("test-prejudice", SECTION, (open, entry) -> {
			UUID line = open.line().id();
			UUID reason = entry.id("reason");
			String test = entry.text("test", "how giving it would do the harm, and to what extent");
			if (entry.ticked("provision")) {
				weighings.cite(line, reason, entry.text("provision", "which national law, and which part of it"),
						open.username());
			}
			weighings.write(line, reason, new Weighing(test, null, null), open.username());
			return KEPT;
		});
	}

	@Bean
	CaseAction weighThirdParty(Weighings weighings) {
		return Action.of("weigh-third-party", SECTION, (open, entry) -> {
			Factors factors = new Factors(entry.text("information", "what kind of information it is"),
					entry.text("confidentiality", "whether you owe the other person confidence"),
					entry.text("consentSought", "what you did to ask them, or why you did not"),
					entry.text("ableToConsent", "whether they can agree to it"),
					entry.text("refused", "whether they refused"),
					entry.choice("careWorker", Answer.class, "whether they acted as such a worker") == Answer.YES,
					despitePresumption(entry));
			String test = entry.text("balance", "what all of this comes to");
			weighings.write(open.line().id(), entry.id("reason"), new Weighing(test, factors, null), open.username());
			return KEPT;
		});
	}

	private static String despitePresumption(Entry entry) {
		return entry.optional("careWorker").equals(Answer.YES.name())
				? entry.text("despitePresumption", "why it is left out although the law presumes that it can be given")
				: "";
	}

	@Bean
	CaseAction recordOpinion(Weighings weighings) {
		return Action.of("record-opinion", SECTION, (open, entry) -> {
			String by = entry.text("opinionBy", "whose opinion it is");
			LocalDate on = entry.date("opinionOn");
			try {
				weighings.write(open.line().id(), entry.id("reason"), new Weighing(null, null, new Opinion(on, by)),
						open.username());
			}
			catch (IllegalArgumentException ex) {
				throw new EntryRefused("opinionOn", ex.getMessage());
			}
			return KEPT;
		});
	}

	@Bean
	CaseAction chooseNeutralWording(NeutralWordings neutral) {
		return Action.of("neutral-wording", SECTION, (open, entry) -> {
			neutral.choose(open.line().id(), entry.id("reason"),
					entry.text("neutralBecause", "why naming it would do the harm"), open.staff());
			return "The letter names neither the ground nor the provision.";
		});
	}

	@Bean
	CaseAction nameGround(NeutralWordings neutral) {
		return Action.of("name-ground", SECTION, (open, entry) -> {
			neutral.undo(open.line().id(), entry.id("reason"), open.staff());
			return "The letter names the ground and the provision.";
		});
	}

	/** The answers of a radio; nothing chosen is neither. */
	enum Answer {

		YES, NO

	}

}
