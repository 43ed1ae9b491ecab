package org.rightsdesk.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.rightsdesk.breach.Breach;
import org.rightsdesk.breach.Breaches;
import org.rightsdesk.organisation.SpecialRule;
import org.rightsdesk.organisation.SpecialRule.Code;

import org.springframework.stereotype.Component;

/** Possible breaches of a case: everybody who sees any of it can report one. */
@Component
class BreachSection implements CaseSection {

	private final Breaches breaches;

	private final Clock clock;

	BreachSection(Breaches breaches, Clock clock) {
		this.breaches = breaches;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "breach";
	}

	@Override
	public boolean shown(OpenCase open) {
		return true;
	}

	/** Whoever sees a part of the case sees what they reported themselves. */
	@Override
	public View view(OpenCase open) {
		Instant now = this.clock.instant();
		List<Report> reports = this.breaches.of(open.id())
			.stream()
			.filter((breach) -> open.whole() || breach.reportedBy().equals(open.username()))
			.map((breach) -> new Report(breach, hoursLeft(breach, now)))
			.toList();
		String rule = open.organisation().special(Code.BREACH).map(SpecialRule::staff).orElse(null);
		return new View(reports, rule, open.officer() ? assessed(open, reports) : null);
	}

	/** One at a time: that of the task, otherwise the oldest. */
	private static UUID assessed(OpenCase open, List<Report> reports) {
		return open.breachId()
			.or(() -> reports.stream().map(Report::breach).filter(Breach::open).map(Breach::id).findFirst())
			.orElse(null);
	}

	/** Whole hours, rounded so that they never promise more than there is. */
	private static long hoursLeft(Breach breach, Instant now) {
		return Math.floorDiv(Duration.between(now, breach.limitAt()).toMinutes(), 60);
	}

	/**
	 * What the section shows.
	 *
	 * @param rule what the organisation has promised, for staff; null where it has not
	 * @param assessed the one of which the reader may say what was found; null for none
	 */
	record View(List<Report> reports, String rule, UUID assessed) {
	}

	/**
	 * One possible breach.
	 *
	 * @param hoursLeft until the regulator must be told; below 0 when they are over
	 */
	record Report(Breach breach, long hoursLeft) {

		public boolean over() {
			return this.hoursLeft < 0;
		}

		/** Hours since the time was over. */
		public long hoursOver() {
			return -this.hoursLeft - 1;
		}

	}

}
