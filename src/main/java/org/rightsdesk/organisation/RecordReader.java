package org.rightsdesk.organisation;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

/**
 * Fills a tree of records from a tree of maps and lists, and goes on after a mistake: a
 * value that is wrong is null. Jackson would stop at the first.
 */
class RecordReader {

	private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

	private final Mistakes mistakes;

	private final PlainValues plain;

	RecordReader(Mistakes mistakes) {
		this.mistakes = mistakes;
		this.plain = new PlainValues(mistakes);
	}

	Object read(Class<? extends Record> type, Object tree) {
		return record(type, tree, "");
	}

	private Object record(Class<?> type, Object value, String path) {
		if (!(value instanceof Map<?, ?> map)) {
			this.mistakes.add(path,
					path.isEmpty() ? "The file must hold keys and values." : "must hold keys and values.");
			return null;
		}
		RecordComponent[] components = type.getRecordComponents();
		refuseUnknownKeys(map, components, path);
		Object[] values = Arrays.stream(components).map((component) -> component(component, map, path)).toArray();
		return construct(type, components, values);
	}

	private void refuseUnknownKeys(Map<?, ?> map, RecordComponent[] components, String path) {
		List<String> known = Arrays.stream(components).map(RecordComponent::getName).toList();
		for (Object key : map.keySet()) {
			if (!known.contains(String.valueOf(key))) {
				this.mistakes.add(below(path, String.valueOf(key)),
						"is not a key we know; here may stand " + String.join(", ", known) + ".");
			}
		}
	}

	private Object component(RecordComponent component, Map<?, ?> map, String path) {
		String here = below(path, component.getName());
		Object raw = map.get(component.getName());
		if (raw == null) {
			if (map.containsKey(component.getName())) {
				this.mistakes.add(here, "is empty.");
			}
			else if (!component.isAnnotationPresent(Omittable.class)) {
				this.mistakes.add(here, "is missing.");
			}
			return (component.getType() == List.class) ? List.of() : null;
		}
		Object value = value(component.getGenericType(), raw, here);
		if (value != null) {
			constraints(component, value, here);
		}
		return value;
	}

	private Object value(Type type, Object raw, String path) {
		if (type instanceof ParameterizedType list) {
			return list(list.getActualTypeArguments()[0], raw, path);
		}
		Class<?> plainType = (Class<?>) type;
		return plainType.isRecord() ? record(plainType, raw, path) : this.plain.read(plainType, raw, path);
	}

	private Object list(Type type, Object raw, String path) {
		if (!(raw instanceof List<?> items)) {
			this.mistakes.add(path, "must be a list.");
			return null;
		}
		List<Object> values = new ArrayList<>();
		for (Object item : items) {
			values.add(value(type, item, path + "[" + values.size() + "]"));
		}
		return Collections.unmodifiableList(values);
	}

	private void constraints(RecordComponent component, Object value, String path) {
		String shown = (value instanceof List<?>) ? "" : "\"" + value + "\" ";
		VALIDATOR.validateValue(component.getDeclaringRecord(), component.getName(), value)
			.forEach((wrong) -> this.mistakes.add(path, shown + wrong.getMessage().replace("|", ", ") + "."));
	}

	private static Object construct(Class<?> type, RecordComponent[] components, Object[] values) {
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		for (int i = 0; i < values.length; i++) {
			if (values[i] == null && types[i].isPrimitive()) {
				values[i] = (types[i] == boolean.class) ? Boolean.FALSE : (Object) 0;
			}
		}
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(types);
			return constructor.newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(type + " cannot be filled from a file", ex);
		}
	}

	private static String below(String path, String key) {
		return path.isEmpty() ? key : path + "." + key;
	}

}
