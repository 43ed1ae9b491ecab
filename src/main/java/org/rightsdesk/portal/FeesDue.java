package org.rightsdesk.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.rightsdesk.assessment.Fee;
import org.rightsdesk.assessment.FeePayments;
import org.rightsdesk.assessment.FeeState;
import org.rightsdesk.assessment.Fees;
import org.rightsdesk.organisation.FeeItem;
import org.rightsdesk.organisation.FeeRates;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;

import org.springframework.stereotype.Component;

/**
 * What the person can pay: while it is waited for, and when the request has lapsed,
 * because the payment opens it again.
 */
@Component
class FeesDue {

	private final Requests requests;

	private final Fees fees;

	private final FeePayments payments;

	private final PortalTexts texts;

	FeesDue(Requests requests, Fees fees, FeePayments payments, PortalTexts texts) {
		this.requests = requests;
		this.fees = fees;
		this.payments = payments;
		this.texts = texts;
	}

	List<CasePage.FeeDue> of(Visit visit) {
		return this.requests.lines(visit.requestId())
			.stream()
			.flatMap((line) -> due(line).stream())
			.map((fee) -> view(fee, visit.organisation()))
			.toList();
	}

	/** How a line stands that waits for a fee or lapsed without it; empty otherwise. */
	Optional<String> state(RequestLine line) {
		return due(line).map((fee) -> (fee.state() == FeeState.LAPSED) ? "LAPSED_FEE" : "FEE");
	}

	private Optional<Fee> due(RequestLine line) {
		return this.fees.of(line.id())
			.filter((fee) -> (fee.state() == FeeState.WAITING) ? line.closedAt() == null
					: fee.state() == FeeState.LAPSED && line.outcome() == Outcome.LAPSED);
	}

	private CasePage.FeeDue view(Fee fee, Organisation organisation) {
		FeeRates rates = organisation.fee().rates();
		boolean lapsed = fee.state() == FeeState.LAPSED;
		LocalDate until = lapsed ? null : this.payments.waiting(fee).lapseOn();
		return new CasePage.FeeDue(fee.total().toString(), fee.items().stream().map(this::item).toList(), fee.reason(),
				this.texts.day(until), (rates != null) ? rates.paymentMeans() : null,
				(rates != null) ? rates.paymentLink() : null, fee.letterId());
	}

	private String item(FeeItem item) {
		return this.texts.text("fee.item." + item.cost(), item.quantity(), item.rate(), item.amount());
	}

}
