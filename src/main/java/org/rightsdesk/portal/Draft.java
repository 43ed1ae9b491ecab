package org.rightsdesk.portal;

import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.documents.Purpose;

/**
 * Something being written.
 *
 * @param id also the draft under which its files wait
 */
record Draft(UUID id, Kind kind, String body) {

	/** What is being written. */
	enum Kind {

		MESSAGE(Purpose.MESSAGE),

		/**
		 * The answer to a question about who they are; its files serve nothing else
		 * (G-2).
		 */
		QUESTION(Purpose.IDENTITY_EVIDENCE);

		private final Purpose files;

		Kind(Purpose files) {
			this.files = files;
		}

		Purpose files() {
			return this.files;
		}

		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		static Kind of(String code) {
			return switch (code) {
				case "message" -> MESSAGE;
				case "question" -> QUESTION;
				default -> throw new NotYours();
			};
		}

	}

}
