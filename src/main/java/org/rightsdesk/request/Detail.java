package org.rightsdesk.request;

import java.util.Arrays;
import java.util.List;

/**
 * What a person is asked about one right (law.md 6.2 to 6.10). All of it may be missing:
 * whoever phones says what they want in their own words.
 */
public enum Detail {

	/** What is wrong, in the person's words. */
	WRONG(Right.RECTIFICATION),
	/** What would be right. */
	CORRECT(Right.RECTIFICATION),
	/** What shows it. */
	EVIDENCE(Right.RECTIFICATION),
	/** Which data are to go. */
	ERASE_WHAT(Right.ERASURE),
	/** Why, which may name a ground of Art. 17(1). */
	ERASE_WHY(Right.ERASURE),
	/** Which data are not to be used. */
	RESTRICT_WHAT(Right.RESTRICTION),
	/** Art. 18(1)(a) to (d). */
	RESTRICT_GROUND(Right.RESTRICTION, "ACCURACY_CONTESTED", "UNLAWFUL_BUT_NO_ERASURE", "NEEDED_FOR_CLAIM",
			"OBJECTION_PENDING"),
	/** Which data the person gave. */
	PORT_WHAT(Right.PORTABILITY),
	/**
	 * Name or e-mail address of the other controller; missing if they go to the person.
	 */
	PORT_TO(Right.PORTABILITY),
	/** Which use of the data. */
	OBJECT_TO(Right.OBJECTION),
	/** The person's particular situation (Art. 21(1)). */
	SITUATION(Right.OBJECTION),
	/** Notice about data that show political opinions (DPA Sch 1 para 22(3)). */
	POLITICAL(Right.OBJECTION, "YES", "NO"),
	/** Which address or number is to be left in peace. */
	MARKETING_ADDRESS(Right.OBJECTION_MARKETING),
	/** By which ways; missing means by every way. */
	MARKETING_CHANNELS(Right.OBJECTION_MARKETING, "EMAIL", "POST", "PHONE", "TEXT"),
	/**
	 * Closes the account too, where the organisation's notice joins the two (law.md 2.2).
	 */
	CLOSE_ACCOUNT(Right.OBJECTION_MARKETING, "YES", "NO"),
	/** Which decision. */
	DECISION(Right.AUTOMATED_DECISION),
	/** UK Art. 22C(2), any of them. */
	WANTS(Right.AUTOMATED_DECISION, "EXPLAIN", "REPRESENTATIONS", "HUMAN_REVIEW", "CONTEST"),
	/** What the person thinks of the decision. */
	VIEW(Right.AUTOMATED_DECISION),
	/** Which consent. */
	CONSENT(Right.CONSENT_WITHDRAWAL),
	/** Whether the data are to go as well (Art. 17(1)(b)). */
	ALSO_ERASE(Right.CONSENT_WITHDRAWAL, "YES", "NO");

	private final Right right;

	private final List<String> codes;

	Detail(Right right, String... codes) {
		this.right = right;
		this.codes = List.of(codes);
	}

	public Right right() {
		return this.right;
	}

	/** The codes it can have; empty where it is text in the person's words. */
	public List<String> codes() {
		return this.codes;
	}

	/** Whether it can be several codes, divided by commas. */
	public boolean isSeveral() {
		return this == MARKETING_CHANNELS || this == WANTS;
	}

	/** Whether it is asked; the rest is chosen together with the rights. */
	public boolean isAsked() {
		return this != CLOSE_ACCOUNT;
	}

	/** What is asked about a right, in the order of the form. */
	public static List<Detail> of(Right right) {
		return Arrays.stream(values()).filter((detail) -> detail.right == right && detail.isAsked()).toList();
	}

}
