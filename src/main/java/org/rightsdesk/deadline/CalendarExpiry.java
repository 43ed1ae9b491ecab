package org.rightsdesk.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Warns the operator a year before the checked bank holidays end, at each start and in
 * the health of the application. It stays up: requests that are due earlier are not
 * touched, and later ones are refused by the calendar itself (law.md 14, 15).
 */
@Component("calendarHealthIndicator")
class CalendarExpiry implements HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(CalendarExpiry.class);

	private final int verifiedUntil;

	private final Clock clock;

	CalendarExpiry(CalendarProperties properties, Clock clock) {
		this.verifiedUntil = properties.verifiedUntil();
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void warn() {
		warning().ifPresent(log::warn);
	}

	@Override
	public Health health() {
		Health.Builder health = Health.up().withDetail("verifiedUntil", this.verifiedUntil);
		warning().ifPresent((sentence) -> health.withDetail("warning", sentence));
		return health.build();
	}

	/** The sentence, from a year before the end of the last checked year on. */
	Optional<String> warning() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		LocalDate end = LocalDate.of(this.verifiedUntil, 12, 31);
		return today.isBefore(end.minusYears(1)) ? Optional.empty()
				: Optional.of(Texts.of("deadline.calendarEnds", end, String.valueOf(this.verifiedUntil)));
	}

}
