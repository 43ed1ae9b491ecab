package org.rightsdesk.engine;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a form may send: its own keys, and for each a code that it offers, a number or a
 * date. The engine itself takes any variable with any value.
 */
final class FormFields {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Map<String, Field> fields = new HashMap<>();

	static FormFields none() {
		return new FormFields();
	}

	static FormFields of(JsonNode form) {
		FormFields result = new FormFields();
		result.collect(form, false);
		return result;
	}

	private void collect(JsonNode parent, boolean conditional) {
		for (JsonNode component : parent.path("components")) {
			boolean hides = conditional || component.has("conditional");
			if (component.hasNonNull("key") && !component.path("disabled").asBoolean()) {
				this.fields.put(component.path("key").asText(), Field.of(component, hides));
			}
			collect(component, hides);
		}
	}

	/**
	 * The variables as they are handed to the engine.
	 * @throws QueryBody.Refused with a sentence for the person
	 */
	ObjectNode admit(JsonNode variables) {
		ObjectNode admitted = JSON.createObjectNode();
		variables.fields().forEachRemaining((entry) -> {
			Field field = this.fields.get(entry.getKey());
			if (field == null) {
				throw new QueryBody.Refused("This form does not ask for everything that was sent. Reload the page.");
			}
			JsonNode value = entry.getValue().path("value");
			if (!value.isNull() && !value.isMissingNode()) {
				field.check(value);
				admitted.putObject(entry.getKey()).set("value", value);
			}
		});
		this.fields.forEach((key, field) -> {
			if (field.required() && !admitted.has(key)) {
				throw new QueryBody.Refused("Answer \"" + field.label() + "\" before you complete the task.");
			}
		});
		return admitted;
	}

	/**
	 * One question of a form.
	 *
	 * @param codes the answers it offers, for radio and select
	 */
	private record Field(String type, String label, boolean required, Set<String> codes) {

		static Field of(JsonNode component, boolean conditional) {
			Set<String> codes = new HashSet<>();
			component.path("values").forEach((value) -> codes.add(value.path("value").asText()));
			return new Field(component.path("type").asText(), component.path("label").asText(),
					component.path("validate").path("required").asBoolean() && !conditional, codes);
		}

		void check(JsonNode value) {
			boolean fits = switch (this.type) {
				case "radio", "select" -> value.isTextual() && this.codes.contains(value.asText());
				case "number" -> value.isIntegralNumber() && value.canConvertToInt();
				case "datetime" -> value.isTextual() && isDate(value.asText());
				default -> false;
			};
			if (!fits) {
				throw new QueryBody.Refused("The answer to \"" + this.label + "\" is not one that the form offers.");
			}
		}

		private static boolean isDate(String text) {
			try {
				LocalDate.parse(text);
				return true;
			}
			catch (DateTimeParseException ex) {
				return false;
			}
		}

	}

}
