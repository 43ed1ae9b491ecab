package org.rightsdesk.trial;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class TrialChecksTest {

	private final MockEnvironment environment = new MockEnvironment().withProperty("server.address", "127.0.0.1");

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "localhost", "::1" })
	void loopbackNeedsNoPassword(String address) {
		this.environment.setProperty("server.address", address);
		assertThatNoException().isThrownBy(() -> TrialChecks.check(this.environment));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "192.0.2.7", "" })
	void anotherAddressIsRefusedWithoutALongPassword(String address) {
		this.environment.setProperty("server.address", address);
		this.environment.setProperty("rightsdesk.trial.password", "elevenchars");
		assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> TrialChecks.check(this.environment))
			.withMessageContaining("The trial listens on 127.0.0.1 only")
			.withMessageContaining("at least 12 characters");
	}

	@Test
	void anotherAddressIsTakenWithALongPassword() {
		this.environment.setProperty("server.address", "0.0.0.0");
		this.environment.setProperty("rightsdesk.trial.password", "twelve chars");
		assertThatNoException().isThrownBy(() -> TrialChecks.check(this.environment));
	}

	@Test
	void clockNeverGoesBackOnOneHome() {
		try (TrialHome home = TrialHome.open(this.folder.resolve("home"))) {
			offset("P31D");
			TrialChecks.refuseEarlierClock(this.environment, home);
			offset("P40D");
			TrialChecks.refuseEarlierClock(this.environment, home);
			offset("P31D");
			assertThatExceptionOfType(StartRefused.class)
				.isThrownBy(() -> TrialChecks.refuseEarlierClock(this.environment, home))
				.withMessage("rightsdesk.clock.offset is P31D, but %s has already been at P40D, ".formatted(home.path())
						+ "and time does not run backwards. Start with P40D or more, or with another rightsdesk.home.");
		}
	}

	@Test
	void offsetThatIsNoDurationIsRefusedWithAnExample() {
		try (TrialHome home = TrialHome.open(this.folder.resolve("home"))) {
			offset("a month");
			assertThatExceptionOfType(StartRefused.class)
				.isThrownBy(() -> TrialChecks.refuseEarlierClock(this.environment, home))
				.withMessageContaining("Write it as P31D for 31 days");
		}
	}

	private void offset(String offset) {
		this.environment.setProperty("rightsdesk.clock.offset", offset);
	}

}
