package org.rightsdesk.portability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rightsdesk.web.TableCell;

/** One table in both formats, and what describes them; all in UTF-8. */
final class TableWriter {

	private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

	private TableWriter() {
	}

	/**
	 * A cell that would compute something gets an apostrophe in front; JSON has it
	 * without.
	 */
	static byte[] csv(DataTable table) {
		StringBuilder out = new StringBuilder();
		try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
			printer.printRecord(table.columns().stream().map(TableCell::harmless).toList());
			for (List<String> row : table.rows()) {
				printer.printRecord(row.stream().map(TableCell::harmless).toList());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}

	static byte[] json(DataTable table) {
		return bytes(table.rows()
			.stream()
			.map((row) -> IntStream.range(0, row.size())
				.boxed()
				.collect(LinkedHashMap<String, String>::new, (map, i) -> map.put(table.columns().get(i), row.get(i)),
						Map::putAll))
			.toList());
	}

	/** JSON Schema of the JSON file. */
	static byte[] schema(String title, DataTable table) {
		Map<String, Object> fields = new LinkedHashMap<>();
		table.columns().forEach((column) -> fields.put(column, Map.of("type", "string")));
		Map<String, Object> item = ordered("type", "object", "properties", fields, "required", table.columns(),
				"additionalProperties", false);
		return bytes(ordered("$schema", "https://json-schema.org/draft/2020-12/schema", "title", title, "type", "array",
				"items", item));
	}

	/** Description of the CSV file in the terms of W3C's "CSV on the Web". */
	static byte[] csvMetadata(String title, String csvName, DataTable table) {
		List<Map<String, Object>> columns = IntStream.range(0, table.columns().size())
			.mapToObj(
					(i) -> ordered("name", "column" + (i + 1), "titles", table.columns().get(i), "datatype", "string"))
			.toList();
		return bytes(ordered("@context", "http://www.w3.org/ns/csvw", "url", csvName, "dc:title", title, "dialect",
				ordered("encoding", "utf-8", "delimiter", ",", "header", true), "tableSchema",
				Map.of("columns", columns)));
	}

	private static Map<String, Object> ordered(Object... pairs) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			map.put((String) pairs[i], pairs[i + 1]);
		}
		return map;
	}

	private static byte[] bytes(Object tree) {
		try {
			return JSON.writeValueAsBytes(tree);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
