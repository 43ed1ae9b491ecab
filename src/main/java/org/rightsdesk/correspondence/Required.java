package org.rightsdesk.correspondence;

import org.rightsdesk.request.Ground;

/**
 * Paragraphs that a letter has to hold, each with the rule that asks for it (law.md
 * section 8). {@link RequiredParagraphs} says which letter needs which; no template
 * decides it.
 */
enum Required {

	// Every letter.
	REFERENCE("law.md 8, every letter"), RECEIVED("law.md 8, every letter"), RIGHTS("law.md 8, every letter"),
	DATA_PROTECTION_CONTACT("law.md 8, every letter"), ACCESSIBLE_FORMAT("law.md 8, every letter; Equality Act 2010"),

	// L-1: our own choice in the UK and the EU, and each point of it.
	UNDERSTOOD("L-1"), PERIOD("L-1"), FREE_OF_CHARGE("L-1, Art. 12(5)"), CHANGE_OR_WITHDRAW("L-1"),

	// L-2.
	ONLY_NECESSARY("L-2, Art. 12(6)"), WHY_WE_ASK("L-2, regulator's guidance"),
	WHAT_WE_ACCEPT("L-2, regulator's guidance, I-2"), CLOCK("L-2, Art. 12A(2) UK, EDPB 01/2022 EU; C-4, C-31"),
	EVIDENCE_PROTECTED("L-2, regulator's guidance, G-3"), SAYS_NOTHING_OF_DATA("L-2, must not disclose"),

	// Evidence deleted before it was judged.
	DELETED_UNSEEN("G-3"), SEND_AGAIN("I-3"), FIRST_DAY_COUNTS("C-5"),

	// L-3.
	QUESTION("L-3, regulator's guidance"), REASON_FOR_ASKING("L-3, Art. 12A(5); C-7"),
	CLOCK_STANDS("L-3, Art. 12A(5) UK, recital 63 EU; C-7"), CLOCK_GOES_ON("L-3; C-7, C-18"),
	ANY_WORDS("L-3, regulator's guidance; C-7"), WAYS_TO_ANSWER("L-3, G-8"), SILENCE_LAPSES("L-2, L-3; X-12"),
	SILENCE_GOES_ON("L-3; 5.1: what runs cannot lapse"),

	// L-5.
	EXTENDED_UNTIL("L-5, C-20"), EXTENSION_REASONS("L-5, Art. 12(3), 12A(4)(b)"),
	NOTICE_IN_TIME("L-5, Art. 12(3), 12A(4)(a); C-21"),

	// L-7, access.
	COPY("L-7, Art. 12(3), 15(1), 15(3)"), NOTHING_HELD("L-7, 6.1"), HOW_TO_READ("L-7, regulator's guidance"),
	PURPOSES("Art. 15(1)(a)"), CATEGORIES("Art. 15(1)(b)"), RECIPIENTS("Art. 15(1)(c)"), RETENTION("Art. 15(1)(d)"),
	YOUR_RIGHTS("Art. 15(1)(e)"), SOURCES("Art. 15(1)(g)"), AUTOMATED_DECISIONS("Art. 15(1)(h)"),
	TRANSFERS("Art. 15(2)"),

	// L-6, also inside L-7: the reasons, each exemption in its own words.
	LEFT_OUT("L-6, Art. 12(4)"), ALL_EXEMPT("L-6, Art. 12(4)"), NEUTRAL_WORDING("law.md 7.3, neutral variant"),
	NEITHER_CONFIRMED("law.md 7.3, neutral variant"), GROUND_THIRD_PARTY("L-6, nature of it; DPA Sch. 2 para 16"),
	GROUND_PRIVILEGE("L-6; DPA Sch. 2 para 19"), GROUND_MANAGEMENT_FORECAST("L-6; DPA Sch. 2 para 22"),
	GROUND_NEGOTIATIONS("L-6; DPA Sch. 2 para 23"), GROUND_CONFIDENTIAL_REFERENCE("L-6; DPA Sch. 2 para 24"),
	GROUND_LEGAL_DISCLOSURE("L-6; DPA Sch. 2 para 5(2)"), GROUND_LEGAL_PROCEEDINGS("L-6; DPA Sch. 2 para 5(3)"),
	GROUND_HEALTH_SERIOUS_HARM("L-6; DPA Sch. 3 para 5"), GROUND_CRIME_TAX("L-6; DPA Sch. 2 para 2"),
	GROUND_SELF_INCRIMINATION("L-6; DPA Sch. 2 para 20"), GROUND_EXAM("L-6; DPA Sch. 2 para 25"),
	GROUND_PARLIAMENT("L-6; DPA Sch. 2 para 13"), GROUND_HONOURS("L-6; DPA Sch. 2 para 15"),
	GROUND_STATUTORY_BAR("L-6; DPA Sch. 4"), GROUND_NATIONAL_LAW("L-6; Art. 23 GDPR"),
	GROUND_RIGHTS_OF_OTHERS("L-6; Art. 15(4), 20(4)"),

	// Where to complain.
	ROUTE_CONTROLLER("L-6, Art. 12(4), 15(1)(ea); DPA s.164A"),
	ROUTE_REGULATOR("L-6, Art. 12(4), 15(1)(f); DPA s.165; EU Art. 77"),
	ROUTE_COURT("L-6, Art. 12(4); DPA ss.167, 180; EU Art. 79"),

	// The reply to a question that uses no right.
	NOT_A_REQUEST("G-8: nobody needs a form of words"),

	// L-10.
	COMPLAINT_RECEIVED("L-10, DPA s.164A(3); Q-3"), WHO_LOOKS_INTO_IT("L-10"), NEXT_STEP("L-10"), EXPECTED_BY("L-10"),
	MORE_DETAILS("L-10, regulator's guidance"),
	// L-11.
	COMPLAINT_OUTCOME("L-11, DPA s.164A(4); Q-4"), EXAMINED("L-11, regulator's guidance"),
	FINDINGS("L-11, regulator's guidance"), PUT_RIGHT("L-11, regulator's guidance"),
	WILL_CHANGE("L-11, regulator's guidance"),
	// L-12.
	CLOSED_ON("L-12"), ASK_AGAIN("L-12"), NO_DISADVANTAGE("L-12"), LAPSED_ON("L-12"), WHAT_WAS_MISSING("L-12"),
	HOW_TO_REOPEN("L-12"),

	// L-14.
	LATE("L-14"), NEW_DAY("L-14"), WHY_LATE("L-14"), SO_FAR("L-14");

	private final String source;

	Required(String source) {
		this.source = source;
	}

	/** The paragraph of an exemption. */
	static Required of(Ground ground) {
		return valueOf("GROUND_" + ground.name());
	}

	String source() {
		return this.source;
	}

}
