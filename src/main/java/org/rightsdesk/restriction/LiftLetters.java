package org.rightsdesk.restriction;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterListener;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** L-9 has left, for which the end of the restriction waits. */
@Component
class LiftLetters implements LetterListener {

	private final RestrictionTable table;

	private final LiftSteps steps;

	private final LiftRestrictionProcess process;

	LiftLetters(RestrictionTable table, LiftSteps steps, LiftRestrictionProcess process) {
		this.table = table;
		this.steps = steps;
		this.process = process;
	}

	@Override
	public LetterCode code() {
		return LetterCode.RESTRICTION_LIFT;
	}

	@Override
	public boolean letterSent(SubjectRequest request, Letter letter) {
		if (!this.process.noticeLeft(request.reference().value(), letter.lineId())) {
			return false;
		}
		this.table.ofLine(letter.lineId())
			.ifPresent((restriction) -> this.steps.noticeLeft(restriction, letter.leftOn(request.zone())));
		return true;
	}

}
