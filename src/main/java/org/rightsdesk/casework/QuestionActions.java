package org.rightsdesk.casework;

import java.util.List;

import org.rightsdesk.identity.DataRisk;
import org.rightsdesk.identity.HeldContact;
import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.OneTimeCodes;
import org.rightsdesk.identity.QuestionAbout;
import org.rightsdesk.identity.QuestionDraft;
import org.rightsdesk.identity.RungProposals;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is asked of the person, rung by rung of the ladder (I-2, L-2). */
@Configuration(proxyBeanMethods = false)
class QuestionActions {

	private static final String SECTION = "identity";

	private static final String KEPT = "The question is kept. It is sent when you complete the task with “Ask for more”.";

	@Bean
	CaseAction weighIdentity(RungProposals proposals) {
		return Action.of("weigh-identity", SECTION, (open, entry) -> {
			DataRisk risk = entry.choice("risk", DataRisk.class, "what is at stake");
			YesNo known = entry.choice("addressKnown", YesNo.class, "whether the address is held in a system");
			YesNo shared = entry.choice("addressShared", YesNo.class, "whether two people use the address");
			proposals.weigh(open.id(), risk, known.yes(), shared.yes(), open.username());
			return "Below is what we propose to ask, and why. You decide.";
		});
	}

	@Bean
	CaseAction draftQuestion(IdentityQuestions questions) {
		return Action.of("draft-question", SECTION, (open, entry) -> {
			String text = entry.text("question", "what you want to ask");
			QuestionAbout about = entry.optional("about").isEmpty() ? QuestionAbout.IDENTITY
					: entry.choice("about", QuestionAbout.class, "what the answer is to show");
			questions.draft(open.id(), QuestionDraft.document(about, text, entry.optional("documentWhy"))
				.otherBecause(entry.optional("documentBecause")), open.username());
			return KEPT;
		});
	}

	@Bean
	CaseAction askFacts(IdentityQuestions questions) {
		return Action.of("ask-facts", SECTION, (open, entry) -> {
			String first = entry.text("fact1", "the first question");
			String second = entry.text("fact2", "the second question");
			if (!entry.ticked("nobodyElse")) {
				throw new EntryRefused("nobodyElse",
						"Ask only what nobody of the household and no former partner would know, and say so.");
			}
			questions.draft(open.id(),
					QuestionDraft
						.knownFacts(List.of(first, second, entry.optional("fact3")), entry.optional("factsWhy"))
						.otherBecause(entry.optional("factsBecause")),
					open.username());
			return KEPT;
		});
	}

	@Bean
	CaseAction askCode(IdentityQuestions questions) {
		return Action.of("ask-code", SECTION, (open, entry) -> {
			String contact = entry.text("codeTo", "the address or number as it stands in your records");
			var held = new HeldContact(contact, entry.text("codeHeldIn", "which system holds it"),
					entry.ticked("lookedUp"));
			questions.draft(open.id(),
					QuestionDraft.code(held, entry.optional("codeWhy")).otherBecause(entry.optional("codeBecause")),
					open.username());
			return KEPT;
		});
	}

	/** The answer to this is the only place where the code is ever shown. */
	@Bean
	CaseAction tellCode(OneTimeCodes codes) {
		return Action.of("tell-code", SECTION, (open, entry) -> "Tell the person this code: "
				+ codes.tell(open.id(), open.username())
				+ ". It works for 10 minutes, on the page from which they asked for it, and is shown only this once.");
	}

}
