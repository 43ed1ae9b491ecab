package org.rightsdesk.portability;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One table from what an owner exported: CSV, JSON, or lines of "name: value". */
final class TableReader {

	private static final ObjectMapper JSON = new ObjectMapper()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

	private TableReader() {
	}

	/**
	 * @param fileName its ending says what the text is
	 * @throws IllegalArgumentException with a plain sentence, if there is no table in it
	 */
	static DataTable read(String fileName, String text) {
		String content = text.startsWith("\ufeff") ? text.substring(1) : text;
		String name = fileName.toLowerCase(Locale.ROOT);
		if (name.endsWith(".json")) {
			return json(content);
		}
		if (name.endsWith(".csv")) {
			return csv(content);
		}
		if (name.endsWith(".txt")) {
			return pairs(content);
		}
		throw new IllegalArgumentException(
				"Only CSV, JSON or a text of \"name: value\" lines can be made into both formats.");
	}

	private static DataTable csv(String text) {
		String first = text.lines().findFirst().orElse("");
		char delimiter = (count(first, ';') > count(first, ',')) ? ';' : (first.indexOf('\t') >= 0) ? '\t' : ',';
		CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
		try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
			List<CSVRecord> records = parser.getRecords();
			if (records.isEmpty()) {
				throw new IllegalArgumentException("The CSV file is empty; its first line names the columns.");
			}
			List<String> columns = unique(records.get(0).toList());
			return new DataTable(columns,
					records.subList(1, records.size()).stream().map((one) -> row(one, columns.size())).toList());
		}
		catch (IOException | UncheckedIOException ex) {
			throw new IllegalArgumentException("The CSV file cannot be read: a quotation mark is not closed.", ex);
		}
	}

	private static List<String> row(CSVRecord one, int columns) {
		if (one.size() > columns) {
			throw new IllegalArgumentException("Record " + one.getRecordNumber() + " of the CSV file has " + one.size()
					+ " values for " + columns + " columns.");
		}
		List<String> row = new ArrayList<>(one.toList());
		while (row.size() < columns) {
			row.add("");
		}
		return row;
	}

	private static long count(String text, char sign) {
		return text.chars().filter((one) -> one == sign).count();
	}

	/** A column without a name, or with one that is there already, gets a number. */
	private static List<String> unique(List<String> names) {
		Set<String> columns = new LinkedHashSet<>();
		for (String name : names) {
			String base = name.isBlank() ? "column" : name.strip();
			String free = base;
			for (int i = 2; !columns.add(free); i++) {
				free = base + " " + i;
			}
		}
		return List.copyOf(columns);
	}

	private static DataTable json(String text) {
		JsonNode tree;
		try {
			tree = JSON.readTree(text);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("The JSON file cannot be read: it breaks off or holds a mistake.", ex);
		}
		List<Map<String, String>> rows = new ArrayList<>();
		for (JsonNode one : tree.isArray() ? tree : List.of(tree)) {
			Map<String, String> row = new LinkedHashMap<>();
			flatten("", one, row);
			rows.add(row);
		}
		return table(rows);
	}

	private static void flatten(String path, JsonNode node, Map<String, String> row) {
		if (node.isObject()) {
			node.properties().forEach((one) -> flatten(below(path, one.getKey()), one.getValue(), row));
		}
		else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				flatten(below(path, String.valueOf(i + 1)), node.get(i), row);
			}
		}
		else {
			row.put(path.isEmpty() ? "value" : path, node.isNull() ? "" : node.asText());
		}
	}

	private static String below(String path, String name) {
		return path.isEmpty() ? name : path + "." + name;
	}

	/** One record; lines without a name go on with the value above. */
	private static DataTable pairs(String text) {
		Map<String, String> row = new LinkedHashMap<>();
		String last = null;
		for (String line : text.lines().map(String::strip).filter((one) -> !one.isEmpty()).toList()) {
			int colon = line.indexOf(':');
			if (colon > 0) {
				last = line.substring(0, colon).strip();
				row.merge(last, line.substring(colon + 1).strip(), (one, other) -> one + "\n" + other);
			}
			else if (last != null) {
				row.merge(last, line, (one, other) -> one + "\n" + other);
			}
			else {
				throw new IllegalArgumentException("The text has no lines of the form \"name: value\".");
			}
		}
		return table(List.of(row));
	}

	private static DataTable table(List<Map<String, String>> rows) {
		Set<String> columns = new LinkedHashSet<>();
		rows.forEach((row) -> columns.addAll(row.keySet()));
		if (columns.isEmpty()) {
			throw new IllegalArgumentException("The file holds no data.");
		}
		return new DataTable(List.copyOf(columns),
				rows.stream()
					.map((row) -> columns.stream().map((column) -> row.getOrDefault(column, "")).toList())
					.toList());
	}

}
