package org.rightsdesk.organisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the mistakes of one file, so that all can be mended in one go. */
class Mistakes {

	private final String file;

	private final Map<String, List<String>> byPath = new LinkedHashMap<>();

	Mistakes(String file) {
		this.file = file;
	}

	/** Adds a mistake of the file as a whole. */
	void add(String sentence) {
		add("", sentence);
	}

	/**
	 * Adds a mistake.
	 * @param path keys down to the field, for example {@code systems[2].id}
	 * @param sentence the rest of the sentence that begins with the path
	 */
	void add(String path, String sentence) {
		String text = path.isEmpty() ? sentence : path + " " + sentence;
		this.byPath.computeIfAbsent(path, (key) -> new ArrayList<>()).add(this.file + ": " + text);
	}

	/** Whether the field or anything below it is wrong already. */
	boolean under(String path) {
		return this.byPath.keySet()
			.stream()
			.anyMatch((wrong) -> wrong.isEmpty() || wrong.equals(path) || wrong.startsWith(path + ".")
					|| wrong.startsWith(path + "["));
	}

	List<String> sentences() {
		return this.byPath.values().stream().flatMap(List::stream).toList();
	}

}
