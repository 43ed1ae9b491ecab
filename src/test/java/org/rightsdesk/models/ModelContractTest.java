package org.rightsdesk.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.models.Forms.Form;
import org.rightsdesk.models.Models.Model;

import static org.assertj.core.api.Assertions.assertThat;

class ModelContractTest {

	private static final Path CLASSES = Path.of("target/classes");

	private static final Path TEST_CLASSES = Path.of("target/test-classes");

	@ParameterizedTest
	@MethodSource("models")
	void modelFormAndTwinFitTogether(Model model) {
		var contract = new ModelContract(CLASSES, Models.all(), Forms.in(Models.FORMS));
		assertThat(contract.broken(model)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void formAsksForOneCode(Form form) {
		assertThat(Forms.mistakes(form)).isEmpty();
	}

	@Test
	void everyFormBelongsToATask() {
		List<String> used = Models.all()
			.stream()
			.flatMap((model) -> ModelRules.of(model, UserTask.class).stream())
			.map((task) -> task.getCamundaFormRef())
			.toList();
		assertThat(Forms.in(Models.FORMS).keySet()).containsExactlyInAnyOrderElementsOf(used);
	}

	/**
	 * A deleted model stays in target/classes, and would be deployed, without a clean.
	 */
	@ParameterizedTest
	@CsvSource({ "processes", "forms" })
	void whatIsDeployedIsWhatIsInTheFolder(String folder) throws IOException {
		for (Path file : Models.files(Path.of(folder), "")) {
			assertThat(CLASSES.resolve(file)).hasSameBinaryContentAs(file);
		}
		assertThat(names(CLASSES.resolve(folder))).isEqualTo(names(Path.of(folder)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			the twin has the id of its model
			the twin has no delegate sendParcel
			the model never uses the delegate forgottenStep
			the twin does not know the variable notInTheTwin
			there is no form noSuchForm
			the twin does not know the decision someDecision
			the gateway of choice has a branch for each of its codes
			the gateway of right has a branch for each of its codes
			there is no process noSuchProcess
			callActivity_passWrongly passes unknownHere to a variable of the other twin
			callActivity_passWrongly takes unknownThere from a variable of the other twin
			""")
	void brokenPromiseIsFound(String sentence) {
		Model broken = Models.read(Models.BAD.resolve("broken-promises.bpmn"));
		var contract = new ModelContract(TEST_CLASSES, List.of(broken), Forms.in(Models.BAD));
		assertThat(contract.broken(broken)).contains(sentence);
	}

	@Test
	void modelWithoutTwinIsFound() {
		Model model = Models.read(Models.BAD.resolve("mistakes.bpmn"));
		assertThat(new ModelContract(TEST_CLASSES, List.of(model), Map.of()).broken(model))
			.containsExactly("no twin for Mistakes");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			the file is called NN-some-form.form
			executionPlatformVersion is 7.24.0
			the first component says what to decide and on what ground
			why: no textarea, words belong in the case file
			someDecision offers codes, not yes
			someDecision is required
			a form asks for one decision
			""")
	void mistakeInFormIsFound(String sentence) {
		assertThat(Forms.mistakes(Forms.read(Models.BAD.resolve("mistakes.form")))).contains(sentence);
	}

	static Stream<Model> models() {
		return Models.all().stream();
	}

	static Stream<Form> forms() {
		return Models.files(Models.FORMS, ".form").stream().map(Forms::read);
	}

	private static List<String> names(Path folder) throws IOException {
		try (var files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

}
