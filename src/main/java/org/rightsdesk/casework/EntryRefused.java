package org.rightsdesk.casework;

/** Something staff typed that cannot be taken: which field, and a plain sentence. */
class EntryRefused extends RuntimeException {

	private final String field;

	EntryRefused(String field, String sentence) {
		super(sentence);
		this.field = field;
	}

	String field() {
		return this.field;
	}

}
