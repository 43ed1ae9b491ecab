package org.rightsdesk.web;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in a body, so that the caller hears everything at once. */
public final class JsonMistakes {

	/** So that a hostile body does not get an answer larger than itself. */
	private static final int MOST = 50;

	private static final int LONGEST_PATH = 100;

	private final List<JsonMistake> mistakes = new ArrayList<>();

	/**
	 * Adds a mistake, unless the field or what it stands in has one already.
	 * @param field path such as {@code requester.email}
	 */
	public void add(String field, String message) {
		add(field, message, null);
	}

	/**
	 * The same where the law does not allow it.
	 * @param rule of law.md, or null
	 */
	public void add(String field, String message, String rule) {
		String path = (field.length() > LONGEST_PATH) ? field.substring(0, LONGEST_PATH) : field;
		if (this.mistakes.size() < MOST && this.mistakes.stream().noneMatch((other) -> covers(other.field(), path))) {
			this.mistakes.add(new JsonMistake(path, message, rule));
		}
	}

	private static boolean covers(String whole, String part) {
		return part.equals(whole) || part.startsWith(whole + ".") || part.startsWith(whole + "[");
	}

	public boolean isEmpty() {
		return this.mistakes.isEmpty();
	}

	/**
	 * @throws JsonRefused with everything that was added, if anything was
	 */
	public void refuseIfAny() {
		if (!isEmpty()) {
			throw new JsonRefused(this.mistakes);
		}
	}

}
