package org.rightsdesk.trial;

import java.util.List;

/**
 * The application does not start. Each sentence says what is wrong and what to do; it is
 * shown to whoever started it, without a stack trace.
 */
class StartRefused extends RuntimeException {

	private final List<String> sentences;

	StartRefused(List<String> sentences) {
		super(String.join(" ", sentences));
		this.sentences = List.copyOf(sentences);
	}

	StartRefused(String sentence) {
		this(List.of(sentence));
	}

	StartRefused(String sentence, Throwable cause) {
		super(sentence, cause);
		this.sentences = List.of(sentence);
	}

	List<String> sentences() {
		return this.sentences;
	}

}
