package org.rightsdesk.insight;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.rightsdesk.request.Right;

/** The text that Prometheus fetches. */
record Scrape(String text) {

	private static final Pattern LABEL = Pattern.compile("(\\w+)=\"");

	List<String> samples() {
		return this.text.lines().filter((line) -> !line.startsWith("#") && !line.isBlank()).toList();
	}

	Set<String> names() {
		return samples().stream().map((line) -> line.split("[ {]", 2)[0]).collect(Collectors.toSet());
	}

	/** Labels of all samples of this meter. */
	Set<String> labels(String name) {
		return samples().stream()
			.filter((line) -> line.startsWith(name + "{"))
			.flatMap((line) -> LABEL.matcher(line).results().map((result) -> result.group(1)))
			.collect(Collectors.toSet());
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
