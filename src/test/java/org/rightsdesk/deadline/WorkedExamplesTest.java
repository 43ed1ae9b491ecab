package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.request.Right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.deadline.ClockFixture.day;

/** Every row of deadlines.csv and other-deadlines.csv. */
class WorkedExamplesTest {

	@ParameterizedTest(name = "{0}")
	@MethodSource("deadlines")
	void deadline(String id, CSVRecord row) {
		CalendarCode calendar = CalendarCode.find(row.get("jurisdiction")).orElseThrow();
		ClockResult clock = ClockFixture.clock(calendar, Right.ACCESS, events(calendar, row));
		assertThat(clock.startDate()).as("start").isEqualTo(day(row.get("expected_start_date")));
		assertThat(clock.dueDate()).as("due").isEqualTo(day(row.get("expected_due_date")));
		assertThat(clock.state()).isEqualTo(expectedState(clock));
		assertThat(clock.steps()).isNotEmpty()
			.allSatisfy((step) -> assertThat(step.sentence()).doesNotContain("{", "null"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("extensionNotices")
	void extensionNotice(String id, CSVRecord row) {
		CalendarCode calendar = CalendarCode.find(row.get("jurisdiction")).orElseThrow();
		LocalDate start = day(row.get("event_date"));
		List<ClockEvent> events = new ArrayList<>(List.of(ClockEvent.on(ClockEventType.RECEIVED, start)));
		if (!row.get("paused_days").isEmpty()) {
			LocalDate asked = start.plusDays(1);
			events.add(ClockEvent.on(ClockEventType.CLARIFICATION_REQUESTED, asked));
			events.add(ClockEvent.on(ClockEventType.CLARIFICATION_RECEIVED,
					asked.plusDays(Integer.parseInt(row.get("paused_days")))));
		}
		assertThat(ClockFixture.clock(calendar, Right.ACCESS, events).noticeLimit())
			.isEqualTo(day(row.get("expected_due_date")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("complaintAcknowledgements")
	void complaintAcknowledgement(String id, CSVRecord row) {
		WorkingCalendar calendar = ClockFixture.CALENDARS.get(row.get("jurisdiction"));
		assertThat(ComplaintClock.acknowledgeBy(day(row.get("event_date")), calendar))
			.isEqualTo(day(row.get("expected_due_date")));
	}

	static Stream<Arguments> deadlines() {
		List<CSVRecord> rows = DomainTable.read("deadlines.csv");
		assertThat(rows).hasSize(60);
		return rows.stream().map((row) -> Arguments.of(row.get("id"), row));
	}

	static Stream<Arguments> extensionNotices() {
		return others("EXTENSION_NOTICE", 4);
	}

	static Stream<Arguments> complaintAcknowledgements() {
		return others("COMPLAINT_ACK", 6);
	}

	private static Stream<Arguments> others(String kind, int count) {
		List<CSVRecord> rows = DomainTable.read("other-deadlines.csv")
			.stream()
			.filter((row) -> row.get("kind").equals(kind))
			.toList();
		assertThat(rows).hasSize(count);
		return rows.stream().map((row) -> Arguments.of(row.get("id"), row));
	}

	private static List<ClockEvent> events(CalendarCode calendar, CSVRecord row) {
		List<ClockEvent> events = new ArrayList<>();
		events.add(ClockFixture.received(calendar, row.get("received_at")));
		add(events, ClockEventType.IDENTITY_REQUESTED, row.get("id_requested"));
		add(events, ClockEventType.IDENTITY_RECEIVED, row.get("id_confirmed"));
		add(events, ClockEventType.FEE_REQUESTED, row.get("fee_requested"));
		add(events, ClockEventType.FEE_PAID, row.get("fee_paid"));
		add(events, ClockEventType.CLARIFICATION_REQUESTED, row.get("clarification_requested"));
		add(events, ClockEventType.CLARIFICATION_RECEIVED, row.get("clarification_received"));
		if (row.get("extended").equals("yes")) {
			events.add(ClockEvent.extended(day(row.get("expected_start_date")).plusDays(6), ClockReason.COMPLEX));
		}
		return events;
	}

	private static void add(List<ClockEvent> events, ClockEventType type, String date) {
		if (!date.isEmpty()) {
			events.add(ClockFixture.on(type, date));
		}
	}

	private static ClockState expectedState(ClockResult clock) {
		if (clock.startDate() == null) {
			return ClockState.NOT_STARTED;
		}
		return (clock.dueDate() == null) ? ClockState.PAUSED : ClockState.RUNNING;
	}

}
