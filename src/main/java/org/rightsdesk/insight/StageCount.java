package org.rightsdesk.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** How long the steps of a stage waited: how many of each length, to six minutes. */
class StageWaits {

	private static final double TENTHS_OF_A_DAY = 240;

	private final SortedMap<Integer, Integer> steps = new TreeMap<>();

	private int all;

	private Instant oldest;

	/**
	 * @param tenths of an hour; null for steps that still wait
	 * @param since when the first of them began
	 */
	void add(Integer tenths, int steps, Instant since) {
		if (tenths == null) {
			this.oldest = since;
		}
		else {
			this.steps.put(tenths, steps);
			this.all += steps;
		}
	}

	/** Null where no step has ended. */
	Double medianDays() {
		return (this.all == 0) ? null : (at((this.all - 1) / 2) + at(this.all / 2)) / 2 / TENTHS_OF_A_DAY;
	}

	private double at(int place) {
		int before = 0;
		for (var wait : this.steps.entrySet()) {
			before += wait.getValue();
			if (before > place) {
				return wait.getKey();
			}
		}
		throw new IllegalStateException();
	}

	/** Null where no step waits. */
	Double oldestDays(Instant now) {
		return (this.oldest == null) ? null : Duration.between(this.oldest, now).toMinutes() / 1440d;
	}

}
