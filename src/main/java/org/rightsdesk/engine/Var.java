package org.rightsdesk.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A typed process variable. There are codes, yes/no, numbers, dates and ids, and on
 * purpose neither text nor objects: whatever stands in the engine is sent to every
 * browser that opens the task, so nothing about a person may stand there.
 *
 * @param <T> the type on our side; in the engine it is a boolean, an integer or a string
 */
public final class Var<T> {

	/** Words in a sentence need a space, and that is what keeps sentences out. */
	/** Long enough for the names of all rights in a row. */
	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,149}");

	private final String name;

	private final Function<T, Object> toEngine;

	private final Function<Object, T> fromEngine;

	private Var(String name, Function<T, Object> toEngine, Function<Object, T> fromEngine) {
		this.name = name;
		this.toEngine = toEngine;
		this.fromEngine = fromEngine;
	}

	public static Var<Boolean> yesNo(String name) {
		return new Var<>(name, (value) -> value, Boolean.class::cast);
	}

	/** An enum constant, a slug or a reference; a value with spaces is refused. */
	public static Var<String> code(String name) {
		return new Var<>(name, (value) -> requireCode(name, value), String.class::cast);
	}

	public static Var<Integer> number(String name) {
		return new Var<>(name, (value) -> value, (value) -> ((Number) value).intValue());
	}

	/** A legal date; an ISO string such as 2026-12-21 in the engine. */
	public static Var<LocalDate> date(String name) {
		return new Var<>(name, LocalDate::toString, (value) -> LocalDate.parse((String) value));
	}

	/** A moment in UTC; an ISO string in the engine, which a timer takes as its date. */
	public static Var<Instant> instant(String name) {
		return new Var<>(name, Instant::toString, (value) -> Instant.parse((String) value));
	}

	public static Var<UUID> id(String name) {
		return new Var<>(name, UUID::toString, (value) -> UUID.fromString((String) value));
	}

	public String name() {
		return this.name;
	}

	/**
	 * The value in this scope or one above it.
	 * @param scope execution or task
	 * @return never null
	 * @throws IllegalStateException naming the variable, when it is missing or null
	 */
	public T get(VariableScope scope) {
		return find(scope)
			.orElseThrow(() -> new IllegalStateException("Process variable '" + this.name + "' is missing"));
	}

	/** As {@link #get}, empty when the variable is missing or null. */
	public Optional<T> find(VariableScope scope) {
		Object value = scope.getVariable(this.name);
		if (value == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(this.fromEngine.apply(value));
		}
		catch (RuntimeException ex) {
			// The value is not repeated: the message may reach logs and Cockpit.
			throw new IllegalStateException(
					"Process variable '" + this.name + "' has an unexpected type or form: " + value.getClass());
		}
	}

	public void set(VariableScope scope, T value) {
		scope.setVariable(this.name, encode(value));
	}

	/** Sets it in this scope only, so that parallel branches do not share it. */
	public void setLocal(VariableScope scope, T value) {
		scope.setVariableLocal(this.name, encode(value));
	}

	/** The variable as it is handed over when an instance starts or a message arrives. */
	public Map<String, Object> to(T value) {
		return Map.of(this.name, encode(value));
	}

	private Object encode(T value) {
		if (value == null) {
			throw new IllegalArgumentException("Process variable '" + this.name + "' must not be null");
		}
		return this.toEngine.apply(value);
	}

	private static String requireCode(String name, String value) {
		if (!CODE.matcher(value).matches()) {
			throw new IllegalArgumentException("Process variable '" + name + "' takes a code, not text");
		}
		return value;
	}

}
