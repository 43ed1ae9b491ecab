package org.rightsdesk.fulfilment;

import java.util.List;

import org.rightsdesk.engine.Missing;

/**
 * One thing that the law wants of an answer before somebody approves it.
 *
 * @param left what is missing; empty where nothing is
 */
public record ApprovalPoint(Kind kind, State state, List<Missing> left) {

	public ApprovalPoint {
		left = List.copyOf(left);
	}

	static ApprovalPoint of(Kind kind, List<Missing> left) {
		return new ApprovalPoint(kind, left.isEmpty() ? State.THERE : State.MISSING, left);
	}

	/** How a point stands. */
	public enum State {

		THERE,
		/** The answer cannot be approved. */
		MISSING,
		/** The approver should know it; waiting would make it worse. */
		WARNING

	}

	/** What is looked at, each with the rule that asks for it. */
	public enum Kind {

		REASONS("L-6, Art. 12(4)"), WEIGHED("law.md 7.3, G-1"), LETTER("L-6, L-7"), IDENTITY("I-1, G-6"),
		REACHABLE("G-6, I-5"), IN_TIME("F-6, Art. 12(4)"), SECOND_PERSON("X-11"), READ("X-11, L-6");

		private final String rule;

		Kind(String rule) {
			this.rule = rule;
		}

		/** Rule ids of law.md. */
		public String rule() {
			return this.rule;
		}

	}

}
