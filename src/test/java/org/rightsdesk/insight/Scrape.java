package org.rightsdesk.insight;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.rightsdesk.request.Right;

/** The text that Prometheus fetches. */
record Scrape(String text) {

	List<String> samples() {
		return this.text.lines().filter((line) -> !line.startsWith("#") && !line.isBlank()).toList();
	}

	Set<String> names() {
		return samples().stream().map((line) -> line.split("[ {]", 2)[0]).collect(Collectors.toSet());
	}

	/** The lines of ours. */
	List<String> ours() {
		return samples().stream().filter((line) -> line.startsWith("rightsdesk_")).toList();
	}

	double value(String series) {
		return samples().stream()
			.filter((line) -> line.startsWith(series + " "))
			.map((line) -> Double.valueOf(line.substring(series.length() + 1)))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No " + series + " among " + ours()));
	}

	double lines(String state, Right right) {
		return value("rightsdesk_lines_" + state + "{right=\"" + right + "\"}");
	}

}
