package org.rightsdesk.documents;

/**
 * Cuts a PDF file into its words as it passes by. What streams hold is skipped, unless
 * they hold objects. It does not follow the file's own table of addresses, so an object
 * that begins where none should (in a string, a comment, the content of a stream) makes
 * the file a damaged one: a viewer would find it there by that table.
 */
final class PdfLexer {

	private static final int MAX_WORD = 255;

	private final PdfWords words;

	private final StringBuilder word = new StringBuilder();

	private final PdfObjectStart hidden = new PdfObjectStart();

	private State state = State.BETWEEN;

	private int depth;

	private boolean escaped;

	private PdfStreamBody body;

	PdfLexer(PdfWords words) {
		this.words = words;
	}

	void take(byte[] bytes, int offset, int length) {
		int end = offset + length;
		int i = offset;
		while (i < end) {
			if (this.body == null) {
				take(bytes[i++] & 0xff);
				continue;
			}
			i += this.body.take(bytes, i, end - i);
			this.body = this.body.ended() ? null : this.body;
		}
	}

	/** Whether it stops where it may stop. */
	void end() {
		if (this.body == null) {
			take('\n');
		}
		if (this.state != State.BETWEEN || this.body != null) {
			throw FileFault.content();
		}
	}

	void close() {
		if (this.body != null) {
			this.body.close();
		}
	}

	private void take(int value) {
		switch (this.state) {
			case STRING -> string(value);
			case HEX -> hex(value);
			case COMMENT -> comment(value);
			case LESS -> less(value);
			default -> plain(value);
		}
	}

	private void plain(int value) {
		if (PdfBytes.isRegular(value)) {
			add(value);
			this.state = (this.state == State.BETWEEN) ? State.WORD : this.state;
			return;
		}
		if (this.state != State.BETWEEN) {
			flush(value);
		}
		if (this.body != null || PdfBytes.isSpace(value)) {
			return;
		}
		switch (value) {
			case '/' -> this.state = State.NAME;
			case '(' -> this.state = State.STRING;
			case '<' -> this.state = State.LESS;
			case '%' -> this.state = State.COMMENT;
			default -> this.words.mark((char) value);
		}
		this.depth = 1;
		this.escaped = false;
		this.hidden.reset();
	}

	private void flush(int next) {
		String text = this.word.toString();
		this.word.setLength(0);
		State was = this.state;
		this.state = State.BETWEEN;
		if (was == State.NAME) {
			this.words.name(PdfBytes.unescape(text));
		}
		else if (was == State.WORD && text.equals("stream")) {
			this.body = this.words.stream();
			if (this.body != null) {
				this.body.take(new byte[] { (byte) next }, 0, 1);
			}
		}
		else if (was == State.WORD) {
			this.words.word(text);
		}
	}

	private void less(int value) {
		if (value == '<') {
			this.state = State.BETWEEN;
			this.words.mark('<');
			return;
		}
		this.state = State.HEX;
		hex(value);
	}

	private void string(int value) {
		refuseHidden(value);
		if (this.escaped || value == '\\') {
			this.escaped = !this.escaped;
		}
		else {
			this.depth += (value == '(') ? 1 : (value == ')') ? -1 : 0;
		}
		if (this.depth == 0) {
			text(this.word.toString());
		}
		else {
			add(value);
		}
	}

	private void hex(int value) {
		if (value == '>') {
			text(PdfBytes.unhex(this.word.toString()));
		}
		else if (PdfBytes.isHex(value)) {
			add(value);
		}
		else if (!PdfBytes.isSpace(value)) {
			throw FileFault.content();
		}
	}

	private void text(String text) {
		this.word.setLength(0);
		this.state = State.BETWEEN;
		this.words.text(text);
	}

	private void comment(int value) {
		refuseHidden(value);
		if (value != '\n' && value != '\r') {
			add(value);
			return;
		}
		String text = this.word.toString();
		this.word.setLength(0);
		this.state = State.BETWEEN;
		this.words.comment(text);
	}

	private void refuseHidden(int value) {
		if (this.hidden.take(value)) {
			throw FileFault.content();
		}
	}

	private void add(int value) {
		if (this.word.length() < MAX_WORD) {
			this.word.append((char) value);
		}
	}

	private enum State {

		BETWEEN, NAME, WORD, LESS, STRING, HEX, COMMENT

	}

}
