package org.rightsdesk.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** law.md 14, 15: the bank holidays are checked until the end of 2028. */
class CalendarExpiryTest {

	@Test
	void theOperatorIsWarnedAYearBefore() {
		assertThat(at("2027-12-30").warning()).isEmpty();
		assertThat(at("2027-12-31").warning()).get()
			.asString()
			.contains("until 31 December 2028", "rightsdesk.calendar.verified-until above 2028");
		assertThat(at("2029-02-01").warning()).isPresent();
	}

	@Test
	void theHealthStaysUpAndNamesWhatToDo() {
		assertThat(at("2026-11-22").health().getDetails()).containsEntry("verifiedUntil", 2028)
			.doesNotContainKey("warning");
		Health late = at("2028-06-01").health();
		assertThat(late.getStatus()).isEqualTo(Status.UP);
		assertThat(late.getDetails().get("warning")).asString().contains("bank holidays");
	}

	private static CalendarExpiry at(String day) {
		return new CalendarExpiry(new CalendarProperties(null, 2028),
				Clock.fixed(Instant.parse(day + "T09:00:00Z"), ZoneOffset.UTC));
	}

}
