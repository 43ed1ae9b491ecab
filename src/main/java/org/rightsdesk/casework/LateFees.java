package org.rightsdesk.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.rightsdesk.assessment.FeePayments;
import org.rightsdesk.assessment.PaymentMeans;
import org.rightsdesk.lifecycle.Reopening;
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

	private void reopen(OpenCase open, RequestLine line, LocalDate on) {
		Instant came = TrueDay.moment(on, open.request().zone(), this.clock.instant());
		this.reopening.reopenForFee(line.id(), came, open.username());
	}

}
