package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.rightsdesk.deadline.TimeStrip.Days;
import org.rightsdesk.deadline.TimeStrip.Fact;
import org.rightsdesk.deadline.TimeStrip.Mark;
import org.rightsdesk.deadline.TimeStrip.Span;
import org.rightsdesk.deadline.TimeStrip.What;
import org.rightsdesk.request.Right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.deadline.ClockFixture.day;
import static org.rightsdesk.deadline.ClockFixture.on;

/** What the time of a request looks like, and that its text has every fact of it. */
class TimeStripTest {

	private static final ClockEvent RECEIVED = on(ClockEventType.RECEIVED, "2026-03-02");

	@Test
	void aRequestThatRuns() {
		TimeStrip strip = uk("2026-03-17", RECEIVED);
		assertThat(strip.spans()).containsExactly(new Span(Days.COUNTED, 0, 100));
		assertThat(strip.marks()).extracting(Mark::kind).containsExactly(What.RECEIVED, What.DUE, What.TODAY);
		assertThat(strip.mark("DUE").x()).isEqualTo("100.00%");
		assertThat(strip.mark("DUE").anchor()).isEqualTo("end");
		assertThat(strip.mark("TODAY").place()).isEqualTo(15.5 * 100 / 32);
		assertThat(strip.mark("TODAY").anchor()).isEqualTo("middle");
		assertThat(strip.mark("RESPONDED")).isNull();
		assertThat(told(strip)).containsExactly("RECEIVED 2026-03-02", "TODAY 2026-03-17", "DUE 2026-04-02");
	}

	@Test
	void c5WaitingForIdentityHasNoDueDate() {
		TimeStrip strip = uk("2026-03-10", RECEIVED, on(ClockEventType.IDENTITY_REQUESTED, "2026-03-03"));
		assertThat(strip.spans()).extracting(Span::days).containsExactly(Days.NOT_STARTED);
		assertThat(strip.mark("DUE")).isNull();
		assertThat(strip.facts()).contains(new Fact(What.GATE, ClockReason.IDENTITY, day("2026-03-03"), null, 7));
		assertThat(told(strip)).containsExactly("RECEIVED 2026-03-02", "GATE 2026-03-03", "TODAY 2026-03-10");
	}

	@Test
	void c4AGateMovesTheStartAndAPauseIsShownInside() {
		TimeStrip strip = uk("2026-04-01", RECEIVED, on(ClockEventType.IDENTITY_REQUESTED, "2026-03-03"),
				on(ClockEventType.IDENTITY_RECEIVED, "2026-03-10"),
				on(ClockEventType.CLARIFICATION_REQUESTED, "2026-03-16"),
				on(ClockEventType.CLARIFICATION_RECEIVED, "2026-03-23"));
		assertThat(strip.spans()).extracting(Span::days)
			.containsExactly(Days.NOT_STARTED, Days.COUNTED, Days.PAUSED, Days.COUNTED);
		assertThat(told(strip)).containsExactly("RECEIVED 2026-03-02", "GATE 2026-03-03", "STARTED 2026-03-10",
				"PAUSE 2026-03-16", "TODAY 2026-04-01", "DUE 2026-04-17");
		assertThat(strip.facts())
			.contains(new Fact(What.PAUSE, ClockReason.CLARIFICATION, day("2026-03-16"), day("2026-03-23"), 7));
	}

	@Test
	void anOpenPauseLastsToTodayAndTheStripEndsThere() {
		TimeStrip strip = uk("2026-03-31", RECEIVED, on(ClockEventType.CLARIFICATION_REQUESTED, "2026-03-16"));
		assertThat(strip.spans()).extracting(Span::days).containsExactly(Days.COUNTED, Days.PAUSED);
		assertThat(strip.facts())
			.contains(new Fact(What.PAUSE, ClockReason.CLARIFICATION, day("2026-03-16"), null, 15));
		assertThat(strip.mark("DUE")).isNull();
	}

	@Test
	void c20TheDaysOfAnExtensionAreShownAsLonger() {
		TimeStrip strip = uk("2026-03-31", RECEIVED, ClockEvent.extended(day("2026-03-20"), ClockReason.COMPLEX));
		assertThat(strip.spans()).extracting(Span::days).containsExactly(Days.COUNTED, Days.LONGER);
		assertThat(told(strip)).containsExactly("RECEIVED 2026-03-02", "EXTENDED 2026-03-20", "TODAY 2026-03-31",
				"DUE 2026-06-02");
		assertThat(strip.spans().get(0).width()).isCloseTo(32 * 100.0 / 93, Offset.offset(0.001));
	}

	@Test
	void overdueSaysHowManyDays() {
		TimeStrip strip = uk("2026-04-12", RECEIVED);
		assertThat(strip.spans()).extracting(Span::days).containsExactly(Days.COUNTED, Days.LATE);
		assertThat(strip.facts()).contains(new Fact(What.TODAY, null, day("2026-04-12"), day("2026-04-12"), 10));
	}

	@Test
	void anAnsweredRequestEndsWithItsAnswerAndHasNoToday() {
		TimeStrip early = uk("2026-12-01", RECEIVED, on(ClockEventType.RESPONDED, "2026-03-20"));
		assertThat(early.spans()).extracting(Span::days).containsExactly(Days.COUNTED);
		assertThat(told(early)).containsExactly("RECEIVED 2026-03-02", "RESPONDED 2026-03-20", "DUE 2026-04-02");
		TimeStrip late = uk("2026-12-01", RECEIVED, on(ClockEventType.RESPONDED, "2026-04-07"));
		assertThat(late.spans()).extracting(Span::days).containsExactly(Days.COUNTED, Days.LATE);
		assertThat(late.facts()).contains(new Fact(What.RESPONDED, null, day("2026-04-07"), day("2026-04-07"), 5));
		assertThat(late.mark("RESPONDED").anchor()).isEqualTo("end");
	}

	@Test
	void aLapseAndItsReopeningAreBothTold() {
		TimeStrip strip = uk("2026-05-20", RECEIVED, on(ClockEventType.IDENTITY_REQUESTED, "2026-03-03"),
				ClockEvent.lapsed(day("2026-04-03"), ClockReason.IDENTITY),
				ClockEvent.reopened(day("2026-05-11"), ClockReason.IDENTITY));
		assertThat(told(strip)).containsExactly("RECEIVED 2026-03-02", "GATE 2026-03-03", "LAPSED 2026-04-03",
				"REOPENED 2026-05-11", "STARTED 2026-05-11", "TODAY 2026-05-20", "DUE 2026-06-11");
		TimeStrip closed = uk("2026-05-20", RECEIVED, on(ClockEventType.IDENTITY_REQUESTED, "2026-03-03"),
				ClockEvent.lapsed(day("2026-04-03"), ClockReason.IDENTITY));
		assertThat(closed.marks()).extracting(Mark::kind).containsExactly(What.RECEIVED, What.LAPSED);
		assertThat(closed.facts()).as("nothing is waited for any more")
			.contains(new Fact(What.GATE, ClockReason.IDENTITY, day("2026-03-03"), day("2026-04-03"), 31));
	}

	@Test
	void c31InTheEuIdentityPausesAndAFeeIsNotShown() {
		TimeStrip strip = strip(CalendarCode.EU_IE, Right.ERASURE, "2026-03-20", RECEIVED,
				on(ClockEventType.FEE_REQUESTED, "2026-03-03"), on(ClockEventType.IDENTITY_REQUESTED, "2026-03-04"),
				on(ClockEventType.IDENTITY_RECEIVED, "2026-03-09"));
		assertThat(strip.spans()).extracting(Span::days).containsExactly(Days.COUNTED, Days.PAUSED, Days.COUNTED);
		assertThat(told(strip)).containsExactly("RECEIVED 2026-03-02", "PAUSE 2026-03-04", "TODAY 2026-03-20",
				"DUE 2026-04-07");
	}

	@Test
	void c7AndC18WhatHasNoEffectIsNoPause() {
		TimeStrip other = strip(CalendarCode.UK_EW, Right.ERASURE, "2026-03-20", RECEIVED,
				on(ClockEventType.CLARIFICATION_REQUESTED, "2026-03-10"));
		assertThat(other.spans()).extracting(Span::days).containsExactly(Days.COUNTED);
		TimeStrip late = uk("2026-04-20", RECEIVED, on(ClockEventType.CLARIFICATION_REQUESTED, "2026-04-10"));
		assertThat(late.spans()).extracting(Span::days).containsExactly(Days.COUNTED, Days.LATE);
	}

	@Property
	void theSpansFillTheStripAndTheMarksStandInIt(@ForAll CalendarCode calendar, @ForAll @IntRange(max = 30) int asked,
			@ForAll @IntRange(max = 60) int waited, @ForAll @IntRange(min = -2, max = 200) int age,
			@ForAll boolean identity) {
		LocalDate received = RECEIVED.on();
		TimeStrip strip = strip(calendar, Right.ACCESS, received.plusDays(age).toString(), RECEIVED,
				ClockEvent.on(identity ? ClockEventType.IDENTITY_REQUESTED : ClockEventType.CLARIFICATION_REQUESTED,
						received.plusDays(asked)),
				ClockEvent.on(identity ? ClockEventType.IDENTITY_RECEIVED : ClockEventType.CLARIFICATION_RECEIVED,
						received.plusDays(asked + waited)));
		double at = 0;
		for (Span span : strip.spans()) {
			assertThat(span.start()).isCloseTo(at, Offset.offset(0.001));
			assertThat(span.width()).isPositive();
			at += span.width();
		}
		assertThat(at).isCloseTo(100, Offset.offset(0.001));
		assertThat(strip.marks()).allSatisfy((mark) -> assertThat(mark.place()).isBetween(0.0, 100.0));
	}

	private static List<String> told(TimeStrip strip) {
		return strip.facts().stream().map((fact) -> fact.what() + " " + fact.from()).toList();
	}

	private static TimeStrip uk(String today, ClockEvent... events) {
		return strip(CalendarCode.UK_EW, Right.ACCESS, today, events);
	}

	private static TimeStrip strip(CalendarCode calendar, Right right, String today, ClockEvent... events) {
		return StripDrawing.of(new ClockInput(ClockFixture.CALENDARS.get(calendar), calendar.zone(), right,
				ClockOptions.CAUTIOUS, List.of(events)), day(today));
	}

}
