package org.rightsdesk.models;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.models.Models.Model;

import static org.assertj.core.api.Assertions.assertThat;

class ModelRulesTest {

	@ParameterizedTest
	@MethodSource("models")
	void modelKeepsEveryRule(Model model) {
		List<String> found = ModelRules.all()
			.entrySet()
			.stream()
			.flatMap((rule) -> rule.getValue().apply(model).stream().map((one) -> rule.getKey() + ": " + one))
			.toList();
		assertThat(found).isEmpty();
	}

	/** A rule that finds nothing here would find nothing anywhere. */
	@ParameterizedTest
	@MethodSource("rules")
	void everyRuleFindsItsMistake(String rule) {
		Model mistakes = Models.read(Models.BAD.resolve("mistakes.bpmn"));
		assertThat(ModelRules.all().get(rule).apply(mistakes)).isNotEmpty();
	}

	@Test
	void labelThatSaysTheOppositeIsFound() {
		Model mistakes = Models.read(Models.BAD.resolve("mistakes.bpmn"));
		assertThat(ModelRules.all().get("labels").apply(mistakes))
			.contains("flow_answerSentYes is labelled as it is taken");
	}

	static Stream<Model> models() {
		assertThat(Models.all()).isNotEmpty();
		return Models.all().stream();
	}

	static Stream<String> rules() {
		return ModelRules.all().keySet().stream();
	}

}
