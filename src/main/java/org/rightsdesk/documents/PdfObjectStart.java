package org.rightsdesk.documents;

/** Recognises {@code 12 0 obj}, also with comments between, in bytes of any kind. */
final class PdfObjectStart {

	private Seen seen = Seen.NOTHING;

	private boolean comment;

	/** True at the last letter. */
	boolean take(int value) {
		if (this.comment) {
			this.comment = value != '\n' && value != '\r';
			return false;
		}
		if (value == 'j' && this.seen == Seen.OB) {
			reset();
			return true;
		}
		this.comment = value == '%' && this.seen != Seen.NOTHING;
		this.seen = this.comment ? this.seen.space() : next(value);
		return false;
	}

	void reset() {
		this.seen = Seen.NOTHING;
		this.comment = false;
	}

	private Seen next(int value) {
		if (value >= '0' && value <= '9') {
			return this.seen.digit();
		}
		if (PdfBytes.isSpace(value)) {
			return this.seen.space();
		}
		if (value == 'o' && (this.seen == Seen.SECOND || this.seen == Seen.AFTER_SECOND)) {
			return Seen.O;
		}
		return (value == 'b' && this.seen == Seen.O) ? Seen.OB : Seen.NOTHING;
	}

	private enum Seen {

		NOTHING, FIRST, AFTER_FIRST, SECOND, AFTER_SECOND, O, OB;

		private Seen digit() {
			return switch (this) {
				case AFTER_FIRST, SECOND, AFTER_SECOND -> SECOND;
				default -> FIRST;
			};
		}

		private Seen space() {
			return switch (this) {
				case FIRST, AFTER_FIRST -> AFTER_FIRST;
				case SECOND, AFTER_SECOND -> AFTER_SECOND;
				default -> NOTHING;
			};
		}

	}

}
