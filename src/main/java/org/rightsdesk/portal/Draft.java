package org.rightsdesk.portal;

import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.documents.Purpose;

/**
 * Something being written.
 *
 * @param id also the draft under which its files wait
 */
record Draft(UUID id, Topic topic, String body) {

	Kind kind() {
		return this.topic.kind();
	}

	/**
	 * What it is about, as its address says it.
	 *
	 * @param about the question about meaning that it answers; null for anything else
	 */
	record Topic(Kind kind, UUID about) {

		private static final String CLARIFICATION = "clarification-";

		/** Path segment of a topic, for the controller. */
		static final String PATH = "message|question|complaint|clarification-[0-9a-f-]+";

		String code() {
			return (this.about != null) ? CLARIFICATION + this.about : this.kind.code();
		}

		static Topic of(String code) {
			try {
				return code.startsWith(CLARIFICATION)
						? new Topic(Kind.CLARIFICATION, UUID.fromString(code.substring(CLARIFICATION.length())))
						: new Topic(Kind.of(code), null);
			}
			catch (IllegalArgumentException ex) {
				throw new NotYours();
			}
		}

	}

	/** What is being written. */
	enum Kind {

		MESSAGE(Purpose.MESSAGE),

		/**
		 * The answer to a question about who they are; its files serve nothing else
		 * (G-2).
		 */
		QUESTION(Purpose.IDENTITY_EVIDENCE),

		/** The answer to a question about what they mean. */
		CLARIFICATION(Purpose.MESSAGE),

		/** A complaint about what became of the request. */
		COMPLAINT(Purpose.MESSAGE);

		private final Purpose files;

		Kind(Purpose files) {
			this.files = files;
		}

		Purpose files() {
			return this.files;
		}

		/** Whether it answers something that was asked. */
		boolean answers() {
			return this == QUESTION || this == CLARIFICATION;
		}

		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		static Kind of(String code) {
			return switch (code) {
				case "message" -> MESSAGE;
				case "question" -> QUESTION;
				case "complaint" -> COMPLAINT;
				default -> throw new NotYours();
			};
		}

	}

}
