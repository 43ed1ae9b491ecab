package org.rightsdesk.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.rightsdesk.engine.Var;

import org.springframework.context.annotation.Bean;

/** The Java twins of models, found by name and read without Spring. */
final class Twins {

	private Twins() {
	}

	/** The class {@code VerifyIdentityProcess} for the process {@code verifyIdentity}. */
	static Optional<Class<?>> of(Path classes, String processId) {
		String name = Character.toUpperCase(processId.charAt(0)) + processId.substring(1) + "Process.class";
		try (var files = Files.walk(classes)) {
			return files.filter((file) -> file.getFileName().toString().equals(name))
				.findFirst()
				.map((file) -> load(classes.relativize(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Class<?> load(Path file) {
		try {
			return Class
				.forName(file.toString().replace(".class", "").replace(file.getFileSystem().getSeparator(), "."));
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Names of the delegates a twin declares. */
	static Set<String> delegates(Class<?> twin) {
		return Arrays.stream(twin.getDeclaredMethods())
			.filter((method) -> method.isAnnotationPresent(Bean.class))
			.filter((method) -> JavaDelegate.class.isAssignableFrom(method.getReturnType()))
			.map(Method::getName)
			.collect(Collectors.toSet());
	}

	/** Names of the variables a twin knows. */
	static Set<String> variables(Class<?> twin) {
		return Arrays.stream(twin.getDeclaredFields())
			.filter((field) -> Modifier.isStatic(field.getModifiers()) && field.getType() == Var.class)
			.map((field) -> ((Var<?>) value(field)).name())
			.collect(Collectors.toSet());
	}

	static String id(Class<?> twin) {
		try {
			return (String) value(twin.getDeclaredField("ID"));
		}
		catch (NoSuchFieldException ex) {
			return null;
		}
	}

	private static Object value(Field field) {
		try {
			field.setAccessible(true);
			return field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
