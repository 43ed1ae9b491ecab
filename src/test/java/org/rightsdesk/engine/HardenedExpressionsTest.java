package org.rightsdesk.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** S2: what an expression may do, in queries and in models. */
@EngineTest
class HardenedExpressionsTest {

	@Autowired
	TaskService tasks;

	@Autowired
	FilterService filters;

	@Autowired
	RuntimeService runtime;

	@Autowired
	RepositoryService repository;

	@BeforeEach
	void nothingEvaluatedYet() {
		FixtureProcess.EVALUATIONS.set(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "${now()}", "${ now() }", "${dateTime().plusDays(7)}",
			"${dateTime().withTimeAtStartOfDay().plusDays(31)}" })
	void queriesTakeTheDatesThatFiltersNeed(String expression) {
		assertThatCode(() -> this.tasks.createTaskQuery().or().dueBeforeExpression(expression).endOr().count())
			.doesNotThrowAnyException();
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void queriesRefuseEverythingElse(String expression) {
		// Only inside or() does the engine evaluate it: that is CVE-2026-109432.
		assertThatExceptionOfType(ProcessEngineException.class)
			.isThrownBy(() -> this.tasks.createTaskQuery().or().taskAssigneeExpression(expression).endOr().count())
			.withStackTraceContaining("not allowed in a query");
		assertThat(FixtureProcess.EVALUATIONS).hasValue(0);
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void storedFiltersRefuseEverythingElse(String expression) {
		Filter filter = this.filters.newTaskFilter("attack " + expression.hashCode());
		filter.setQuery(this.tasks.createTaskQuery().taskAssigneeExpression(expression));
		this.filters.saveFilter(filter);
		assertThatExceptionOfType(ProcessEngineException.class).isThrownBy(() -> this.filters.count(filter.getId()))
			.withStackTraceContaining("not allowed in a query");
		this.filters.deleteFilter(filter.getId());
		assertThat(FixtureProcess.EVALUATIONS).hasValue(0);
	}

	@ParameterizedTest
	@MethodSource("attacks")
	void modelsReachVariablesAndDelegatesOnly(String expression) throws Exception {
		String model = new ClassPathResource("engine/fixture-expression.bpmn").getContentAsString(UTF_8)
			.replace("EXPRESSION", expression.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"));
		assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> {
			this.repository.createDeployment().addString("fixture-expression.bpmn", model).deploy();
			this.runtime.startProcessInstanceByKey("fixtureExpression",
					Map.of("organisation", "trade-body", "list", List.of("a")));
		});
		assertThat(FixtureProcess.EVALUATIONS).hasValue(0);
	}

	@Test
	void theMarkerWouldBeHitIfItWereReachable() {
		new FixtureProcess.Marker().hit();
		assertThat(FixtureProcess.EVALUATIONS).hasValue(1);
	}

	static Stream<String> attacks() {
		return Attacks.expressions().stream();
	}

}
