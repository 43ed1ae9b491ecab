package org.rightsdesk.trial;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;

import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/** What a trial refuses. */
final class TrialChecks {

	static final String PASSWORD = "rightsdesk.trial.password";

	static final String DEFAULT_PASSWORD = "trial";

	/** Whether example cases are made where there is none yet. */
	static final String EXAMPLES = "rightsdesk.trial.examples";

	static final String OFFSET = "rightsdesk.clock.offset";

	private static final int SHORTEST = 12;

	private TrialChecks() {
	}

	/** Everybody knows the trial's people, so only this machine may reach it. */
	static void check(Environment environment) {
		String address = environment.getProperty("server.address", "");
		if (!isLoopback(address) && environment.getProperty(PASSWORD, "").length() < SHORTEST) {
			throw new StartRefused("The trial listens on 127.0.0.1 only, but server.address is %s. "
				.formatted(address.isEmpty() ? "empty, which means every address" : address)
					+ "Take server.address away, or set %s to at least %d characters.".formatted(PASSWORD, SHORTEST));
		}
	}

	static boolean isLoopback(String address) {
		try {
			return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	/** Dates already recorded would lie in the future. */
	static void refuseEarlierClock(Environment environment, TrialHome home) {
		Duration offset = offset(environment);
		Duration seen = home.kept(OFFSET).map(Duration::parse).orElse(Duration.ZERO);
		if (offset.compareTo(seen) < 0) {
			throw new StartRefused("%s is %s, but %s has already been at %s, and time does not run backwards. "
				.formatted(OFFSET, days(offset), home.path(), days(seen))
					+ "Start with %s or more, or with another rightsdesk.home.".formatted(days(seen)));
		}
		if (offset.compareTo(seen) > 0) {
			home.keep(OFFSET, offset.toString());
		}
	}

	private static Duration offset(Environment environment) {
		try {
			return DurationStyle.detectAndParse(environment.getProperty(OFFSET, "PT0S"));
		}
		catch (IllegalArgumentException ex) {
			throw new StartRefused("%s is \"%s\". Write it as P31D for 31 days, or PT12H for 12 hours."
				.formatted(OFFSET, environment.getProperty(OFFSET)), ex);
		}
	}

	private static String days(Duration offset) {
		boolean wholeDays = offset.equals(Duration.ofDays(offset.toDays()));
		return wholeDays ? "P" + offset.toDays() + "D" : offset.toString();
	}

}
