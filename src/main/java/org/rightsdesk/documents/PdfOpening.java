package org.rightsdesk.documents;

/** Whether what one object does on opening is only to go to a page. */
final class PdfOpening {

	private static final String KEY = "OpenAction";

	private int depth;

	private int insideFrom = -1;

	private boolean goesTo;

	private boolean next;

	void name(String key, String name) {
		this.goesTo |= key.equals("S") && name.equals("GoTo");
		this.next |= name.equals("Next");
		boolean otherAction = key.equals("S") && !name.equals("GoTo");
		if (inside() && (otherAction || name.equals("Next"))) {
			throw FileFault.active("opening");
		}
	}

	/** A number where an action should be named leads to what it is. */
	void number(String key) {
		if (inside() && key.equals("S")) {
			throw FileFault.active("opening");
		}
	}

	void mark(String key, char bracket) {
		if (bracket == '<') {
			this.insideFrom = key.equals(KEY) ? this.depth : this.insideFrom;
			this.depth += 2;
		}
		else if (bracket == '>') {
			this.depth--;
			this.insideFrom = (this.depth <= this.insideFrom) ? -1 : this.insideFrom;
		}
	}

	/** Whether the object is an action that goes to a page and then does another. */
	boolean goesOn() {
		return this.goesTo && this.next;
	}

	private boolean inside() {
		return this.insideFrom >= 0;
	}

}
