package org.rightsdesk.organisation;

import java.util.List;

/** Forms that a text in an organisation's file must have. */
final class Checks {

	static final String EMAIL = "[^\\s@<>\"]+@[^\\s@<>\"]+\\.[A-Za-z]{2,}";

	static final String PHONE = "\\+?[0-9][0-9 ]{5,19}";

	static final String URL = "https://[^\\s<>\"]+";

	/** Plain http only on this machine, which is called in tests alone. */
	static final String WEBHOOK = "(https://([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}(:[0-9]{2,5})?"
			+ "|http://127\\.0\\.0\\.1:[0-9]{2,5})(/[A-Za-z0-9/._~?&=-]*)?";

	static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

	/** As the engine takes them. */
	static final String USERNAME = "[A-Za-z0-9][A-Za-z0-9._@-]{0,63}";

	static final String CALENDARS = "UK-EW|UK-SCT|UK-NIR|EU-IE|EU-FR|EU-DE";

	static final String RIGHTS = "ACCESS|RECTIFICATION|ERASURE|RESTRICTION|PORTABILITY|OBJECTION"
			+ "|OBJECTION_MARKETING|AUTOMATED_DECISION|CONSENT_WITHDRAWAL|RECIPIENT_INFO";

	/**
	 * First parts of our own addresses (design.md section 7): no organisation may shadow
	 * them.
	 */
	static final List<String> RESERVED = List.of("accessibility", "actuator", "api", "assets", "camunda", "cookies",
			"deadline-calculator", "engine-rest", "error", "favicon", "health", "help", "login", "logout", "n",
			"organisations", "privacy", "public", "r", "request", "robots", "staff", "static", "system", "t", "terms",
			"trial", "webjars");

	private Checks() {
	}

}
