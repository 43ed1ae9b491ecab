package org.rightsdesk.testing;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long a test waits for what has to come. A busy machine needs much of it, and a test
 * that is answered waits none of it.
 */
public final class Patience {

	public static final Duration PATIENCE = Duration.ofMinutes(3);

	/** The same as Playwright counts it. */
	static final int MILLIS = (int) PATIENCE.toMillis();

	private Patience() {
	}

	public static ConditionFactory await() {
		return Awaitility.await().atMost(PATIENCE);
	}

	public static ConditionFactory await(String what) {
		return Awaitility.await(what).atMost(PATIENCE);
	}

}
