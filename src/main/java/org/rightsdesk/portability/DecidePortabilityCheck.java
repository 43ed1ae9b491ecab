package org.rightsdesk.portability;

import java.util.List;
import java.util.UUID;

import org.rightsdesk.engine.Missing;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.OutcomeCheck;
import org.rightsdesk.fulfilment.ReleaseConditions;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Component;

/** What the outcome of portability needs in the case file (law.md 6.6). */
@Component
class DecidePortabilityCheck extends OutcomeCheck {

	DecidePortabilityCheck(PortabilityConditions conditions, ReleaseConditions release, TransferQuestions questions,
			Decisions decisions) {
		super(ProvidePortableDataProcess.DECIDE_PORTABILITY, ProvidePortableDataProcess.PORTABILITY_OUTCOME,
				Right.PORTABILITY, decisions, release::missing, conditions::missing,
				(lineId) -> asked(questions, lineId));
	}

	/** Where nothing goes out, it does not matter to whom. */
	private static List<Missing> asked(TransferQuestions questions, UUID lineId) {
		if (!questions.isWaiting(lineId)) {
			return List.of();
		}
		String sentence = "The person was asked to whom the data go: wait for the answer, or take the question back.";
		return List.of(Missing.forCode(Outcome.GRANTED.name(), sentence, "portability"),
				Missing.forCode(Outcome.PARTLY_GRANTED.name(), sentence, "portability"));
	}

}
