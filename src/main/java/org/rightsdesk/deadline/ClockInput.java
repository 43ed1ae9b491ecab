package org.rightsdesk.deadline;

import java.time.ZoneId;
import java.util.List;

import org.rightsdesk.request.Right;

/**
 * Everything a clock depends on; nothing else does, not even the present moment.
 *
 * @param calendar of the organisation (C-14); also says which law applies
 * @param zone of the organisation, in which moments become dates (C-2)
 * @param events in the order in which they were recorded, the receipt among them
 */
public record ClockInput(WorkingCalendar calendar, ZoneId zone, Right right, ClockOptions options,
		List<ClockEvent> events) {

	public ClockInput {
		events = List.copyOf(events);
	}

}
