package org.rightsdesk.web;

import java.util.List;

/** A body with mistakes; becomes a 400 that names each of them. */
public class JsonRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<JsonMistake> mistakes;

	JsonRefused(List<JsonMistake> mistakes) {
		super("The body has mistakes");
		this.mistakes = List.copyOf(mistakes);
	}

	public List<JsonMistake> mistakes() {
		return this.mistakes;
	}

}
