package org.rightsdesk.portability;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Art. 20(1): structured, commonly used, machine-readable. */
class TableConversionTest {

	@Test
	void csvBecomesBothFormats() throws Exception {
		DataTable table = TableReader.read("orders.CSV", "order,note\r\n4711,\"Oil, \"\"winter\"\"\"\r\n4712\r\n");
		assertThat(table.columns()).containsExactly("order", "note");
		assertThat(table.rows()).containsExactly(List.of("4711", "Oil, \"winter\""), List.of("4712", ""));
		assertThat(text(TableWriter.csv(table))).isEqualTo("order,note\r\n4711,\"Oil, \"\"winter\"\"\"\r\n4712,\r\n");
		JsonNode json = new ObjectMapper().readTree(TableWriter.json(table));
		assertThat(json.get(0).get("note").asText()).isEqualTo("Oil, \"winter\"");
		assertThat(json).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a;b\n1;2", "a\tb\n1\t2", "\ufeffa,b\n1,2" })
	void delimiterIsFoundInTheFirstLine(String csv) {
		assertThat(TableReader.read("x.csv", csv))
			.isEqualTo(new DataTable(List.of("a", "b"), List.of(List.of("1", "2"))));
	}

	@Test
	void columnsWithoutANameOrWithTheSameGetOneOfTheirOwn() {
		assertThat(TableReader.read("x.csv", "a,,a,a\n1,2,3,4").columns()).containsExactly("a", "column", "a 2", "a 3");
	}

	@Test
	void jsonIsFlattenedAndKeepsNumbersAsTheyAre() {
		DataTable table = TableReader.read("x.json",
				"[{\"id\": 1, \"address\": {\"town\": \"Haddington\"}, \"tags\": [\"a\", \"b\"]}, {\"id\": 10.50, \"paid\": null}]");
		assertThat(table.columns()).containsExactly("id", "address.town", "tags.1", "tags.2", "paid");
		assertThat(table.rows().get(0)).containsExactly("1", "Haddington", "a", "b", "");
		assertThat(table.rows().get(1)).first().isEqualTo("10.50");
	}

	@Test
	void linesOfNameAndValueAreOneRecord() {
		DataTable table = TableReader.read("x.txt",
				"Name: Ada\nAddress: 12 St James's Square\n  London\nName: Lovelace\n");
		assertThat(table.columns()).containsExactly("Name", "Address");
		assertThat(table.rows()).containsExactly(List.of("Ada\nLovelace", "12 St James's Square\nLondon"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
			x.csv  | a,b\\n1,2,3        | has 3 values
			x.csv  | a\\n"open          | not closed
			x.json | {"a":               | breaks off
			x.json | []                  | holds no data
			x.txt  | just words          | name: value
			x.pdf  | anything            | Only CSV, JSON
			""")
	void whatIsNoTableIsRefusedWithASentence(String name, String content, String sentence) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TableReader.read(name, content.replace("\\n", "\n").replace("\\\\n", "\n")))
			.withMessageContaining(sentence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
			=1+1            | '=1+1
			@SUM(A1)        | '@SUM(A1)
			+cmd            | '+cmd
			-2+3            | '-2+3
			+44 1620 123456 | +44 1620 123456
			-2.50           | -2.50
			a=b             | a=b
			""")
	void s9FormulasAreDisarmedInCsvOnly(String value, String shown) throws Exception {
		DataTable table = new DataTable(List.of("a"), List.of(List.of(value)));
		assertThat(text(TableWriter.csv(table)).lines().toList().get(1)).isIn(shown, "\"" + shown + "\"");
		assertThat(new ObjectMapper().readTree(TableWriter.json(table)).get(0).get("a").asText()).isEqualTo(value);
	}

	@Test
	void schemasDescribeEveryColumn() throws Exception {
		DataTable table = new DataTable(List.of("order", "note"), List.of());
		JsonNode schema = new ObjectMapper().readTree(TableWriter.schema("Orders", table));
		assertThat(schema.at("/items/properties").properties()).hasSize(2);
		assertThat(schema.at("/items/additionalProperties").asBoolean()).isFalse();
		JsonNode csv = new ObjectMapper().readTree(TableWriter.csvMetadata("Orders", "01-orders.csv", table));
		assertThat(csv.at("/url").asText()).isEqualTo("01-orders.csv");
		assertThat(csv.at("/tableSchema/columns/1/titles").asText()).isEqualTo("note");
	}

	@Test
	void otherCodesAreRead() {
		assertThat(TableText.of("\ufeffä".getBytes(StandardCharsets.UTF_16LE))).endsWith("ä");
		assertThat(TableText.of(new byte[] { (byte) 0xe4 })).isEqualTo("ä");
		assertThat(TableText.of("ä".getBytes(StandardCharsets.UTF_8))).isEqualTo("ä");
	}

	private static String text(byte[] content) {
		return new String(content, StandardCharsets.UTF_8);
	}

}
