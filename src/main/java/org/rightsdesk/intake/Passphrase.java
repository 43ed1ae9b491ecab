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
	 * Completes what was entered: who types a passphrase without choosing it has chosen
	 * it, it is sealed, one chosen earlier stays where the field was left empty, and goes
	 * where a code is wanted.
	 * @return what is wrong with it: the last part of a text key, or null
	 */
	static String take(Map<String, String> entered, Function<String, String[]> sent, OpenDraft open) {
		String typed = typed(sent);
		if (entered.get("protect").isEmpty() && !typed.isEmpty()) {
			entered.put("protect", Steps.OWN);
		}
		if (!Steps.OWN.equals(entered.get("protect"))) {
			entered.put(FIELD, "");
			return null;
		}
		if (typed.isEmpty()) {
			return open.answers().has(FIELD) ? null : "missing";
		}
		int letters = typed.replaceAll("[\\s-]", "").length();
		if (letters < LEAST || letters > MOST) {
			return (letters < LEAST) ? "short" : "long";
		}
		entered.put(FIELD, Seal.close(typed, open.draft().id(), open.token()));
		return null;
	}

	private static String typed(Function<String, String[]> sent) {
		String[] values = sent.apply(FIELD);
		return (values == null || values.length == 0) ? "" : Cleaning.line(values[0]);
	}

}
