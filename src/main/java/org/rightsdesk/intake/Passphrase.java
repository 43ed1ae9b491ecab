package org.rightsdesk.intake;

import java.util.Map;
import java.util.function.Function;

/**
 * The page on which a person may choose what opens the answer. The passphrase is sealed
 * at once: neither the draft in the database nor a page ever holds it in clear.
 */
final class Passphrase {

	static final String STEP = "passphrase";

	static final String FIELD = "passphrase";

	private static final int LEAST = 10;

	private static final int MOST = 100;

	private Passphrase() {
	}

	/**
	 * Adds the sealed passphrase to what was entered; one chosen earlier stays where the
	 * field was left empty, and goes where a code is wanted.
	 */
	static void seal(Map<String, String> entered, Function<String, String[]> sent, Draft draft, String token) {
		String typed = typed(sent);
		if (!Steps.OWN.equals(entered.get("protect"))) {
			entered.put(FIELD, "");
		}
		else if (!typed.isEmpty()) {
			entered.put(FIELD, Seal.close(typed, draft.id(), token));
		}
	}

	/** What is wrong with what was typed, or null. */
	static String fault(Answers answers, Function<String, String[]> sent) {
		if (!answers.is("protect", Steps.OWN)) {
			return null;
		}
		String typed = typed(sent);
		if (typed.isEmpty()) {
			return answers.has(FIELD) ? null : "missing";
		}
		int letters = typed.replaceAll("[\\s-]", "").length();
		return (letters < LEAST) ? "short" : (letters > MOST) ? "long" : null;
	}

	private static String typed(Function<String, String[]> sent) {
		String[] values = sent.apply(FIELD);
		return (values == null || values.length == 0) ? "" : Cleaning.line(values[0]);
	}

}
