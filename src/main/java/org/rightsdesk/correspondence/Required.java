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

	// L-4.
	FEE_REASON("L-4, Art. 12(5): burden of proof"), FEE_AMOUNT("L-4, Art. 12(5); F-4"),
	FEE_RATES("L-4, regulator's guidance; F-4"), FEE_CLOCK("L-4, Art. 12A(2)(c) UK; C-6, C-32"),
	FEE_PAYMENT("L-4; F-5"), UNPAID_LAPSES("L-4; X-12"), PAY_OR_NARROW("L-4, EDPB 01/2022 para 192"),

	// L-5.
	EXTENDED_UNTIL("L-5, C-20"), EXTENSION_REASONS("L-5, Art. 12(3), 12A(4)(b)"),
	NOTICE_IN_TIME("L-5, Art. 12(3), 12A(4)(a); C-21"),

	// L-7, access.
	COPY("L-7, Art. 12(3), 15(1), 15(3)"), NOTHING_HELD("L-7, 6.1"), HOW_TO_READ("L-7, regulator's guidance"),
	PURPOSES("Art. 15(1)(a)"), CATEGORIES("Art. 15(1)(b)"), RECIPIENTS("Art. 15(1)(c)"), RETENTION("Art. 15(1)(d)"),
	YOUR_RIGHTS("Art. 15(1)(e)"), SOURCES("Art. 15(1)(g)"), AUTOMATED_DECISIONS("Art. 15(1)(h)"),
	TRANSFERS("Art. 15(2)"),

	// L-7 and L-6 about the other rights, each the AnswerPoint of the same name.
	GROUND_NOT_MET("L-6, Art. 12(4)"), EXEMPT("L-6, Art. 12(4)"), LESS_BECAUSE("L-6, Art. 12(4)"),
	NOT_EVERYWHERE("L-7, Art. 12(3), 12(4)"), RECIPIENTS_TOLD("L-7, Art. 19"), LIST_OFFERED("L-7; N-2"),
	CORRECTED("L-7, Art. 16"), STATEMENT_ADDED("L-7, Art. 16"), ACCURATE("L-6; 6.2"), STATEMENT_OFFERED("L-6; 6.2"),
	ERASED("L-7, Art. 17(1)"), KEPT("L-6, Art. 17(3)"), BACKUPS("L-7; 6.3"), SUPPRESSION_KEPT("L-7; M-3"),
	RESTRICTED("L-7, Art. 18(1)"), STILL_ALLOWED("L-7, Art. 18(2)"), LIFT_AFTER_NOTICE("L-7, Art. 18(3); R-18"),
	PORTABLE_DATA("L-7, Art. 20(1)"), PORTABLE_FORMAT("L-7, Art. 20(1)"), TRANSFERRED("L-7, Art. 20(2)"),
	NOT_PORTABLE("L-6, Art. 20(1); 6.6"), ACCESS_OFFERED("6.6"), STOPPED("L-7, Art. 21(1)"),
	OVERRIDING_GROUNDS("L-6, Art. 21(1)"), MARKETING_STOPPED("L-7, Art. 21(3); M-1"), MARKETING_GOES_ON("M-4"),
	SUPPRESSION_LIST("L-7; M-3"), ACCOUNT_CLOSED("L-7; law.md 2.2"), EXPLAINED("L-7, Art. 22C(2)(a) UK, 15(1)(h) EU"),
	DECISION_REVIEWED("L-7, Art. 22C(2)(c) UK, 22(3) EU"), REVIEW_REASONS("L-7; 6.9"),
	CONTEST_AGAIN("L-7, Art. 22C(2)(d) UK, 22(3) EU"), NOT_AUTOMATED("L-6; 6.9"), CONSENT_ENDED("L-7, Art. 7(3)"),
	ENDS_WITH_IT("6.10"), ERASURE_OFFERED("6.10, Art. 17(1)(b)"), OTHER_BASIS("L-6; 6.0"),
	RECIPIENT_LIST("L-7, Art. 19; N-2"),

	// L-6 of a whole request.
	REFUSED("L-6, Art. 12(4)"), REFUSAL_REASONS("L-6, Art. 12(4)"), MANIFESTLY_UNFOUNDED("L-6, Art. 12(5); F-2"),
	MANIFESTLY_EXCESSIVE("L-6, Art. 12(5); F-3"), NOT_IDENTIFIABLE("L-6, Art. 11(2), 12(2); I-4"),
	WHAT_WE_WOULD_NEED("Art. 11(2), 12(2); I-4"), HOW_TO_ADD("Art. 11(2); I-4"), NOT_PERSONAL_DATA("L-6, Art. 4(1)"),
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

	// To the parties of a represented case.
	SOMEBODY_ASKS("I-5, Art. 12(1)"), SAY_IF_NOT("I-5"), TO_THE_PERSON("I-5, regulator's guidance"),
	// L-9.
	LIFTED_ON("L-9, Art. 18(3); R-18"), LIFT_REASON("L-9"), RESUMES("L-9"),
	// L-10.
	COMPLAINT_RECEIVED("L-10, DPA s.164A(3); Q-3"), WHO_LOOKS_INTO_IT("L-10"), NEXT_STEP("L-10"), EXPECTED_BY("L-10"),
	MORE_DETAILS("L-10, regulator's guidance"),
	// L-11.
	COMPLAINT_OUTCOME("L-11, DPA s.164A(4); Q-4"), EXAMINED("L-11, regulator's guidance"),
	FINDINGS("L-11, regulator's guidance"), PUT_RIGHT("L-11, regulator's guidance"),
	WILL_CHANGE("L-11, regulator's guidance"),
	// L-12.
	CLOSED_ON("L-12"), ASK_AGAIN("L-12"), NO_DISADVANTAGE("L-12"), LAPSED_ON("L-12"), WHAT_WAS_MISSING("L-12"),
	HOW_TO_REOPEN("L-12"), TAKEN_BACK_ON("L-12"), REST_GOES_ON("L-12"),

	// L-13.
	NOT_FOR_US_TO_DECIDE("L-13, Art. 28(3)(e)"), WHO_DECIDES("L-13"),

	// The word to the family of somebody who has died.
	ONLY_THE_LIVING("I-7, DPA s.3(2); EU recital 27"), OTHER_LAW("I-7"),

	// L-14.
	LATE("L-14"), NEW_DAY("L-14"), WHY_LATE("L-14"), SO_FAR("L-14"),

	// L-15.
	GOES_ON_AS("L-15"), EARLIEST_RECEIPT("L-15"), NOTHING_LOST("L-15, Art. 12(4)");

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
