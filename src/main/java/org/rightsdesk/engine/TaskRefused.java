package org.rightsdesk.engine;

import java.util.List;
import java.util.Optional;

/**
 * A task that may not be completed yet. The engine wraps it in its own words; the
 * sentences are kept aside for the filter that answers the browser.
 */
final class TaskRefused extends RuntimeException {

	private static final ThreadLocal<List<String>> SENTENCES = new ThreadLocal<>();

	private TaskRefused(String message) {
		super(message);
	}

	static TaskRefused because(List<String> sentences) {
		SENTENCES.set(List.copyOf(sentences));
		return new TaskRefused(String.join(" ", sentences));
	}

	/** The sentences of the last refusal in this thread, once. */
	static Optional<List<String>> take() {
		Optional<List<String>> sentences = Optional.ofNullable(SENTENCES.get());
		SENTENCES.remove();
		return sentences;
	}

}
