package org.rightsdesk.casework;

import java.util.UUID;

import org.rightsdesk.assessment.Clarifications;
import org.rightsdesk.casework.Replies.Fields;
import org.rightsdesk.casework.Replies.Reply;
import org.rightsdesk.documents.Purpose;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the person means: the question (L-3) and the answer that came another way. */
@Configuration(proxyBeanMethods = false)
class ClarificationActions {

	private static final String SECTION = "clarification";

	@Bean
	CaseAction askMeaning(Clarifications clarifications) {
		return Action.of("ask-meaning", SECTION, (open, entry) -> {
			String question = entry.text("meaning", "what you want to ask");
			String why = entry.text("meaningWhy", "why you cannot find the data without the answer");
			clarifications.ask(open.id(), question, why, open.username());
			return "The question is on its way. Go on with everything that does not depend on the answer.";
		});
	}

	@Bean
	CaseAction enterMeaning(LateAnswers answers, Replies replies) {
		return Action.of("enter-meaning", SECTION, (open, entry) -> {
			UUID question = entry.id("asked");
			Reply reply = replies.read(open, entry, new Fields("meant", "meantBy", "meantOn"), Purpose.MESSAGE);
			answers.meaning(open, question, reply);
			return "The answer is in the case file with the day it arrived.";
		});
	}

}
