package org.rightsdesk.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.rightsdesk.complaint.NewComplaint;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;

/**
 * What is asked of somebody who complains, on the public page and where staff take
 * a complaint down: what happened, who they are, and one way to answer them.
 */
final class ComplaintForm {

	static final Field HAPPENED = Field.lines("happened", 5000).mustBeAnswered();

	static final Field OUTCOME = Field.lines("outcome", 2000);

	/**
	 * The reference of a request. On the public page nobody looks it up, so that the
	 * answer is the same whether or not there is one (S5).
	 */
	static final Field ABOUT = Field.line("about", 40);

	static final Step STEP = Step
		.page("complaint", HAPPENED, ABOUT, OUTCOME, Steps.field("name"), Steps.field("email").mayBeEmpty(),
				Steps.field("address").mayBeEmpty(), Steps.field("phone"))
		.check((answers, today) -> reachable(answers));

	private ComplaintForm() {
	}

	/** A complaint has to be acknowledged, so there is a way to do it. */
	static Map<String, String> reachable(Answers answers) {
		return (answers.has("email") || answers.has("address")) ? Map.of() : Map.of("email", "unreachable");
	}

	static Map<String, String> faults(Answers answers, LocalDate today) {
		return STEP.faults(answers, today);
	}

	/** Whoever has an e-mail address reads our letters on their page. */
	static NewComplaint complaint(Organisation organisation, Channel channel, Instant at, Answers answers) {
		var person = new NewParty(answers.get("name"), answers.get("email"), answers.get("phone"),
				answers.get("address"), "", "");
		var submission = new NewRequest(organisation.slug(), channel, at, organisation.zone(), List.of(), person, null,
				answers.get("happened"), "", null, null, answers.has("email") ? AnswerBy.DOWNLOAD : AnswerBy.POST,
				false, false, "", null, "");
		return new NewComplaint(submission, null, answers.get("about"), answers.get("outcome"));
	}

}
