package org.rightsdesk.casework;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.rightsdesk.assessment.Assessment;
import org.rightsdesk.assessment.Assessments;
import org.rightsdesk.assessment.Fee;
import org.rightsdesk.assessment.FeePayments;
import org.rightsdesk.assessment.FeeState;
import org.rightsdesk.assessment.Fees;
import org.rightsdesk.assessment.PaymentMeans;
import org.rightsdesk.organisation.FeeCost;
import org.rightsdesk.organisation.FeeItem;
import org.rightsdesk.organisation.FeeRates;
import org.rightsdesk.organisation.Jurisdiction;
import org.rightsdesk.organisation.Money;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.web.Choice;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The section of the Case file about a fee (F-4, F-5). */
@Component
class FeeSection implements CaseSection {

	static final String NAME = "fee";

	private final Fees fees;

	private final FeePayments payments;

	private final Assessments assessments;

	private final AssessmentDesk desk;

	private final MessageSource texts;

	FeeSection(Fees fees, FeePayments payments, Assessments assessments, AssessmentDesk desk, MessageSource texts) {
		this.fees = fees;
		this.payments = payments;
		this.assessments = assessments;
		this.desk = desk;
		this.texts = texts;
	}

	@Override
	public String name() {
		return NAME;
	}

	/** Most requests are free, and nothing is said about it. */
	@Override
	public boolean shown(OpenCase open) {
		return open.whole() && (draft(open) != null
				|| open.lines().stream().anyMatch((line) -> this.fees.of(line.id()).isPresent()));
	}

	@Override
	public FeeView view(OpenCase open) {
		List<FeeView.Row> rows = open.lines()
			.stream()
			.flatMap((line) -> this.fees.of(line.id()).stream().map((fee) -> row(line, fee)))
			.toList();
		List<Choice> means = Stream.of(PaymentMeans.values())
			.map((one) -> new Choice(one.name(), this.texts.getMessage("casework.fee.means." + one, null, Locale.UK)))
			.toList();
		return new FeeView(rows, draft(open), means, open.organisation().jurisdiction() == Jurisdiction.EU);
	}

	private FeeView.Row row(RequestLine line, Fee fee) {
		if (fee.state() != FeeState.WAITING || line.closedAt() != null) {
			return new FeeView.Row(line, fee, null, null);
		}
		return new FeeView.Row(line, fee, this.payments.waiting(fee).lapseOn(),
				this.payments.ifWaived(line.id()).dueDate());
	}

	private FeeView.Draft draft(OpenCase open) {
		RequestLine line = this.desk.line(open);
		Assessment assessment = this.assessments.openOne(line.id()).filter(Assessment::isEditable).orElse(null);
		boolean decided = this.fees.of(line.id()).filter((fee) -> fee.state() != FeeState.DRAFTED).isPresent();
		if (assessment == null || decided || this.fees.refusal(line.id()).isPresent()) {
			return null;
		}
		FeeRates rates = open.organisation().fee().rates();
		Map<FeeCost, Money> each = new EnumMap<>(FeeCost.class);
		Stream.of(FeeCost.values())
			.filter((cost) -> rates.rate(cost) != null)
			.forEach((cost) -> each.put(cost, rates.rate(cost)));
		List<FeeItem> items = this.fees.of(line.id()).map(Fee::items).orElse(List.of());
		return new FeeView.Draft(each, rates.staffHoursAtMost(), items,
				!items.isEmpty() && !assessment.words().reasons().isEmpty());
	}

}
