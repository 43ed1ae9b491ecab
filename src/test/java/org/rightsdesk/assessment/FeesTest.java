package org.rightsdesk.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.deadline.LateQuestions;
import org.rightsdesk.organisation.FeeCost;
import org.rightsdesk.organisation.FeeItem;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.FeeWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Received on Monday 2 March 2026 in England: due on Thursday 2 April 2026. */
@RightsdeskTest
class FeesTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private Fees fees;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void f4TheFeeIsTheSumOfItsCostsAtPublishedRates() {
		CaseWalk walk = submit(Right.ACCESS);
		this.fees.draft(walk.line().id(),
				Map.of(FeeCost.STAFF_TIME, 90, FeeCost.PAGE, 100, FeeCost.POSTAGE, 385, FeeCost.DATA_CARRIER, 1),
				"clerk");
		Fee fee = this.fees.of(walk.line().id()).orElseThrow();
		assertThat(fee.items()).extracting(FeeItem::cost)
			.containsExactly(FeeCost.PAGE, FeeCost.POSTAGE, FeeCost.DATA_CARRIER, FeeCost.STAFF_TIME);
		assertThat(fee.total()).hasToString("£40.35");
		assertThat(this.fees.isDrafted(walk.line().id())).isTrue();
	}

	@Test
	void aBreakdownThatNobodyApprovedIsReplacedAndAnApprovedOneStays() {
		CaseWalk walk = submit(Right.ACCESS);
		this.fees.draft(walk.line().id(), Map.of(FeeCost.PAGE, 100), "clerk");
		this.fees.draft(walk.line().id(), Map.of(FeeCost.DATA_CARRIER, 1), "other");
		assertThat(this.fees.of(walk.line().id()).orElseThrow().total()).hasToString("£4.00");
		assertThat(this.fees.of(walk.line().id()).orElseThrow().writtenBy()).isEqualTo("other");
		assertThatIllegalArgumentException().isThrownBy(() -> this.fees.approve(walk.line().id(), " ", "officer"))
			.withMessage("Reason for the fee: write it down.");
		this.fees.approve(walk.line().id(), FeeWalk.REASON, "officer");
		this.fees.approve(walk.line().id(), "Another", "officer");
		assertThat(this.fees.of(walk.line().id()).orElseThrow().reason()).isEqualTo(FeeWalk.REASON);
		assertThatIllegalStateException()
			.isThrownBy(() -> this.fees.draft(walk.line().id(), Map.of(FeeCost.PAGE, 1), "clerk"))
			.withMessageContaining("approved already");
	}

	@Test
	void noFeeIsNoFee() {
		CaseWalk walk = submit(Right.ACCESS);
		assertThatIllegalArgumentException().isThrownBy(() -> this.fees.draft(walk.line().id(), Map.of(), "clerk"))
			.withMessageContaining("at least one cost");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.fees.draft(walk.line().id(), Map.of(FeeCost.PAGE, 0), "clerk"))
			.withMessageStartingWith("Pages:");
		assertThat(this.fees.isDrafted(walk.line().id())).isFalse();
		assertThat(this.fees.missing(walk.line().id())).singleElement().asString().startsWith("Work out the fee");
		assertThatIllegalStateException().isThrownBy(() -> this.fees.approve(walk.line().id(), "Why", "officer"));
	}

	@ParameterizedTest
	@EnumSource(value = Right.class, names = { "OBJECTION_MARKETING", "CONSENT_WITHDRAWAL" })
	void m1SomeRightsAreAlwaysFree(Right right) {
		CaseWalk walk = submit(right);
		assertThatIllegalStateException()
			.isThrownBy(() -> this.fees.draft(walk.line().id(), Map.of(FeeCost.PAGE, 1), "clerk"))
			.withMessageContaining("always free");
	}

	@Test
	void f5AfterTheDueDateNoFeeCanBeAsked() {
		CaseWalk walk = submit(Right.ACCESS);
		this.clock.set(Instant.parse("2026-04-02T22:00:00Z"));
		assertThat(this.fees.refusal(walk.line().id())).isEmpty();
		this.clock.set(Instant.parse("2026-04-03T10:00:00Z"));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.fees.draft(walk.line().id(), Map.of(FeeCost.PAGE, 1), "clerk"))
			.withMessageContaining("can no longer be asked");
	}

	@Test
	void c3AFeeThatIsAskedLateNeedsAnOfficersReason() {
		CaseWalk walk = submit(Right.ACCESS);
		this.fees.draft(walk.line().id(), Map.of(FeeCost.PAGE, 100), "clerk");
		this.clock.set(Instant.parse("2026-03-10T10:00:00Z"));
		assertThatIllegalStateException().isThrownBy(() -> this.fees.approve(walk.line().id(), "Why", "officer"))
			.withMessageContaining("It is late to ask for a fee");
		walk.bean(LateQuestions.class).approve(walk.id(), "The fourth request came only today", "officer");
		this.fees.approve(walk.line().id(), "Why", "officer");
	}

	@Test
	void thePreviewIsTheLetterThatGoesOut() {
		FeeWalk fee = new FeeWalk(submit(Right.ACCESS));
		this.fees.draft(fee.walk().line().id(), Map.of(FeeCost.PAGE, 100, FeeCost.STAFF_TIME, 90), "clerk");
		String shown = this.fees.preview(fee.walk().line().id(), FeeWalk.REASON).orElseThrow().page();
		this.fees.approve(fee.walk().line().id(), FeeWalk.REASON, "officer");
		fee.call();
		assertThat(fee.letter(LetterCode.FEE_NOTICE).view().page()).isEqualTo(shown).contains(FeeWalk.REASON, "£32.50");
	}

	private CaseWalk submit(Right right) {
		NewRequest own = Submissions.access("community-buying", RECEIVED_AT);
		return CaseWalk.submit(this.context,
				new NewRequest(own.organisation(), own.channel(), own.receivedAt(), own.zone(), List.of(right),
						own.requester(), null, own.wanted(), "", null, null, own.answerBy(), false, false, "", null,
						""));
	}

}
