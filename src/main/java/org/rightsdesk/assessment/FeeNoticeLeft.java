package org.rightsdesk.assessment;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterListener;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Component;

/** The letter about a fee has left, and the process waits for the payment. */
@Component
class FeeNoticeLeft implements LetterListener {

	private final FeePayments payments;

	FeeNoticeLeft(FeePayments payments) {
		this.payments = payments;
	}

	@Override
	public LetterCode code() {
		return LetterCode.FEE_NOTICE;
	}

	@Override
	public boolean letterSent(SubjectRequest request, Letter letter) {
		this.payments.left(letter);
		return true;
	}

}
