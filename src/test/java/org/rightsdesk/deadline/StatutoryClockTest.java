package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.rightsdesk.request.Right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.deadline.CalendarCode.EU_IE;
import static org.rightsdesk.deadline.CalendarCode.UK_EW;
import static org.rightsdesk.deadline.CalendarCode.UK_SCT;
import static org.rightsdesk.deadline.ClockEventType.AUTHORITY_RECEIVED;
import static org.rightsdesk.deadline.ClockEventType.AUTHORITY_REQUESTED;
import static org.rightsdesk.deadline.ClockEventType.CLARIFICATION_RECEIVED;
import static org.rightsdesk.deadline.ClockEventType.CLARIFICATION_REQUESTED;
import static org.rightsdesk.deadline.ClockEventType.FEE_REQUESTED;
import static org.rightsdesk.deadline.ClockEventType.FEE_WAIVED;
import static org.rightsdesk.deadline.ClockEventType.IDENTITY_RECEIVED;
import static org.rightsdesk.deadline.ClockEventType.IDENTITY_REQUESTED;
import static org.rightsdesk.deadline.ClockEventType.RESPONDED;
import static org.rightsdesk.deadline.ClockEventType.WITHDRAWN;
import static org.rightsdesk.deadline.ClockFixture.access;
import static org.rightsdesk.deadline.ClockFixture.clock;
import static org.rightsdesk.deadline.ClockFixture.day;
import static org.rightsdesk.deadline.ClockFixture.on;
import static org.rightsdesk.deadline.ClockFixture.received;

/** Rules of law.md section 5 that the worked examples leave open. */
class StatutoryClockTest {

	private static final ClockEvent RECEIVED = received(UK_EW, "2026-03-02T09:00");

	@Test
	void c13PeriodEndsWhenTheDueDateIsOverInTheOrganisationsZone() {
		ClockResult clock = access(UK_EW, received(UK_EW, "2026-06-10T00:15"));
		assertThat(clock.dueDate()).isEqualTo(day("2026-07-10"));
		assertThat(clock.dueInstantExclusive()).isEqualTo(Instant.parse("2026-07-10T23:00:00Z"));
		assertThat(clock.isOverdue(Instant.parse("2026-07-10T22:59:59Z"))).isFalse();
		assertThat(clock.isOverdue(Instant.parse("2026-07-10T23:00:00Z"))).isTrue();
	}

	@Test
	void c15InternalTargetIs28DaysFromTheStart() {
		assertThat(access(UK_EW, RECEIVED).internalTarget()).isEqualTo(day("2026-03-30"));
	}

	@Test
	void c12StepSaysWhyTheDateMoved() {
		ClockResult clock = access(UK_SCT, received(UK_SCT, "2027-10-31T12:00"));
		assertThat(clock.steps()).extracting(ClockStep::ruleId).containsExactly("C-2", "C-10", "C-12", "C-13");
		assertThat(clock.steps().get(2).sentence()).isEqualTo(
				"30 November 2027 is a bank holiday (St. Andrew's Day), so we have to the end of the next working day, Wednesday 1 December 2027.");
		assertThat(clock.steps().get(3).date()).isEqualTo(day("2027-12-01"));
	}

	@Test
	void c5UkStaffSeeSinceWhenIdentityIsOutstanding() {
		ClockResult clock = access(UK_EW, RECEIVED, on(IDENTITY_REQUESTED, "2026-03-03"));
		assertThat(clock.state()).isEqualTo(ClockState.NOT_STARTED);
		assertThat(clock.waitingSince()).isEqualTo(day("2026-03-03"));
		assertThat(clock.startDate()).isNull();
		assertThat(clock.dueDate()).isNull();
		assertThat(clock.dueInstantExclusive()).isNull();
		assertThat(clock.internalTarget()).isNull();
		assertThat(clock.steps()).extracting(ClockStep::ruleId).containsExactly("C-2", "C-5");
	}

	@Test
	void c4AuthorityIsAGateLikeIdentity() {
		assertThat(access(UK_EW, RECEIVED, on(AUTHORITY_REQUESTED, "2026-03-03")).state())
			.isEqualTo(ClockState.NOT_STARTED);
		assertThat(access(UK_EW, RECEIVED, on(AUTHORITY_REQUESTED, "2026-03-03"), on(AUTHORITY_RECEIVED, "2026-03-10"))
			.dueDate()).isEqualTo(day("2026-04-10"));
		assertThat(access(EU_IE, RECEIVED, on(AUTHORITY_REQUESTED, "2026-03-03"), on(AUTHORITY_RECEIVED, "2026-03-10"))
			.dueDate()).isEqualTo(day("2026-04-09"));
	}

	@Test
	void c4AnAnswerToNothingDoesNotMoveTheStart() {
		assertThat(access(UK_EW, RECEIVED, on(IDENTITY_RECEIVED, "2026-03-10")).startDate())
			.isEqualTo(day("2026-03-02"));
	}

	@Test
	void section58AGateAskedAgainStaysOpenUntilItsLastAnswer() {
		ClockEvent[] askedAgain = { RECEIVED, on(IDENTITY_REQUESTED, "2026-03-03"), on(IDENTITY_RECEIVED, "2026-03-10"),
				on(IDENTITY_REQUESTED, "2026-03-12") };
		assertThat(access(UK_EW, askedAgain).state()).isEqualTo(ClockState.NOT_STARTED);
		ClockEvent[] answered = ClockFixture.plus(List.of(askedAgain), on(IDENTITY_RECEIVED, "2026-03-20"))
			.toArray(ClockEvent[]::new);
		assertThat(access(UK_EW, answered).startDate()).isEqualTo(day("2026-03-20"));
		assertThat(access(EU_IE, answered).pausedDays()).isEqualTo(7 + 8);
	}

	@Test
	void section58AnOpenGateOutranksAnOpenClarification() {
		ClockResult clock = access(UK_EW, RECEIVED, on(CLARIFICATION_REQUESTED, "2026-03-04"),
				on(FEE_REQUESTED, "2026-03-05"));
		assertThat(clock.state()).isEqualTo(ClockState.NOT_STARTED);
		assertThat(clock.waitingSince()).isEqualTo(day("2026-03-05"));
	}

	@Test
	void c31EuIdentitySuspends() {
		ClockResult clock = access(EU_IE, RECEIVED, on(IDENTITY_REQUESTED, "2026-03-03"));
		assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
		assertThat(clock.startDate()).isEqualTo(day("2026-03-02"));
		assertThat(clock.dueDate()).isNull();
		assertThat(clock.noticeLimit()).isNull();
		assertThat(clock.waitingSince()).isEqualTo(day("2026-03-03"));
		assertThat(clock.steps()).extracting(ClockStep::ruleId).containsExactly("C-2", "C-31", "C-10");
	}

	@Test
	void c31EuUnionOfOverlappingWaitsCountsEachDayOnce() {
		assertThat(
				access(EU_IE, RECEIVED, on(IDENTITY_REQUESTED, "2026-03-03"), on(CLARIFICATION_REQUESTED, "2026-03-05"),
						on(IDENTITY_RECEIVED, "2026-03-10"), on(CLARIFICATION_RECEIVED, "2026-03-12"))
					.pausedDays())
			.isEqualTo(9);
	}

	@Test
	void c32EuFeeChangesNothing() {
		ClockResult clock = access(EU_IE, RECEIVED, on(FEE_REQUESTED, "2026-03-03"));
		assertThat(clock.dueDate()).isEqualTo(day("2026-04-02"));
		assertThat(clock.steps()).extracting(ClockStep::ruleId).contains("C-32");
	}

	@Test
	void c4AFeeThatIsWaivedIsNoGate() {
		ClockEvent[] waived = { RECEIVED, on(FEE_REQUESTED, "2026-03-05"), on(FEE_WAIVED, "2026-03-20") };
		ClockResult clock = access(UK_EW, waived);
		assertThat(clock.startDate()).as("as if it had never been asked").isEqualTo(day("2026-03-02"));
		assertThat(clock.dueDate()).isEqualTo(day("2026-04-02"));
		assertThat(clock.steps()).extracting(ClockStep::ruleId).startsWith("C-2", "C-4");
		assertThat(access(EU_IE, waived).dueDate()).isEqualTo(day("2026-04-02"));
		ClockEvent[] identity = ClockFixture
			.plus(List.of(waived), on(IDENTITY_REQUESTED, "2026-03-03"), on(IDENTITY_RECEIVED, "2026-03-10"))
			.toArray(ClockEvent[]::new);
		assertThat(access(UK_EW, identity).startDate()).as("another gate stays").isEqualTo(day("2026-03-10"));
	}

	@Test
	void c9OnlyDaysAfterTheStartCount() {
		ClockResult clock = access(UK_EW, RECEIVED, on(IDENTITY_REQUESTED, "2026-03-02"),
				on(CLARIFICATION_REQUESTED, "2026-03-04"), on(IDENTITY_RECEIVED, "2026-03-10"),
				on(CLARIFICATION_RECEIVED, "2026-03-13"));
		assertThat(clock.startDate()).isEqualTo(day("2026-03-10"));
		assertThat(clock.pausedDays()).isEqualTo(3);
	}

	@Test
	void c8TheLiteralReadingCountsOneDayMore() {
		List<ClockEvent> events = List.of(RECEIVED, on(CLARIFICATION_REQUESTED, "2026-03-04"),
				on(CLARIFICATION_RECEIVED, "2026-03-10"));
		var input = new ClockInput(ClockFixture.CALENDARS.get(UK_EW), UK_EW.zone(), Right.ACCESS,
				new ClockOptions(true), events);
		assertThat(StatutoryClock.compute(input).pausedDays()).isEqualTo(7);
		assertThat(clock(UK_EW, Right.ACCESS, events).pausedDays()).isEqualTo(6);
	}

	@Test
	void c18AQuestionAfterTheDueDateHasNoEffect() {
		ClockResult clock = access(UK_EW, RECEIVED, on(CLARIFICATION_REQUESTED, "2026-04-03"));
		assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
		assertThat(clock.dueDate()).isEqualTo(day("2026-04-02"));
		assertThat(clock.steps()).extracting(ClockStep::ruleId).contains("C-18");
		assertThat(access(UK_EW, RECEIVED, on(CLARIFICATION_REQUESTED, "2026-04-02")).state())
			.isEqualTo(ClockState.PAUSED);
	}

	@Test
	void c18WhileTimeStandsStillAQuestionIsNeverTooLate() {
		ClockEvent[] paused = { RECEIVED, on(CLARIFICATION_REQUESTED, "2026-03-16"),
				on(CLARIFICATION_REQUESTED, "2026-04-20") };
		assertThat(access(UK_EW, paused).steps()).extracting(ClockStep::ruleId).doesNotContain("C-18");
		// A question on the due day, which had moved over Easter, and another before its
		// answer: the days of both do not count.
		ClockResult clock = access(UK_EW, received(UK_EW, "2026-03-03T09:00"),
				on(CLARIFICATION_REQUESTED, "2026-04-07"), on(CLARIFICATION_REQUESTED, "2026-04-13"),
				on(CLARIFICATION_RECEIVED, "2026-04-14"), on(CLARIFICATION_RECEIVED, "2026-04-20"));
		assertThat(clock.pausedDays()).isEqualTo(13);
		assertThat(clock.dueDate()).isEqualTo(day("2026-04-16"));
	}

	@Test
	void c18AQuestionInTheExtendedTimePauses() {
		ClockResult clock = access(UK_EW, RECEIVED,
				ClockEvent.extended(LocalDate.of(2026, 3, 20), ClockReason.NUMBER_OF_REQUESTS),
				on(CLARIFICATION_REQUESTED, "2026-04-20"), on(CLARIFICATION_RECEIVED, "2026-04-25"));
		assertThat(clock.pausedDays()).isEqualTo(5);
		assertThat(clock.dueDate()).isEqualTo(day("2026-06-08"));
	}

	@Test
	void c21NoticeAfterItsLimitDoesNotExtend() {
		assertThat(access(UK_EW, RECEIVED, extended("2026-04-02")).extended()).isTrue();
		ClockResult late = access(UK_EW, RECEIVED, extended("2026-04-03"));
		assertThat(late.extended()).isFalse();
		assertThat(late.dueDate()).isEqualTo(day("2026-04-02"));
		assertThat(late.steps()).extracting(ClockStep::ruleId).contains("C-21");
	}

	@Test
	void c21AnOpenPauseHasNotUsedUpTheTimeForNotice() {
		ClockResult clock = access(UK_EW, RECEIVED, on(CLARIFICATION_REQUESTED, "2026-03-10"), extended("2026-04-20"));
		assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
		assertThat(clock.extended()).isTrue();
	}

	@Test
	void c23ASecondExtensionChangesNothing() {
		assertThat(access(UK_EW, RECEIVED, extended("2026-03-10"), extended("2026-03-20")))
			.isEqualTo(access(UK_EW, RECEIVED, extended("2026-03-10")));
	}

	@Test
	void section60SomeRightsAreNeverExtended() {
		for (Right right : List.of(Right.OBJECTION_MARKETING, Right.CONSENT_WITHDRAWAL)) {
			assertThat(clock(UK_EW, right, List.of(RECEIVED, extended("2026-03-10"))).extended()).isFalse();
		}
	}

	@Test
	void answeredClockIsClosedAndKeepsItsDates() {
		ClockResult clock = access(UK_EW, RECEIVED, ClockEvent.at(RESPONDED, Instant.parse("2026-04-02T22:30:00Z")));
		assertThat(clock.state()).isEqualTo(ClockState.CLOSED);
		assertThat(clock.dueDate()).isEqualTo(day("2026-04-02"));
		assertThat(clock.closedOn()).isEqualTo(day("2026-04-02"));
		assertThat(clock.isClosedLate()).isFalse();
		assertThat(clock.isOverdue(Instant.parse("2027-01-01T00:00:00Z"))).isFalse();
	}

	@Test
	void answerAfterTheDueDateIsLate() {
		assertThat(
				access(UK_EW, RECEIVED, ClockEvent.at(RESPONDED, Instant.parse("2026-04-02T23:30:00Z"))).isClosedLate())
			.isTrue();
	}

	@Test
	void withdrawnBeforeTheStartIsClosedWithoutDueDate() {
		ClockResult clock = access(UK_EW, RECEIVED, on(IDENTITY_REQUESTED, "2026-03-03"), on(WITHDRAWN, "2026-03-05"));
		assertThat(clock.state()).isEqualTo(ClockState.CLOSED);
		assertThat(clock.dueDate()).isNull();
		assertThat(clock.waitingSince()).isNull();
	}

	@Test
	void section58ReopeningIsTheAnswerToWhatItLapsedFor() {
		ClockEvent asked = on(IDENTITY_REQUESTED, "2026-03-03");
		ClockEvent lapsed = ClockEvent.lapsed(LocalDate.of(2026, 4, 3), ClockReason.IDENTITY);
		ClockEvent reopened = ClockEvent.reopened(LocalDate.of(2026, 5, 11), ClockReason.IDENTITY);
		assertThat(access(UK_EW, RECEIVED, asked, lapsed).state()).isEqualTo(ClockState.CLOSED);
		ClockResult clock = access(UK_EW, RECEIVED, asked, lapsed, reopened);
		assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
		assertThat(clock.dueDate()).isEqualTo(day("2026-06-11"));
		assertThat(access(EU_IE, RECEIVED, asked, lapsed, reopened).pausedDays()).isEqualTo(69);
	}

	@Test
	void reopeningForClarificationAnswersEveryOpenQuestion() {
		ClockResult clock = access(UK_EW, RECEIVED, on(CLARIFICATION_REQUESTED, "2026-03-05"),
				on(CLARIFICATION_REQUESTED, "2026-03-06"),
				ClockEvent.lapsed(LocalDate.of(2026, 4, 6), ClockReason.CLARIFICATION),
				ClockEvent.reopened(LocalDate.of(2026, 4, 15), ClockReason.CLARIFICATION));
		assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
		assertThat(clock.pausedDays()).isEqualTo(41);
	}

	@Test
	void eventsCountByTheirDateNotByWhenTheyWereRecorded() {
		assertThat(access(UK_EW, on(IDENTITY_RECEIVED, "2026-03-10"), on(IDENTITY_REQUESTED, "2026-03-03"), RECEIVED))
			.isEqualTo(
					access(UK_EW, RECEIVED, on(IDENTITY_REQUESTED, "2026-03-03"), on(IDENTITY_RECEIVED, "2026-03-10")));
	}

	@Test
	void aLetterThatCrossedTheQuestionAnswersIt() {
		ClockEvent[] crossed = { RECEIVED, on(IDENTITY_REQUESTED, "2026-03-05"), on(IDENTITY_RECEIVED, "2026-03-04") };
		assertThat(access(UK_EW, crossed).startDate()).isEqualTo(day("2026-03-04"));
		assertThat(access(EU_IE, crossed).pausedDays()).isZero();
		assertThat(access(UK_EW, RECEIVED, on(CLARIFICATION_REQUESTED, "2026-03-05"),
				on(CLARIFICATION_RECEIVED, "2026-03-04"))
			.dueDate()).isEqualTo(day("2026-04-02"));
	}

	@Test
	void aClockWithoutReceiptIsAnError() {
		assertThatThrownBy(() -> access(UK_EW)).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> access(UK_EW, RECEIVED, RECEIVED)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void aReasonBelongsToItsEvent() {
		assertThatThrownBy(() -> ClockEvent.extended(LocalDate.of(2026, 3, 3), ClockReason.FEE))
			.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> ClockEvent.lapsed(LocalDate.of(2026, 3, 3), ClockReason.COMPLEX))
			.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> ClockEvent.on(ClockEventType.LAPSED, LocalDate.of(2026, 3, 3)))
			.isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> new ClockEvent(WITHDRAWN, null, null, null))
			.isInstanceOf(IllegalArgumentException.class);
	}

	private static ClockEvent extended(String date) {
		return ClockEvent.extended(LocalDate.parse(date), ClockReason.COMPLEX);
	}

}
