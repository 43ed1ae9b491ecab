package org.rightsdesk.casework;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What became of each task or case that was chosen from a list. */
record WorkResult(List<Line> done, List<Line> refused) implements Serializable {

	WorkResult() {
		this(new ArrayList<>(), new ArrayList<>());
	}

	void done(String reference, String sentence) {
		this.done.add(new Line(reference, sentence));
	}

	void refused(String reference, String sentence) {
		this.refused.add(new Line(reference, sentence));
	}

	/**
	 * One of them.
	 *
	 * @param sentence what was done, or why not
	 */
	record Line(String reference, String sentence) implements Serializable {

	}

}
