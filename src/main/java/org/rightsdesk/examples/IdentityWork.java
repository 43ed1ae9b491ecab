package org.rightsdesk.examples;

import java.util.List;
import java.util.Map;

import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.identity.QuestionDraft;

import org.springframework.stereotype.Component;

/** Who is asking. */
@Component
@OnlyWithExamples
class IdentityWork implements ExampleWork {

	private static final String CHECK = "userTask_checkIdentity";

	private static final String DECISION = "identityDecision";

	private final ExampleDesk desk;

	private final IdentityVerification identity;

	private final IdentityQuestions questions;

	IdentityWork(ExampleDesk desk, IdentityVerification identity, IdentityQuestions questions) {
		this.desk = desk;
		this.identity = identity;
		this.questions = questions;
	}

	@Override
	public Map<String, Doing> words() {
		return Map.of("identified", this::identified, "asked", this::asked, "shown", this::shown);
	}

	private void identified(ExampleCase example, List<String> with) {
		this.identity.recordOtherCheck(example.id(), "We called the number that we have held for years",
				ExampleDesk.CLERK);
		this.desk.clerk(example, CHECK, DECISION, "ENOUGH");
	}

	private void asked(ExampleCase example, List<String> with) {
		this.questions.draft(example.id(), QuestionDraft.inWords("When did you last hear from us, and about what?"),
				ExampleDesk.CLERK);
		this.desk.clerk(example, CHECK, DECISION, "ASK_FOR_MORE");
	}

	private void shown(ExampleCase example, List<String> with) {
		this.identity.answer(example.id(), "In spring, about my order", List.of());
	}

}
