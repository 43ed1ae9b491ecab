package org.rightsdesk.portal;

import java.util.EnumSet;
import java.util.Set;

import static org.rightsdesk.portal.PageRight.ANSWER;
import static org.rightsdesk.portal.PageRight.COMPLAIN;
import static org.rightsdesk.portal.PageRight.DATES;
import static org.rightsdesk.portal.PageRight.FILES;
import static org.rightsdesk.portal.PageRight.GO_ON;
import static org.rightsdesk.portal.PageRight.LETTERS;
import static org.rightsdesk.portal.PageRight.MESSAGES;
import static org.rightsdesk.portal.PageRight.OBJECT;
import static org.rightsdesk.portal.PageRight.PAY;
import static org.rightsdesk.portal.PageRight.PROCEDURE;
import static org.rightsdesk.portal.PageRight.QUESTIONS;
import static org.rightsdesk.portal.PageRight.STATUS;
import static org.rightsdesk.portal.PageRight.WITHDRAW;

/**
 * Who may see and do what on the pages of a case, fixed by how they stand to it (I-5, S4,
 * T4). The only place that says so.
 */
final class PageRights {

	private static final Set<PageRight> ASKED = EnumSet.of(STATUS, DATES, PROCEDURE, LETTERS, MESSAGES, FILES,
			QUESTIONS, ANSWER, WITHDRAW, PAY, GO_ON, COMPLAIN);

	private static final Set<PageRight> UNPROVEN = EnumSet.of(STATUS, PROCEDURE, MESSAGES, QUESTIONS, GO_ON, COMPLAIN);

	private static final Set<PageRight> DATA_SUBJECT = EnumSet.of(STATUS, DATES, PROCEDURE, LETTERS, MESSAGES, FILES,
			ANSWER, WITHDRAW, OBJECT);

	private PageRights() {
	}

	static boolean allow(Standing standing, PageRight right) {
		return switch (standing) {
			case OWN, REPRESENTATIVE -> ASKED.contains(right);
			case UNPROVEN -> UNPROVEN.contains(right);
			case DATA_SUBJECT -> DATA_SUBJECT.contains(right);
		};
	}

}
