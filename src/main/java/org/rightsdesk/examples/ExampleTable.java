package org.rightsdesk.examples;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.rightsdesk.examples.Example.Step;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Right;

import org.springframework.core.io.ClassPathResource;

/** The table of example cases, {@code examples/cases.csv}. */
final class ExampleTable {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setCommentMarker('#')
		.setIgnoreSurroundingSpaces(true)
		.get();

	private ExampleTable() {
	}

	static List<Example> read() {
		try (Reader text = new InputStreamReader(new ClassPathResource("examples/cases.csv").getInputStream(),
				StandardCharsets.UTF_8)) {
			return FORMAT.parse(text).stream().map(ExampleTable::example).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Example example(CSVRecord row) {
		return new Example(row.get("name"), row.get("organisation"), Integer.parseInt(row.get("days_ago")),
				Channel.valueOf(row.get("channel")), split(row.get("rights"), "\\+").map(Right::valueOf).toList(),
				split(row.get("steps"), ";").map(ExampleTable::step).toList());
	}

	private static Step step(String text) {
		List<String> words = Arrays.asList(text.split(" +"));
		return new Step(Integer.parseInt(words.get(0)), words.get(1), words.subList(2, words.size()));
	}

	private static Stream<String> split(String text, String at) {
		return Arrays.stream(text.split(at)).map(String::strip).filter((part) -> !part.isEmpty());
	}

}
