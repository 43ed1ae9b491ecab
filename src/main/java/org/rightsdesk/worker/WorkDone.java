package org.rightsdesk.worker;

import java.util.Objects;

import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.NewSearch;
import org.rightsdesk.fulfilment.SystemResult;
import org.rightsdesk.web.JsonMistakes;

/** What a program says that it did, read as what it was asked for. */
record WorkDone(JsonDone json, JsonMistakes mistakes) {

	private static final int LONGEST = 1000;

	String key() {
		return text("key", this.json.key(), this.mistakes);
	}

	/** Of work in the system. */
	ActionResult action() {
		SystemResult result = SystemResult.valueOf(this.json.result());
		String why = (result == SystemResult.KEPT) ? text("why", this.json.why(), this.mistakes) : null;
		return new ActionResult(result, why, this.json.keptUntil(), null);
	}

	/** Of a search of the system. */
	NewSearch search() {
		if (SystemResult.valueOf(this.json.result()) == SystemResult.KEPT) {
			this.mistakes.add("result", "must be DONE or NOTHING_FOUND for a search.");
			this.mistakes.refuseIfAny();
		}
		boolean found = SystemResult.valueOf(this.json.result()) == SystemResult.DONE;
		return new NewSearch(text("where", this.json.where(), this.mistakes),
				text("terms", this.json.terms(), this.mistakes), found,
				Objects.requireNonNullElse(this.json.items(), 0));
	}

	static String text(String field, String text, JsonMistakes mistakes) {
		if (text == null || text.isBlank() || text.length() > LONGEST) {
			mistakes.add(field, "must have 1 to " + LONGEST + " characters.");
			mistakes.refuseIfAny();
		}
		return text.strip();
	}

}
