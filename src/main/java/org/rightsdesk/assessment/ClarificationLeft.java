package org.rightsdesk.assessment;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterListener;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** A question has left: the clock stands still, and the process waits for the answer. */
@Component
class ClarificationLeft implements LetterListener {

	private final ClarificationSteps steps;

	private final ClarifyRequestProcess process;

	ClarificationLeft(ClarificationSteps steps, ClarifyRequestProcess process) {
		this.steps = steps;
		this.process = process;
	}

	@Override
	public LetterCode code() {
		return LetterCode.CLARIFICATION;
	}

	@Override
	public boolean letterSent(SubjectRequest request, Letter letter) {
		this.process.left(request.reference().value(), this.steps.left(letter).id());
		return true;
	}

}
