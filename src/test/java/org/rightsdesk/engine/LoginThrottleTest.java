package org.rightsdesk.engine;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.TestClock;

import static org.assertj.core.api.Assertions.assertThat;

class LoginThrottleTest {

	private final TestClock clock = new TestClock() {

		private Instant now = Instant.parse("2026-11-23T09:00:00Z");

		@Override
		public void advance(Duration by) {
			this.now = this.now.plus(by);
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	};

	private final LoginThrottle throttle = new LoginThrottle(this.clock);

	@Test
	void makesAGuesserWaitLongerAndLonger() {
		assertThat(attempts("clerk", "10.0.0.1", 10)).isEqualTo(LoginThrottle.FREE_ATTEMPTS);
		this.clock.advance(Duration.ofSeconds(31));
		assertThat(attempts("clerk", "10.0.0.1", 10)).isEqualTo(1);
		this.clock.advance(Duration.ofSeconds(31));
		assertThat(attempts("clerk", "10.0.0.1", 10)).isZero();
		this.clock.advance(Duration.ofSeconds(31));
		assertThat(attempts("clerk", "10.0.0.1", 10)).isEqualTo(1);
	}

	@Test
	void neverLocksAPersonOutOfTheirOwnAddress() {
		assertThat(this.throttle.begin("clerk", "10.0.0.1")).isTrue();
		this.throttle.succeeded("clerk", "10.0.0.1");
		for (int attacker = 0; attacker < 200; attacker++) {
			attempts("clerk", "192.0.2." + attacker, 10);
		}
		assertThat(this.throttle.begin("clerk", "192.0.2.250")).isFalse();
		assertThat(this.throttle.begin("clerk", "10.0.0.1")).isTrue();
	}

	@Test
	void limitsAnAddressThatTriesManyNames() {
		int allowed = 0;
		for (int name = 0; name < 500; name++) {
			allowed += attempts("name" + name, "10.0.0.1", 1);
		}
		assertThat(allowed).isEqualTo(LoginThrottle.PER_ADDRESS);
		this.clock.advance(Duration.ofMinutes(16));
		assertThat(this.throttle.begin("clerk", "10.0.0.1")).isTrue();
	}

	private int attempts(String name, String address, int tries) {
		int allowed = 0;
		for (int attempt = 0; attempt < tries; attempt++) {
			allowed += this.throttle.begin(name, address) ? 1 : 0;
		}
		return allowed;
	}

}
