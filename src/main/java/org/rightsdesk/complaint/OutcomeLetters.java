package org.rightsdesk.complaint;

import java.util.ArrayList;
import java.util.List;

import org.rightsdesk.correspondence.ComplaintAnswer;
import org.rightsdesk.engine.Missing;

import org.springframework.stereotype.Component;

/** What L-11 says and what it still needs: the same for its preview and its sending. */
@Component
class OutcomeLetters {

	private static final String FINDINGS = "complaint-findings";

	ComplaintAnswer of(Complaint complaint, ComplaintOutcome outcome) {
		var words = complaint.words();
		return new ComplaintAnswer(ComplaintAnswer.Outcome.valueOf(outcome.name()), words.examined(), words.findings(),
				words.putRight(), words.willChange());
	}

	/** What has to be written before it can be decided so. */
	List<Missing> missing(Complaint complaint, ComplaintOutcome outcome) {
		List<Missing> missing = new ArrayList<>();
		var words = complaint.words();
		if (words.examined().isEmpty()) {
			missing.add(Missing.always("Write what you examined, for the person.", FINDINGS));
		}
		if (words.findings().isEmpty()) {
			missing.add(Missing.always("Write what you found, for the person.", FINDINGS));
		}
		if (outcome.foundWrong() && words.putRight().isEmpty()) {
			missing.add(Missing.forCode(outcome.name(), "Write what was put right, for the person.", FINDINGS));
		}
		if (outcome.foundWrong() && words.willChange().isEmpty()) {
			missing.add(Missing.forCode(outcome.name(), "Write what will change, for the person.", FINDINGS));
		}
		return missing;
	}

}
