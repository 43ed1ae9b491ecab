package org.rightsdesk.examples;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.assessment.Assessment.Words;
import org.rightsdesk.assessment.AssessmentEntries;
import org.rightsdesk.assessment.Assessments;
import org.rightsdesk.assessment.Factor;
import org.rightsdesk.assessment.Factor.Weighed;
import org.rightsdesk.assessment.FeePayments;
import org.rightsdesk.assessment.Fees;
import org.rightsdesk.assessment.Finding;
import org.rightsdesk.assessment.PaymentMeans;
import org.rightsdesk.organisation.FeeCost;

import org.springframework.stereotype.Component;

/** Whether it may cost something or be refused. */
@Component
@OnlyWithExamples
class AssessmentWork implements ExampleWork {

	private static final String ASSESS = "userTask_assessRequest";

	private static final String DECISION = "assessmentDecision";

	private final ExampleDesk desk;

	private final Assessments assessments;

	private final AssessmentEntries entries;

	private final Fees fees;

	private final FeePayments payments;

	private final Clock clock;

	AssessmentWork(ExampleDesk desk, Assessments assessments, AssessmentEntries entries, Fees fees,
			FeePayments payments, Clock clock) {
		this.desk = desk;
		this.assessments = assessments;
		this.entries = entries;
		this.fees = fees;
		this.payments = payments;
		this.clock = clock;
	}

	@Override
	public Map<String, Doing> words() {
		return Map.of("doubted", this::doubted, "refused", this::refused, "charged", this::charged, "assessed",
				this::assessed, "paid", this::paid);
	}

	private void doubted(ExampleCase example, List<String> with) {
		this.assessments.open(this.desk.line(example, with), "It may be more than the right is for", ExampleDesk.CLERK);
	}

	private void refused(ExampleCase example, List<String> with) {
		UUID line = this.desk.line(example, with);
		find(line, Finding.UNFOUNDED, Factor.OFFER_TO_WITHDRAW, "Offered twice to take it back for money");
		this.entries.write(line, new Words("You offered twice to take your request back for money.", "", "",
				"Money is what it is about, so no fee helps", ""), ExampleDesk.CLERK);
		this.desk.clerk(example, line, ASSESS, DECISION, "REFUSE");
	}

	private void charged(ExampleCase example, List<String> with) {
		UUID line = this.desk.line(example, with);
		find(line, Finding.EXCESSIVE, Factor.VOLUME, "Recordings of nine years would have to be heard");
		this.entries.write(line, new Words("You ask for every second of nine years of calls.", "", "", "", ""),
				ExampleDesk.CLERK);
		this.fees.draft(line, Map.of(FeeCost.STAFF_TIME, 120), ExampleDesk.CLERK);
		this.desk.clerk(example, line, ASSESS, DECISION, "CHARGE_FEE");
	}

	private void find(UUID line, Finding finding, Factor speaking, String why) {
		this.entries.find(line, finding, finding == Finding.EXCESSIVE, ExampleDesk.CLERK);
		this.entries.weigh(line,
				finding.factors()
					.stream()
					.map((factor) -> (factor == speaking) ? new Weighed(factor, Factor.Answer.YES, why)
							: new Weighed(factor, Factor.Answer.NO, ""))
					.toList(),
				ExampleDesk.CLERK);
	}

	private void assessed(ExampleCase example, List<String> with) {
		this.desk.officer(example.reference(), this.desk.line(example, with), "userTask_approveAssessment",
				"assessmentApproval", "APPROVED");
	}

	private void paid(ExampleCase example, List<String> with) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.desk.request(example.id()).zone());
		this.payments.recordPayment(this.desk.line(example, with), today, PaymentMeans.BANK_TRANSFER,
				ExampleDesk.CLERK);
	}

}
