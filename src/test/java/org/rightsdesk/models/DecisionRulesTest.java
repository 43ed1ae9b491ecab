package org.rightsdesk.models;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.models.DecisionRules.Table;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionRulesTest {

	@ParameterizedTest
	@MethodSource("tables")
	void tableKeepsEveryRule(Table table) {
		List<String> found = DecisionRules.all()
			.entrySet()
			.stream()
			.flatMap((rule) -> rule.getValue().apply(table).stream().map((one) -> rule.getKey() + ": " + one))
			.toList();
		assertThat(found).isEmpty();
	}

	/** A rule that finds nothing here would find nothing anywhere. */
	@ParameterizedTest
	@MethodSource("rules")
	void everyRuleFindsItsMistake(String rule) {
		assertThat(DecisionRules.all().get(rule).apply(mistakes())).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			file | the file is called NN-words.dmn
			decision | decision id is verb and object
			decision | decision has a name
			decision | historyTimeToLive is P180D
			decision | versionTag is set
			hit policy | FIRST is not UNIQUE, nor COLLECT for a list
			size | 31 rows, at most 30
			size | 7 inputs, at most 6
			annotations | row_without_source names its source
			ids | Rule-1 says what it is
			""")
	void mistakeIsNamed(String rule, String sentence) {
		assertThat(DecisionRules.all().get(rule).apply(mistakes())).contains(sentence);
	}

	@Test
	void everyTableIsLookedAt() {
		assertThat(tables().map(Table::toString)).contains("32-find-exemptions.dmn");
	}

	static Stream<Table> tables() {
		return Models.files(Models.PROCESSES, ".dmn").stream().map(DecisionRules::read);
	}

	static Stream<String> rules() {
		return DecisionRules.all().keySet().stream();
	}

	private static Table mistakes() {
		return DecisionRules.read(Models.BAD.resolve("mistakes.dmn"));
	}

}
