package org.rightsdesk;

import java.time.Clock;
import java.time.Duration;

import org.rightsdesk.engine.PastClock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for everything of ours; the engine's is shifted by the same offset. */
@Configuration
class TimeConfiguration {

	@Bean
	@ConditionalOnProperty(name = "rightsdesk.trial.examples", havingValue = "false", matchIfMissing = true)
	Clock clock(@Value("${rightsdesk.clock.offset:PT0S}") Duration offset) {
		return Clock.offset(Clock.systemUTC(), offset);
	}

	@Bean
	@ConditionalOnProperty(name = "rightsdesk.trial.examples", havingValue = "true")
	PastClock pastClock(@Value("${rightsdesk.clock.offset:PT0S}") Duration offset) {
		return new PastClock(Clock.offset(Clock.systemUTC(), offset));
	}

}
