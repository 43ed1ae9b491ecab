package org.rightsdesk.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.Yaml;

/**
 * A good file with one thing made wrong. A patch holds a path and its new value, or
 * REMOVED, below the sentences expected, one in each comment line.
 */
record PatchedFile(List<String> expected, String yaml) {

	private static final Path GOOD = Path.of("src/main/resources/organisations/community-buying.yaml");

	private static final Pattern STEP = Pattern.compile("([a-zA-Z]+)|\\[(\\d+)]");

	static PatchedFile of(Path patch) {
		try {
			String text = Files.readString(patch);
			Object tree = new Yaml().load(Files.readString(GOOD));
			Map<String, Object> changes = new Yaml().load(text);
			changes.forEach((path, value) -> change(tree, path, value));
			return new PatchedFile(expected(text), new Yaml().dump(tree));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static List<String> expected(String text) {
		return text.lines().filter((line) -> line.startsWith("# ")).map((line) -> line.substring(2)).toList();
	}

	@SuppressWarnings("unchecked")
	private static void change(Object tree, String path, Object value) {
		List<String> steps = STEP.matcher(path)
			.results()
			.map((step) -> step.group().replaceAll("[\\[\\]]", ""))
			.toList();
		Object place = tree;
		for (String step : steps.subList(0, steps.size() - 1)) {
			place = (place instanceof List<?> list) ? list.get(Integer.parseInt(step)) : ((Map<?, ?>) place).get(step);
		}
		String last = steps.get(steps.size() - 1);
		if (place instanceof List<?> list) {
			changeEntry((List<Object>) list, Integer.parseInt(last), value);
		}
		else if ("REMOVED".equals(value)) {
			((Map<?, ?>) place).remove(last);
		}
		else {
			((Map<Object, Object>) place).put(last.equals("no") ? (Object) false : last, value);
		}
	}

	private static void changeEntry(List<Object> list, int index, Object value) {
		if (index == list.size()) {
			list.add(value);
		}
		else if ("REMOVED".equals(value)) {
			list.remove(index);
		}
		else {
			list.set(index, value);
		}
	}

}
