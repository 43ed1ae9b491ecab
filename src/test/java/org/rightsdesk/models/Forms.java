package org.rightsdesk.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The conventions for forms: what a form breaks, in plain words. */
final class Forms {

	private static final Set<String> TYPES = Set.of("text", "radio", "select");

	private static final Set<String> DECISIONS = Set.of("radio", "select");

	private static final int FIELDS = 10;

	private Forms() {
	}

	/** All forms of a folder by their id. */
	static Map<String, Form> in(Path folder) {
		return Models.files(folder, ".form")
			.stream()
			.map(Forms::read)
			.collect(Collectors.toMap(Form::id, (form) -> form));
	}

	static Form read(Path file) {
		try {
			return new Form(file, new ObjectMapper().readTree(file.toFile()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<String> mistakes(Form form) {
		List<String> found = new ArrayList<>();
		String kebab = form.id().replaceAll("([A-Z])", "-$1").toLowerCase();
		ModelRules.require(found, form.file().getFileName().toString().matches("\\d\\d-" + kebab + "\\.form"),
				"the file is called NN-" + kebab + ".form");
		ModelRules.require(found, "7.24.0".equals(form.json().path("executionPlatformVersion").asText()),
				"executionPlatformVersion is 7.24.0");
		ModelRules.require(found, form.components().size() <= FIELDS, "at most " + FIELDS + " fields");
		ModelRules.require(found, !form.components().isEmpty()
				&& "text".equals(form.components().get(0).path("type").asText())
				&& form.components().get(0).path("text").asText().matches("(?s).*\\b(Decide|Say)\\b.*Art\\. \\d+.*"),
				"the first component says what to decide and on what ground");
		ModelRules.require(found, form.decisions().size() == 1, "a form asks for one decision");
		form.components().forEach((component) -> found.addAll(component(component)));
		return found;
	}

	private static List<String> component(JsonNode component) {
		List<String> found = new ArrayList<>();
		String type = component.path("type").asText();
		String id = component.path("id").asText();
		ModelRules.require(found, TYPES.contains(type), id + ": no " + type + ", words belong in the case file");
		if (DECISIONS.contains(type)) {
			ModelRules.require(found, component.path("validate").path("required").asBoolean(), id + " is required");
			values(component).forEach((value) -> ModelRules.require(found, value.matches("[A-Z][A-Z_]+"),
					id + " offers codes, not " + value));
		}
		return found;
	}

	private static List<String> values(JsonNode component) {
		return StreamSupport.stream(component.path("values").spliterator(), false)
			.map((value) -> value.path("value").asText())
			.toList();
	}

	/** A form and the file it was read from. */
	record Form(Path file, JsonNode json) {

		String id() {
			return this.json.path("id").asText();
		}

		List<JsonNode> components() {
			return StreamSupport.stream(this.json.path("components").spliterator(), false).toList();
		}

		/** The codes each decision offers. */
		Map<String, Set<String>> decisions() {
			return components().stream()
				.filter((component) -> component.has("key"))
				.collect(Collectors.toMap((component) -> component.path("key").asText(),
						(component) -> Set.copyOf(values(component))));
		}

		@Override
		public String toString() {
			return this.file.getFileName().toString();
		}

	}

}
