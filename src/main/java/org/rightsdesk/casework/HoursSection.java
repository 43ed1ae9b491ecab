package org.rightsdesk.casework;

import java.util.Optional;

import org.rightsdesk.insight.HoursSpent;
import org.rightsdesk.insight.HoursSpent.Recorded;

import org.springframework.stereotype.Component;

/** How many hours a right took; nobody has to say it. */
@Component
class HoursSection implements CaseSection {

	private final HoursSpent hours;

	HoursSection(HoursSpent hours) {
		this.hours = hours;
	}

	@Override
	public String name() {
		return "hours";
	}

	@Override
	public Optional<Recorded> view(OpenCase open) {
		return this.hours.of(open.line().id());
	}

}
