package org.rightsdesk.intake;

import org.rightsdesk.testing.Visitor;
import org.springframework.test.web.servlet.MockMvc;

/** Ways through the form, as far as the list of answers. */
final class FormWalk {

	private FormWalk() {
	}

	/** Somebody asks for their own data and answers only what must be answered. */
	static Visitor own(MockMvc mvc, String organisation, String email) {
		Visitor visitor = new Visitor(mvc).open("/" + organisation).follow("Start now");
		visitor.press("Continue", "who", "SELF").press("Continue", "name", "Ada Lovelace");
		visitor.press("Continue", "email", email).press("Continue").press("Continue");
		visitor.press("Continue", "rights", "ACCESS", "wanted", "Everything you hold about me").press("Continue");
		visitor.press("Continue", "answerBy", "DOWNLOAD");
		return visitor.press("Continue").press("Continue").press("Continue", "protect", "CODE").press("Continue");
	}

	/** A solicitor asks for somebody else and answers everything. */
	static Visitor other(MockMvc mvc, String organisation) {
		Visitor visitor = new Visitor(mvc).open("/" + organisation + "/request");
		visitor.press("Continue", "who", "OTHER");
		visitor.press("Continue", "personName", "Ada Lovelace", "kind", "SOLICITOR", "relationship", "Solicitor");
		visitor.press("Continue", "personEmail", "ada@example.com", "personAddress", "12 St James's Square\nLondon");
		visitor.press("Continue", "authority", "She signed a letter for me on 1 March");
		visitor.press("Continue", "name", "Grace Hopper").press("Continue", "email", "grace@example.com");
		visitor.press("Continue", "phone", "01632 960001", "address", "1 Law Lane\nExampleton");
		visitor.press("Continue", "references", "Order 4711", "formerNames", "Byron", "addresses", "Kirkby Mallory");
		visitor.press("Continue", "rights", "ACCESS", "wanted", "Letters")
			.press("Continue", "from.day", "1", "from.month", "2", "from.year", "2020", "to.day", "3", "to.month", "4",
					"to.year", "2021");
		visitor.press("Continue", "answerBy", "POST", "needs", "LARGE_PRINT", "needs", "READING_HELP");
		visitor.press("Continue").press("Continue", "safeContact", "Call only in the mornings");
		visitor.press("Continue", "neededBy.day", "1", "neededBy.month", "2", "neededBy.year", "2099", "neededByReason",
				"A hearing");
		return visitor.press("Continue", "protect", "OWN", "passphrase", "Correct horse battery staple");
	}

}
