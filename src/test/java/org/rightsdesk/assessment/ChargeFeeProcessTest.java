package org.rightsdesk.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.lifecycle.Reopening;
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
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Received on Tuesday 5 May 2026 in England: due on Friday 5 June, were there no fee;
 * asked for the fee on 8 May, it can be paid until 8 June.
 */
@RightsdeskTest
@WalksEveryPath(ChargeFeeProcess.ID)
class ChargeFeeProcessTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-05-05T08:00:00Z");

	private static final String ASKED_AT = "2026-05-08T10:00:00Z";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void c6TheClockStartsOnTheDayOfThePayment() {
		FeeWalk fee = submit().at(ASKED_AT).charge();
		assertThat(fee.clock().state()).as("nothing has left").isEqualTo(ClockState.RUNNING);
		assertThat(fee.fee().state()).isEqualTo(FeeState.ON_ITS_WAY);
		fee.deliver();
		assertThat(fee.clock().state()).isEqualTo(ClockState.NOT_STARTED);
		assertThat(fee.clock().waitingSince()).isEqualTo("2026-05-08");
		assertThat(fee.fee().state()).isEqualTo(FeeState.WAITING);
		fee.at("2026-05-20T10:00:00Z").pay("2026-05-20");
		assertThat(fee.clock().startDate()).isEqualTo("2026-05-20");
		assertThat(fee.clock().dueDate()).as("P50").isEqualTo("2026-06-22");
		assertThat(fee.fee().state()).isEqualTo(FeeState.PAID);
		assertThat(fee.trace()).containsExactly("startEvent_feeApproved", "serviceTask_sendFeeNotice",
				"serviceTask_planPaymentWait", "event_feeChanged", "serviceTask_planPaymentWait", "event_feeChanged",
				"serviceTask_planPaymentWait", "endEvent_feeSettled");
		assertThat(lastMessage(fee)).contains("We have your payment of 20 May 2026");
	}

	@Test
	void c4APaymentThatStaffEnterLaterCountsFromItsTrueDay() {
		FeeWalk fee = submit().at(ASKED_AT).charge().deliver().at("2026-05-26T10:00:00Z");
		assertThatIllegalArgumentException().isThrownBy(() -> fee.pay("2026-05-07"))
			.withMessageContaining("before the day on which we asked");
		assertThatIllegalArgumentException().isThrownBy(() -> fee.pay("2026-05-27"))
			.withMessageContaining("in the future");
		fee.pay("2026-05-08");
		assertThat(fee.clock().startDate()).isEqualTo("2026-05-08");
		assertThatIllegalStateException().isThrownBy(() -> fee.pay("2026-05-08"))
			.withMessage("There is no fee to be paid.");
	}

	@Test
	void nothingCanBePaidBeforeTheLetterHasLeft() {
		FeeWalk fee = submit().at(ASKED_AT).charge();
		assertThatIllegalStateException().isThrownBy(() -> fee.pay("2026-05-08"))
			.withMessageContaining("has not left yet");
	}

	@Test
	void x12WhatIsNotPaidIsRemindedHalfWayAndLapsesAtTheEndOfTheDay() {
		FeeWalk fee = submit().at(ASKED_AT).charge().deliver().at("2026-05-23T07:59:00Z");
		assertThat(mails(fee)).isZero();
		fee.at("2026-05-23T08:01:00Z").deliver();
		assertThat(mails(fee)).isOne();
		fee.at("2026-06-08T22:59:00Z");
		assertThat(fee.walk().line().outcome()).isNull();
		fee.at("2026-06-08T23:00:01Z").deliver();
		assertThat(fee.walk().line().outcome()).isEqualTo(Outcome.LAPSED);
		assertThat(fee.fee().state()).isEqualTo(FeeState.LAPSED);
		assertThat(fee.clock().state()).isEqualTo(ClockState.CLOSED);
		assertThat(fee.walk().bean(Deadlines.class).events(fee.walk().line().id()))
			.contains(ClockEvent.lapsed(LocalDate.of(2026, 6, 9), ClockReason.FEE));
		assertThat(fee.letter(LetterCode.LAPSE).view().page()).contains("the fee that we asked for");
		assertThat(mails(fee)).as("once").isOne();
		assertThat(fee.waits()).isFalse();
		assertThat(fee.trace()).endsWith("serviceTask_planPaymentWait", "serviceTask_recordFeeLapse",
				"serviceTask_confirmFeeLapse", "endEvent_feeLapsed");
	}

	@Test
	void x12APaymentMonthsLaterOpensTheCaseWithAFullMonthAndNoFee() {
		FeeWalk fee = lapsed().at("2026-09-10T10:00:00Z");
		fee.reopening("2026-09-07", () -> fee.payments()
			.recordPayment(fee.walk().line().id(), LocalDate.of(2026, 9, 7), PaymentMeans.CHEQUE, "clerk"));
		assertThat(fee.walk().line().outcome()).isNull();
		assertThat(fee.clock().startDate()).isEqualTo("2026-09-07");
		assertThat(fee.clock().dueDate()).isEqualTo("2026-10-07");
		assertThat(fee.walk().bean(Deadlines.class).events(fee.walk().line().id()))
			.contains(ClockEvent.reopened(LocalDate.of(2026, 9, 7), ClockReason.FEE));
		assertThat(fee.walk().tasks()).containsExactly("userTask_checkIdentity");
		fee.call();
		assertThat(fee.waits()).as("nobody asks again").isFalse();
		assertThat(fee.letters(LetterCode.FEE_NOTICE)).hasSize(1);
	}

	@Test
	void x12APaymentInTimeThatWasEnteredAfterTheLapseCountsFromItsDay() {
		FeeWalk fee = lapsed();
		fee.reopening("2026-06-05", () -> fee.payments()
			.recordPayment(fee.walk().line().id(), LocalDate.of(2026, 6, 5), PaymentMeans.CARD, "clerk"));
		assertThat(fee.clock().startDate()).isEqualTo("2026-06-05");
		assertThat(fee.clock().dueDate()).isEqualTo("2026-07-06");
	}

	@Test
	void c4AWaivedFeeCountsAsNeverAsked() {
		FeeWalk fee = submit().at(ASKED_AT).charge().deliver().at("2026-05-20T10:00:00Z");
		assertThatIllegalArgumentException().isThrownBy(() -> fee.waive(" ")).withMessageContaining("write it down");
		assertThat(fee.payments().ifWaived(fee.walk().line().id()).dueDate()).isEqualTo("2026-06-05");
		fee.waive("They asked for less");
		assertThat(fee.clock().startDate()).isEqualTo("2026-05-05");
		assertThat(fee.clock().dueDate()).isEqualTo("2026-06-05");
		assertThat(fee.fee().waiver())
			.isEqualTo(new Fee.Waiver(LocalDate.of(2026, 5, 20), "officer", "They asked for less"));
		assertThat(lastMessage(fee)).contains("You need not pay anything").doesNotContain("asked for less");
		assertThat(fee.waits()).isFalse();
	}

	@Test
	void c4WhatIsWaivedBeforeTheLetterLeftNeverReachesTheClock() {
		FeeWalk fee = submit().at(ASKED_AT).charge().waive("Not worth it");
		fee.deliver();
		assertThat(fee.letter(LetterCode.FEE_NOTICE).state()).isEqualTo(LetterState.TAKEN_BACK);
		assertThat(fee.walk().bean(Deadlines.class).events(fee.walk().line().id())).extracting(ClockEvent::type)
			.containsExactly(ClockEventType.RECEIVED);
		assertThat(fee.walk().bean(Messages.class).of(fee.walk().id())).isEmpty();
		assertThat(fee.waits()).isFalse();
	}

	@Test
	void section58AFeeWaivedAfterTheLapseCountsFromTheDayItWasOpenedAgain() {
		FeeWalk fee = lapsed().at("2026-07-01T10:00:00Z");
		fee.reopening("2026-07-01", () -> fee.payments().waive(fee.walk().line().id(), "Hardship", "officer"));
		assertThat(fee.clock().startDate()).isEqualTo("2026-07-01");
		assertThat(fee.clock().dueDate()).isEqualTo("2026-08-03");
	}

	@Test
	void byPostTheDayOfPostingCountsAndAClerkRemindsAndTells() {
		FeeWalk fee = new FeeWalk(CaseWalk.submit(this.context, Submissions.byPost("repairs-service", RECEIVED_AT)));
		fee.at(ASKED_AT).charge().deliver();
		assertThat(fee.clock().state()).isEqualTo(ClockState.RUNNING);
		fee.at("2026-05-12T10:00:00Z");
		this.context.getBean(Delivery.class)
			.markPosted(fee.letter(LetterCode.FEE_NOTICE).id(), LocalDate.of(2026, 5, 11), "clerk");
		fee.deliver();
		assertThat(fee.clock().waitingSince()).isEqualTo("2026-05-11");
		fee.at("2026-05-27T10:00:00Z");
		assertThat(listed(fee, "the request is closed")).isOne();
		fee.pay("2026-05-26");
		assertThat(listed(fee, "tell the person by phone")).isOne();
	}

	@Test
	void f5ALetterThatIsPostedAfterTheDueDateAsksForNothing() {
		FeeWalk fee = new FeeWalk(CaseWalk.submit(this.context, Submissions.byPost("community-buying", RECEIVED_AT)));
		fee.at(ASKED_AT).charge().deliver().at("2026-06-08T10:00:00Z");
		this.context.getBean(Delivery.class)
			.markPosted(fee.letter(LetterCode.FEE_NOTICE).id(), LocalDate.of(2026, 6, 8), "clerk");
		fee.deliver();
		assertThat(fee.fee().state()).isEqualTo(FeeState.WAIVED);
		assertThat(fee.clock().dueDate()).isEqualTo("2026-06-05");
		assertThat(listed(fee, "no fee can be charged")).isOne();
		assertThat(fee.waits()).isFalse();
	}

	@Test
	void x12NoAnswerOpensWhatLapsedWithoutItsFee() {
		FeeWalk fee = lapsed();
		Reopening reopening = fee.walk().bean(Reopening.class);
		assertThat(reopening.isLapsed(fee.walk().id())).isFalse();
		reopening.reopen(fee.walk().id(), this.clock.instant(), "requester");
		assertThat(fee.walk().line().outcome()).isEqualTo(Outcome.LAPSED);
	}

	@Test
	void x12OfSeveralRightsOnlyTheOneWithoutItsFeeLapses() {
		NewRequest one = Submissions.access("community-buying", RECEIVED_AT);
		FeeWalk fee = new FeeWalk(CaseWalk.submit(this.context,
				new NewRequest(one.organisation(), one.channel(), one.receivedAt(), one.zone(),
						List.of(Right.ACCESS, Right.PORTABILITY), one.requester(), null, one.wanted(), "", null, null,
						one.answerBy(), false, false, "", null, "")));
		fee.at(ASKED_AT).charge().deliver().at("2026-05-23T10:00:00Z").at("2026-06-09T10:00:00Z");
		assertThat(fee.walk().bean(Requests.class).lines(fee.walk().id())).extracting(RequestLine::outcome)
			.containsExactly(Outcome.LAPSED, null);
		assertThat(fee.walk().request().closedAt()).isNull();
		for (LetterCode code : List.of(LetterCode.FEE_NOTICE, LetterCode.LAPSE)) {
			assertThat(fee.letter(code).view().page()).contains("right of access").doesNotContain("portability");
		}
	}

	@Test
	void halfWayReminderIsARowThatASweepDoesOnce() {
		FeeWalk fee = submit().at(ASKED_AT).charge().deliver();
		assertThat(fee.walk().milestone(MilestoneKind.FEE_REMINDER).dueAt()).isEqualTo("2026-05-23T08:00:00Z");
		this.clock.set(Instant.parse("2026-05-23T08:01:00Z"));
		assertThat(fee.walk().sweep(MilestoneKind.FEE_REMINDER)).isEqualTo("PERSON_REMINDED");
		fee.walk().runJobs();
		fee.deliver();
		assertThat(mails(fee)).isOne();
		assertThat(fee.walk().sweep(MilestoneKind.FEE_REMINDER)).isEqualTo("NOT_NEEDED");
	}

	@Test
	void whoWithdrawsIsAskedNoMore() {
		FeeWalk fee = submit().at(ASKED_AT).charge();
		fee.walk().bean(Lifecycle.class).withdraw(fee.walk().id(), "requester");
		fee.walk().runJobs();
		assertThat(fee.letter(LetterCode.FEE_NOTICE).state()).isEqualTo(LetterState.TAKEN_BACK);
		assertThatIllegalStateException().isThrownBy(() -> fee.pay("2026-05-08")).withMessageContaining("closed");
	}

	private FeeWalk lapsed() {
		FeeWalk fee = submit().at(ASKED_AT).charge().deliver();
		fee.at("2026-05-23T10:00:00Z").at("2026-06-09T10:00:00Z");
		assertThat(fee.walk().line().outcome()).isEqualTo(Outcome.LAPSED);
		return fee.close();
	}

	private FeeWalk submit() {
		return new FeeWalk(CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT)));
	}

	private String lastMessage(FeeWalk fee) {
		return fee.walk()
			.bean(Messages.class)
			.of(fee.walk().id())
			.stream()
			.reduce((one, later) -> later)
			.orElseThrow()
			.body();
	}

	private int mails(FeeWalk fee) {
		return this.jdbc
			.sql("select count(*) from outbox where request_id = ? and kind = 'FEE_REMINDER' and status = 'SENT'")
			.param(fee.walk().id())
			.query(Integer.class)
			.single();
	}

	private int listed(FeeWalk fee, String words) {
		return this.jdbc.sql("select count(*) from staff_reminder where line like ? and lower(line) like lower(?)")
			.params(fee.walk().reference() + ":%", "%" + words + "%")
			.query(Integer.class)
			.single();
	}

}
