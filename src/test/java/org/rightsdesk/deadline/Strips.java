package org.rightsdesk.deadline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.rightsdesk.request.Right;

import static org.rightsdesk.deadline.ClockFixture.day;
import static org.rightsdesk.deadline.ClockFixture.on;

/** A strip for each state of a request, to be shown. */
public final class Strips {

	private Strips() {
	}

	public static Map<String, TimeStrip> all() {
		ClockEvent identity = on(ClockEventType.IDENTITY_REQUESTED, "2026-03-03");
		ClockEvent known = on(ClockEventType.IDENTITY_RECEIVED, "2026-03-10");
		ClockEvent asked = on(ClockEventType.CLARIFICATION_REQUESTED, "2026-03-16");
		ClockEvent answered = on(ClockEventType.CLARIFICATION_RECEIVED, "2026-03-23");
		ClockEvent extended = ClockEvent.extended(day("2026-03-31"), ClockReason.COMPLEX);
		ClockEvent lapsed = ClockEvent.lapsed(day("2026-04-03"), ClockReason.IDENTITY);
		Map<String, TimeStrip> strips = new LinkedHashMap<>();
		strips.put("first", uk("2026-03-02"));
		strips.put("running", uk("2026-03-17"));
		strips.put("waiting", uk("2026-03-10", identity));
		strips.put("paused", uk("2026-03-20", identity, known, asked));
		strips.put("everything", uk("2026-04-28", identity, known, asked, answered, extended));
		strips.put("due", uk("2026-04-02"));
		strips.put("overdue", uk("2026-05-12"));
		strips.put("longOverdue", uk("2027-02-12"));
		strips.put("answered", uk("2026-06-01", on(ClockEventType.RESPONDED, "2026-03-25")));
		strips.put("answeredLate", uk("2026-06-01", on(ClockEventType.RESPONDED, "2026-04-09")));
		strips.put("withdrawn", uk("2026-06-01", identity, on(ClockEventType.WITHDRAWN, "2026-03-09")));
		strips.put("lapsed", uk("2026-06-01", identity, lapsed));
		strips.put("reopened",
				uk("2026-05-20", identity, lapsed, ClockEvent.reopened(day("2026-05-11"), ClockReason.IDENTITY)));
		return strips;
	}

	private static TimeStrip uk(String today, ClockEvent... events) {
		List<ClockEvent> all = ClockFixture.plus(List.of(on(ClockEventType.RECEIVED, "2026-03-02")), events);
		return StripDrawing.of(new ClockInput(ClockFixture.CALENDARS.get(CalendarCode.UK_EW), CalendarCode.UK_EW.zone(),
				Right.ACCESS, ClockOptions.CAUTIOUS, all), day(today));
	}

}
