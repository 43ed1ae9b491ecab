package org.rightsdesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a run beside their goals. */
final class BenchTable {

	private final List<String> lines = new ArrayList<>();

	private final List<String> farOff = new ArrayList<>();

	/** A figure that explains another. */
	void note(String name, double value, String goal, String format) {
		this.lines
			.add("%-42s %10s   %s".formatted(name, String.format(Locale.ROOT, format, value), goal).stripTrailing());
	}

	/** A figure with a goal, and the bounds beyond which something must be broken. */
	void add(String name, double value, String goal, String format, double least, double most) {
		note(name, value, goal, format);
		if (!(value >= least && value <= most)) {
			this.farOff.add(name + " is " + value);
		}
	}

	List<String> farOff() {
		return this.farOff;
	}

	String text() {
		String head = "%-42s %10s   %s".formatted("figure", "measured", "goal");
		return "\n" + head + "\n" + "-".repeat(66) + "\n" + String.join("\n", this.lines) + "\n";
	}

}
