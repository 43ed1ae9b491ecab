package org.rightsdesk.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.rightsdesk.assessment.FeePayments;
import org.rightsdesk.assessment.PaymentMeans;
import org.rightsdesk.lifecycle.Reopening;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.TrueDay;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What settles a fee. Where its line has lapsed meanwhile, that opens it again.
 */
@Component
class LateFees {

	private final FeePayments payments;

	private final Reopening reopening;

	private final Clock clock;

	LateFees(FeePayments payments, Reopening reopening, Clock clock) {
		this.payments = payments;
		this.reopening = reopening;
		this.clock = clock;
	}

	@Transactional
	public void pay(OpenCase open, RequestLine line, LocalDate on, PaymentMeans means) {
		reopen(open, line, on);
		this.payments.recordPayment(line.id(), on, means, open.username());
	}

	@Transactional
	public void waive(OpenCase open, RequestLine line, String because) {
		reopen(open, line, LocalDate.ofInstant(this.clock.instant(), open.request().zone()));
		this.payments.waive(line.id(), because, open.username());
	}

	/**
	 * Only the case of a fee that is on record: another right may have lapsed beside it.
	 */
	private void reopen(OpenCase open, RequestLine line, LocalDate on) {
		UUID requestId = open.id();
		if (line.outcome() == Outcome.LAPSED) {
			Instant now = this.clock.instant();
			this.reopening.reopen(requestId, TrueDay.moment(on, open.request().zone(), now), open.username());
		}
	}

}
