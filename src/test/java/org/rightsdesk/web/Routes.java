package org.rightsdesk.web;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;

import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the running application answers, found by asking it (S1). */
final class Routes {

	private static final String JERSEY = "jakarta.ws.rs.Application";

	private Routes() {
	}

	static Set<String> ofOurPages(ApplicationContext context) {
		Set<String> routes = new TreeSet<>();
		context.getBeansOfType(RequestMappingHandlerMapping.class)
			.values()
			.forEach((mapping) -> mapping.getHandlerMethods()
				.keySet()
				.forEach((info) -> info.getPatternValues().forEach((pattern) -> routes.add(filled(pattern)))));
		return routes;
	}

	/** Those that take a POST. */
	static Set<String> changesOfOurPages(ApplicationContext context) {
		Set<String> routes = new TreeSet<>();
		context.getBeansOfType(RequestMappingHandlerMapping.class)
			.values()
			.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().keySet().stream())
			.filter((info) -> info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
			.forEach((info) -> info.getPatternValues().forEach((pattern) -> routes.add(filled(pattern))));
		return routes;
	}

	private static String filled(String pattern) {
		String filled = pattern.replaceAll("\\{(organisation|slug)\\b[^{}]*}", "trade-body").replace("**", "x");
		while (filled.contains("{")) {
			filled = filled.replaceAll("\\{[^{}]*}", "x");
		}
		return filled;
	}

	static Set<String> ofTheEngine(ServletContext servlets) throws ReflectiveOperationException {
		Set<String> routes = new TreeSet<>();
		for (ServletRegistration servlet : servlets.getServletRegistrations().values()) {
			String application = servlet.getInitParameter(JERSEY);
			if (application != null) {
				String prefix = servlet.getMappings().iterator().next().replace("/*", "");
				Application resources = (Application) Class.forName(application).getDeclaredConstructor().newInstance();
				for (Class<?> resource : resources.getClasses()) {
					Path path = annotated(resource);
					if (path != null) {
						collect(resource, join(prefix, path.value()), routes, 0);
					}
				}
			}
		}
		return routes;
	}

	private static void collect(Class<?> resource, String prefix, Set<String> routes, int depth) {
		routes.add(prefix);
		if (depth > 4) {
			return;
		}
		for (Method method : resource.getMethods()) {
			Method described = described(method);
			if (described == null) {
				continue;
			}
			Path path = described.getAnnotation(Path.class);
			String route = (path != null) ? join(prefix, path.value()) : prefix;
			boolean operation = Arrays.stream(described.getAnnotations())
				.anyMatch((annotation) -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
			if (operation) {
				routes.add(route);
			}
			else if (path != null) {
				collect(raw(described.getGenericReturnType()), route, routes, depth + 1);
			}
		}
	}

	/** The annotations of a resource stand on its class or on an interface. */
	private static Method described(Method method) {
		if (isDescribed(method)) {
			return method;
		}
		for (Class<?> type : method.getDeclaringClass().getInterfaces()) {
			try {
				Method above = type.getMethod(method.getName(), method.getParameterTypes());
				if (isDescribed(above)) {
					return above;
				}
			}
			catch (NoSuchMethodException ex) {
				continue;
			}
		}
		return null;
	}

	private static boolean isDescribed(Method method) {
		return method.isAnnotationPresent(Path.class) || Arrays.stream(method.getAnnotations())
			.anyMatch((annotation) -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
	}

	private static Path annotated(Class<?> type) {
		for (Class<?> each = type; each != null; each = each.getSuperclass()) {
			if (each.isAnnotationPresent(Path.class)) {
				return each.getAnnotation(Path.class);
			}
			for (Class<?> above : each.getInterfaces()) {
				if (above.isAnnotationPresent(Path.class)) {
					return above.getAnnotation(Path.class);
				}
			}
		}
		return null;
	}

	private static Class<?> raw(Type type) {
		if (type instanceof ParameterizedType parameterized) {
			return (Class<?>) parameterized.getRawType();
		}
		return (type instanceof Class<?> plain) ? plain : Object.class;
	}

	private static String join(String prefix, String path) {
		String filled = path.replaceAll("\\{\\s*(engineName|name|processEngineName|engine)\\b[^}]*}", "default")
			.replaceAll("\\{[^}]+}", "x");
		return (prefix + "/" + filled).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
	}

}
