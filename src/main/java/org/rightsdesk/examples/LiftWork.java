package org.rightsdesk.examples;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.rightsdesk.restriction.DataRestriction;
import org.rightsdesk.restriction.DataRestriction.Lift;
import org.rightsdesk.restriction.DataRestrictions;

import org.springframework.stereotype.Component;

/** The end of a restriction. */
@Component
@OnlyWithExamples
class LiftWork implements ExampleWork {

	private final ExampleDesk desk;

	private final DataRestrictions restrictions;

	private final Clock clock;

	LiftWork(ExampleDesk desk, DataRestrictions restrictions, Clock clock) {
		this.desk = desk;
		this.restrictions = restrictions;
		this.clock = clock;
	}

	@Override
	public Map<String, Doing> words() {
		return Map.of("lifted", this::lifted);
	}

	/** The person hears of it today, and it ends two days later. */
	private void lifted(ExampleCase example, List<String> with) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.desk.request(example.id()).zone());
		DataRestriction restriction = this.restrictions.of(example.id())
			.stream()
			.filter(DataRestriction::ending)
			.findFirst()
			.orElseThrow();
		this.restrictions.draftLift(example.id(), restriction.id(), Lift.draft(today.plusDays(2),
				"Your objection has been decided, as we wrote to you", "We use your data again as our answer says"),
				ExampleDesk.OFFICER);
		this.desk.officer(example.reference(), null, "userTask_decideLift", "liftDecision", "LIFT");
	}

}
