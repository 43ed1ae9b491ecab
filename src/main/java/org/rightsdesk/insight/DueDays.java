package org.rightsdesk.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisation;

import org.springframework.stereotype.Component;

/** Which due dates leave how much time, by the working days of an organisation. */
@Component
class DueDays {

	private static final List<Integer> LIMITS = List.of(5, 10, 20);

	private final Deadlines deadlines;

	private final Clock clock;

	DueDays(Deadlines deadlines, Clock clock) {
		this.deadlines = deadlines;
		this.clock = clock;
	}

	Days of(Organisation organisation) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), organisation.zone());
		return new Days(today,
				LIMITS.stream()
					.map((limit) -> this.deadlines.addWorkingDays(organisation.calendar(), today, limit))
					.toList());
	}

	/**
	 * The days that part them.
	 *
	 * @param limits the last day of the next five, ten and twenty working days
	 */
	record Days(LocalDate today, List<LocalDate> limits) {

		/** First day with this much time left; null where there is none. */
		LocalDate first(TimeLeft left) {
			return switch (left) {
				case OVERDUE, WAITING -> null;
				case WITHIN_5 -> this.today;
				case WITHIN_10, WITHIN_20, LATER ->
					this.limits.get(left.ordinal() - TimeLeft.WITHIN_10.ordinal()).plusDays(1);
			};
		}

		/** Last day with this much time left; null where there is none. */
		LocalDate last(TimeLeft left) {
			return switch (left) {
				case LATER, WAITING -> null;
				case OVERDUE -> this.today.minusDays(1);
				case WITHIN_5, WITHIN_10, WITHIN_20 -> this.limits.get(left.ordinal() - TimeLeft.WITHIN_5.ordinal());
			};
		}

	}

}
