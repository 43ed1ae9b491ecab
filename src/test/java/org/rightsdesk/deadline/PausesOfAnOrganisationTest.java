package org.rightsdesk.deadline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** how an organisation counts a pause decides the date of its cases. */
class PausesOfAnOrganisationTest {

	@Test
	void theDayOfTheAnswerCountsUnlessTheOrganisationReadsTheLawLiterally() {
		assertThat(due(ClockOptions.CAUTIOUS)).isEqualTo("2026-04-09");
		assertThat(due(new ClockOptions(true))).isEqualTo("2026-04-10");
	}

	/** Received on 2 March, asked on the 9th, answered on the 16th. */
	private static LocalDate due(ClockOptions options) {
		var id = UUID.randomUUID();
		var line = new RequestLine(id, id, 1, Right.ACCESS, null, null, null, true);
		var request = new SubjectRequest(id, null, "x", null, null, ZoneId.of("Europe/London"), null, "", "", null,
				null, null, false, false, "", null, "", null, false, null, null);
		return new LineClock(line, request, ClockFixture.CALENDARS.get(CalendarCode.UK_EW), options,
				List.of(ClockEvent.on(ClockEventType.RECEIVED, LocalDate.of(2026, 3, 2)),
						ClockEvent.on(ClockEventType.CLARIFICATION_REQUESTED, LocalDate.of(2026, 3, 9)),
						ClockEvent.on(ClockEventType.CLARIFICATION_RECEIVED, LocalDate.of(2026, 3, 16))))
			.result()
			.dueDate();
	}

}
