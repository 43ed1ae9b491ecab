package org.rightsdesk.documents;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What stands between {@code stream} and {@code endstream}. */
final class PdfStreamBody {

	private static final String END = "endstream";

	private final byte[] buffer = new byte[8192];

	private final PdfObjectStart hidden = new PdfObjectStart();

	private final PdfUnpacked budget;

	private final PdfLexer objects;

	private Inflater inflater;

	private boolean begun;

	private int matched;

	private PdfStreamBody(PdfLexer objects, Inflater inflater, PdfUnpacked budget) {
		this.objects = objects;
		this.inflater = inflater;
		this.budget = budget;
	}

	/** Pictures, text, fonts: skipped. */
	static PdfStreamBody skipped() {
		return new PdfStreamBody(null, null, null);
	}

	/** Objects, as they are. */
	static PdfStreamBody objects(PdfWords words) {
		return new PdfStreamBody(new PdfLexer(words), null, null);
	}

	/** Objects in Flate. */
	static PdfStreamBody packedObjects(PdfWords words, PdfUnpacked budget) {
		return new PdfStreamBody(new PdfLexer(words), new Inflater(), budget);
	}

	/** How many of the bytes were its own. */
	int take(byte[] bytes, int offset, int length) {
		int i = offset;
		while (i < offset + length && !ended()) {
			if (this.begun && this.inflater != null) {
				i += inflate(bytes, i, offset + length - i);
			}
			else {
				i += begin(bytes[i] & 0xff) ? 0 : 1;
			}
		}
		return i - offset;
	}

	boolean ended() {
		return this.matched == END.length();
	}

	void close() {
		if (this.inflater != null) {
			this.inflater.end();
			this.inflater = null;
		}
	}

	/**
	 * The line end after the keyword is no part of it; true if the byte must come again.
	 */
	private boolean begin(int value) {
		if (this.begun) {
			skip(value);
			return false;
		}
		this.begun = value != '\r' && value != ' ';
		return this.begun && value != '\n';
	}

	private void skip(int value) {
		if (this.hidden.take(value)) {
			throw FileFault.content();
		}
		if (this.objects != null && !this.budgeted()) {
			this.objects.take(new byte[] { (byte) value }, 0, 1);
		}
		this.matched = (value == END.charAt(this.matched)) ? this.matched + 1 : (value == 'e') ? 1 : 0;
		if (ended() && this.objects != null && !this.budgeted()) {
			this.objects.end();
		}
	}

	/** Once unpacked, only the way to the end is left. */
	private boolean budgeted() {
		return this.budget != null;
	}

	private int inflate(byte[] bytes, int offset, int length) {
		this.inflater.setInput(bytes, offset, length);
		try {
			for (int read = unpack(); read > 0; read = unpack()) {
				this.budget.spend(read);
				this.objects.take(this.buffer, 0, read);
			}
		}
		catch (DataFormatException ex) {
			return damaged();
		}
		int used = length - this.inflater.getRemaining();
		this.budget.read(used);
		if (this.inflater.needsDictionary()) {
			return damaged();
		}
		if (this.inflater.finished()) {
			close();
			this.objects.end();
		}
		return used;
	}

	/** Why, the end of the file shows; these bytes are looked through as they are. */
	private int damaged() {
		close();
		this.budget.damage();
		return 0;
	}

	private int unpack() throws DataFormatException {
		return this.inflater.inflate(this.buffer);
	}

}
