package org.rightsdesk.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.assessment.Assessment.Words;
import org.rightsdesk.assessment.Factor.Answer;
import org.rightsdesk.assessment.Factor.Weighed;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.organisation.FeeCost;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.FeeWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A fee for one right, from its assessment on, while the work on another goes on: what is
 * paid late opens the one and leaves the other alone.
 */
@RightsdeskTest
class FeeOfOneRightTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-05-05T08:00:00Z");

	private static final String ASSESS = "userTask_assessRequest";

	private static final String SEARCH = "userTask_searchSystem";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private Assessments assessments;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void whatWasPaidLateIsWorkedOnBesideTheRightThatNeverStopped() {
		CaseWalk walk = twoRights();
		FeeWalk fee = charged(walk);
		long searches = walk.tasks().stream().filter(SEARCH::equals).count();
		assertThat(searches).as("of the other right").isPositive();
		fee.at("2026-05-22T10:00:00Z").at("2026-06-09T10:00:00Z");
		assertThat(outcomes(walk)).containsExactly(Outcome.LAPSED, null);
		fee.at("2026-07-01T10:00:00Z")
			.reopening("2026-07-01", () -> fee.payments()
				.recordPayment(walk.line().id(), LocalDate.of(2026, 7, 1), PaymentMeans.CARD, "clerk"));
		walk.enough();
		assertThat(outcomes(walk)).containsExactly(null, null);
		assertThat(walk.tasks()).as("each right once").hasSize((int) searches * 2).containsOnly(SEARCH);
		walk.bean(Lifecycle.class).withdraw(walk.id(), "requester");
		walk.runJobs();
		assertThat(outcomes(walk)).containsOnly(Outcome.WITHDRAWN);
		assertThat(walk.bean(RuntimeService.class)
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(walk.reference())
			.count()).isZero();
	}

	@Test
	void whatAnOfficerReadsIsTheLetterAboutTheFeeAndNobodyChangesItMeanwhile() {
		CaseWalk walk = twoRights();
		UUID line = decided(walk);
		assertThat(this.assessments.preview(line).orElseThrow().page()).contains("We ask for a fee", "It is too much.",
				"£16.00");
		Fees fees = walk.bean(Fees.class);
		assertThatIllegalStateException().isThrownBy(() -> fees.draft(line, Map.of(FeeCost.PAGE, 1), "clerk"))
			.withMessage("The fee waits for an approval, so it cannot be changed.");
	}

	private FeeWalk charged(CaseWalk walk) {
		decided(walk);
		walk.officer("userTask_approveAssessment", "assessmentApproval", "APPROVED");
		return new FeeWalk(walk).deliver();
	}

	private UUID decided(CaseWalk walk) {
		UUID line = walk.line().id();
		this.assessments.open(line, "It asks for twenty years", "clerk");
		walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "Called", "clerk");
		walk.enough();
		AssessmentEntries entries = walk.bean(AssessmentEntries.class);
		entries.find(line, Finding.EXCESSIVE, true, "clerk");
		entries.weigh(line,
				Arrays.stream(Factor.values())
					.filter((factor) -> factor.finding() == Finding.EXCESSIVE)
					.map((factor) -> (factor == Factor.VOLUME) ? new Weighed(factor, Answer.YES, "Twenty years")
							: new Weighed(factor, Answer.NO, ""))
					.toList(),
				"clerk");
		entries.write(line, new Words("It is too much.", "", "", "", ""), "clerk");
		walk.bean(Fees.class).draft(line, Map.of(FeeCost.STAFF_TIME, 60), "clerk");
		walk.clerk(ASSESS, "assessmentDecision", "CHARGE_FEE");
		return line;
	}

	private CaseWalk twoRights() {
		NewRequest one = Submissions.access("repairs-service", RECEIVED_AT);
		return CaseWalk.submit(this.context,
				new NewRequest(one.organisation(), one.channel(), one.receivedAt(), one.zone(),
						List.of(Right.ACCESS, Right.ACCESS), one.requester(), null, one.wanted(), "", null, null,
						one.answerBy(), false, false, "", null, ""));
	}

	private static List<Outcome> outcomes(CaseWalk walk) {
		return walk.bean(Requests.class).lines(walk.id()).stream().map(RequestLine::outcome).toList();
	}

}
