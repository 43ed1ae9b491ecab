package org.rightsdesk.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Adds up what came to a stage, and how long its steps waited: how many of each length,
 * to six minutes.
 */
class StageCount {

	private static final double TENTHS_OF_A_DAY = 240;

	private final Stage stage;

	private final SortedMap<Integer, Integer> steps = new TreeMap<>();

	private int all;

	private Instant oldest;

	private int reached;

	private int waiting;

	StageCount(Stage stage) {
		this.stage = stage;
	}

	/**
	 * @param tenths of an hour; null for steps that still wait
	 * @param since when the first of them began
	 */
	void waited(Integer tenths, int steps, Instant since) {
		if (tenths == null) {
			this.oldest = since;
		}
		else {
			this.steps.put(tenths, steps);
			this.all += steps;
		}
	}

	/**
	 * Requests that came equally far.
	 * @param reached a bit for each stage to which they came
	 * @param waiting a bit for each stage in which they wait
	 */
	void came(int reached, int waiting, int requests) {
		this.reached += isIn(reached) ? requests : 0;
		this.waiting += isIn(waiting) ? requests : 0;
	}

	private boolean isIn(int stages) {
		return (stages >> this.stage.ordinal() & 1) == 1;
	}

	StageFigures figures(Instant now) {
		return new StageFigures(this.stage, this.reached, this.waiting, medianDays(),
				(this.oldest == null) ? null : Duration.between(this.oldest, now).toMinutes() / 1440d);
	}

	private Double medianDays() {
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

}
