package org.rightsdesk.identity;

import java.util.List;

/**
 * A question as a clerk writes it.
 *
 * @param text what is asked, for a document; the other rungs make it themselves
 * @param why why there is doubt, as the person reads it; empty for none
 * @param facts what is asked for known facts; otherwise empty
 * @param held where a code goes; null for any other rung
 * @param otherBecause why another rung than the proposed one; empty where it is the same,
 * or nothing was proposed
 */
public record QuestionDraft(Rung rung, QuestionAbout about, String text, String why, List<String> facts,
		HeldContact held, String otherBecause) {

	public QuestionDraft {
		facts = facts.stream().map(String::strip).filter((fact) -> !fact.isEmpty()).toList();
	}

	/** A question in words about who is asking; any answer in words or files will do. */
	public static QuestionDraft inWords(String text) {
		return document(QuestionAbout.IDENTITY, text, "");
	}

	public static QuestionDraft document(QuestionAbout about, String text, String why) {
		return new QuestionDraft(Rung.DOCUMENT, about, text, why, List.of(), null, "");
	}

	/** Two or three questions that nobody near the person can answer. */
	public static QuestionDraft knownFacts(List<String> facts, String why) {
		return new QuestionDraft(Rung.KNOWN_FACTS, QuestionAbout.IDENTITY, "", why, facts, null, "");
	}

	public static QuestionDraft code(HeldContact held, String why) {
		return new QuestionDraft(Rung.CODE, QuestionAbout.IDENTITY, "", why, List.of(), held, "");
	}

	/** The same, with the reason why the proposed rung does not serve. */
	public QuestionDraft otherBecause(String reason) {
		return new QuestionDraft(this.rung, this.about, this.text, this.why, this.facts, this.held, reason);
	}

	/** Null for any rung but a code. */
	String heldIn() {
		return (this.held != null) ? this.held.systemId() : null;
	}

	/** Null for any rung but a code. */
	String codeTo() {
		return (this.held != null) ? this.held.contact() : null;
	}

}
