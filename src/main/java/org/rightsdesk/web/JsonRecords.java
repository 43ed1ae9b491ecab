package org.rightsdesk.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Fills a record from JSON and goes on after a mistake: a value that is wrong is null.
 * What must be given, which codes there are and how long a list may be is read from the
 * same annotations as the OpenAPI description, so that both say the same.
 */
final class JsonRecords {

	private final JsonMistakes mistakes;

	private final Sentences sentences;

	JsonRecords(JsonMistakes mistakes, Sentences sentences) {
		this.mistakes = mistakes;
		this.sentences = sentences;
	}

	/** The record, null if the tree is no object. */
	Object read(Class<? extends Record> type, JsonNode tree) {
		return record(type, tree, "");
	}

	private Object record(Class<?> type, JsonNode node, String path) {
		if (!node.isObject()) {
			return wrong(path.isEmpty() ? "$" : path, "object");
		}
		RecordComponent[] components = type.getRecordComponents();
		List<String> known = Arrays.stream(components).map(RecordComponent::getName).toList();
		node.fieldNames().forEachRemaining((name) -> {
			if (!known.contains(name)) {
				wrong(below(path, name), "unknown", String.join(", ", known));
			}
		});
		return construct(type, components,
				Arrays.stream(components).map((component) -> component(component, node, path)).toArray());
	}

	private Object component(RecordComponent component, JsonNode node, String path) {
		String here = below(path, component.getName());
		JsonNode given = node.get(component.getName());
		if (given == null || given.isNull()) {
			return isRequired(component) ? wrong(here, "missing") : null;
		}
		return (component.getGenericType() instanceof ParameterizedType list)
				? list(component, list.getActualTypeArguments()[0], given, here)
				: value(component.getType(), codes(component), given, here);
	}

	private List<Object> list(RecordComponent component, Type type, JsonNode node, String path) {
		if (!node.isArray()) {
			wrong(path, "list");
			return null;
		}
		ArraySchema bounds = component.getAccessor().getAnnotation(ArraySchema.class);
		if (node.size() < bounds.minItems() || node.size() > bounds.maxItems()) {
			wrong(path, (node.size() > bounds.maxItems()) ? "many" : "empty", bounds.maxItems());
			return null;
		}
		List<Object> values = new ArrayList<>();
		node.forEach(
				(item) -> values.add(value((Class<?>) type, new String[0], item, path + "[" + values.size() + "]")));
		return Collections.unmodifiableList(values);
	}

	private Object value(Class<?> type, String[] codes, JsonNode node, String path) {
		if (type.isRecord()) {
			return record(type, node, path);
		}
		if (type == Integer.class) {
			return node.canConvertToInt() && node.isIntegralNumber() ? node.intValue() : wrong(path, "number");
		}
		if (!node.isTextual()) {
			return wrong(path, "text");
		}
		String text = node.textValue();
		if (type.isEnum()) {
			return code(type, text, path);
		}
		if (type == LocalDate.class) {
			return parsed(text, "\\d{4}-\\d\\d-\\d\\d", LocalDate::parse, path, "date");
		}
		if (type == LocalDateTime.class) {
			return parsed(text, "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?", LocalDateTime::parse, path, "dateTime");
		}
		return (codes.length == 0 || List.of(codes).contains(text)) ? text
				: wrong(path, "code", String.join(", ", codes));
	}

	private Object code(Class<?> type, String text, String path) {
		List<?> all = List.of(type.getEnumConstants());
		return all.stream()
			.filter((code) -> ((Enum<?>) code).name().equals(text))
			.findFirst()
			.map(Object.class::cast)
			.orElseGet(() -> wrong(path, "code", String.join(", ", all.stream().map(String::valueOf).toList())));
	}

	private Object parsed(String text, String form, Function<String, Object> parser, String path, String mistake) {
		try {
			return text.matches(form) ? parser.apply(text) : wrong(path, mistake);
		}
		catch (DateTimeException ex) {
			return wrong(path, mistake);
		}
	}

	private Object wrong(String path, String mistake, Object... arguments) {
		this.mistakes.add(path, this.sentences.of(mistake, arguments));
		return null;
	}

	private static boolean isRequired(RecordComponent component) {
		Schema schema = component.getAccessor().getAnnotation(Schema.class);
		ArraySchema list = component.getAccessor().getAnnotation(ArraySchema.class);
		Schema described = (list != null) ? list.arraySchema() : schema;
		return described.requiredMode() == Schema.RequiredMode.REQUIRED;
	}

	private static String[] codes(RecordComponent component) {
		return component.getAccessor().getAnnotation(Schema.class).allowableValues();
	}

	private static Object construct(Class<?> type, RecordComponent[] components, Object[] values) {
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(types);
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(type + " cannot be filled from JSON", ex);
		}
	}

	private static String below(String path, String name) {
		return path.isEmpty() ? name : path + "." + name;
	}

	/** Gives the sentence of a mistake. */
	interface Sentences {

		String of(String mistake, Object... arguments);

	}

}
