package org.rightsdesk.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.rightsdesk.assessment.Fee;
import org.rightsdesk.assessment.FeePayments;
import org.rightsdesk.assessment.Fees;
import org.rightsdesk.assessment.PaymentMeans;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.lifecycle.Reopening;
import org.rightsdesk.organisation.FeeCost;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.TrueDay;

import org.springframework.transaction.support.TransactionTemplate;

/** A case whose only line is asked for a fee. */
public record FeeWalk(CaseWalk walk) {

	public static final String REASON = "You asked for the same copy four times since July";

	private static final String PROCESS = "chargeFee";

	/** The fee is approved and its letter written, but not on its way yet. */
	public FeeWalk charge() {
		return charge(REASON);
	}

	public FeeWalk charge(String reason) {
		Fees fees = this.walk.bean(Fees.class);
		fees.draft(this.walk.line().id(), Map.of(FeeCost.PAGE, 100, FeeCost.STAFF_TIME, 90), "clerk");
		fees.approve(this.walk.line().id(), reason, "officer");
		return call();
	}

	/** As assessRequest calls it. */
	public FeeWalk call() {
		this.walk.bean(RuntimeService.class)
			.startProcessInstanceByKey(PROCESS, this.walk.reference(),
					Map.of("reference", this.walk.reference(), "organisation", this.walk.request().organisation(),
							"right", "ACCESS", "lineId", this.walk.line().id().toString()));
		this.walk.runJobs();
		return this;
	}

	public FeeWalk deliver() {
		this.walk.deliver();
		return this;
	}

	public FeeWalk at(String instant) {
		this.walk.bean(TestClock.class).set(Instant.parse(instant));
		this.walk.runJobs();
		return this;
	}

	public FeeWalk pay(String day) {
		payments().recordPayment(this.walk.line().id(), LocalDate.parse(day), PaymentMeans.BANK_TRANSFER, "clerk");
		this.walk.runJobs();
		return this;
	}

	public FeeWalk waive(String because) {
		payments().waive(this.walk.line().id(), because, "officer");
		this.walk.runJobs();
		return this;
	}

	/** The line was the only one, so with it the spine ends and the case closes. */
	public FeeWalk close() {
		this.walk.bean(RuntimeService.class)
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.walk.reference())
			.processDefinitionKey("handleRequest")
			.list()
			.forEach((spine) -> this.walk.bean(RuntimeService.class).deleteProcessInstance(spine.getId(), "closed"));
		this.walk.bean(Requests.class).close(this.walk.id(), "system");
		return this;
	}

	/** What opens a lapsed line again happens in one transaction. */
	public FeeWalk reopening(String day, Runnable work) {
		this.walk.bean(TransactionTemplate.class).executeWithoutResult((status) -> {
			Instant came = TrueDay.moment(LocalDate.parse(day), this.walk.request().zone(), this.walk.now());
			this.walk.bean(Reopening.class).reopenForFee(this.walk.line().id(), came, "clerk");
			work.run();
		});
		this.walk.runJobs();
		return this;
	}

	public FeePayments payments() {
		return this.walk.bean(FeePayments.class);
	}

	public Fee fee() {
		return this.walk.bean(Fees.class).of(this.walk.line().id()).orElseThrow();
	}

	public ClockResult clock() {
		return this.walk.bean(Deadlines.class).of(this.walk.line().id());
	}

	public Letter letter(LetterCode code) {
		return letters(code).stream().reduce((one, later) -> later).orElseThrow();
	}

	public List<Letter> letters(LetterCode code) {
		return this.walk.bean(Letters.class)
			.of(this.walk.id())
			.stream()
			.filter((letter) -> letter.code() == code)
			.toList();
	}

	public List<String> trace() {
		return this.walk.trace(PROCESS);
	}

	/** Whether somebody still waits for the fee. */
	public boolean waits() {
		return this.walk.bean(RuntimeService.class)
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.walk.reference())
			.processDefinitionKey(PROCESS)
			.count() > 0;
	}

}
