package org.rightsdesk.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.rightsdesk.deadline.LapsePlan.Step;

import static org.assertj.core.api.Assertions.assertThat;

/** reminded half-way, over with the end of the last day in the zone. */
class LapsePlanTest {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	private final LapsePlan plan = LapsePlan.of(LocalDate.of(2026, 3, 9), Period.ofMonths(1));

	@Test
	void aMonthFromTheDayTheQuestionLeft() {
		assertThat(this.plan).isEqualTo(new LapsePlan(LocalDate.of(2026, 3, 24), LocalDate.of(2026, 4, 9)));
		assertThat(LapsePlan.of(LocalDate.of(2027, 1, 31), Period.ofMonths(1)).lapseOn()).isEqualTo("2027-02-28");
		assertThat(LapsePlan.of(LocalDate.of(2026, 3, 9), Period.ofDays(1)).remindOn()).isEqualTo("2026-03-09");
	}

	@Test
	void waitsRemindsOnceAndLapses() {
		assertThat(step("2026-03-24T08:59:59Z", false)).isEqualTo(Step.WAIT);
		assertThat(step("2026-03-24T09:00:00Z", false)).isEqualTo(Step.REMIND);
		assertThat(step("2026-03-24T09:00:00Z", true)).isEqualTo(Step.WAIT);
		assertThat(step("2026-04-09T22:59:59Z", true)).isEqualTo(Step.WAIT);
		assertThat(step("2026-04-09T23:00:00Z", true)).as("midnight in summer time").isEqualTo(Step.LAPSE);
	}

	@Test
	void looksAgainWhenSomethingIsDue() {
		assertThat(this.plan.nextLook(false, LONDON)).isEqualTo("2026-03-24T09:00:00Z");
		assertThat(this.plan.nextLook(true, LONDON)).isEqualTo("2026-04-09T23:00:00Z");
	}

	private Step step(String now, boolean reminded) {
		return this.plan.next(Instant.parse(now), reminded, LONDON);
	}

}
