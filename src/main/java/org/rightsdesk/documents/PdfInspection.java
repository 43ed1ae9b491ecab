package org.rightsdesk.documents;

import java.util.BitSet;

/**
 * A PDF file may show pages and nothing else: no script, no program, no attached file, no
 * form that sends itself, nothing done on opening but going to a page, no password.
 */
final class PdfInspection implements Inspection {

	private final File file = new File();

	private final PdfLexer lexer = new PdfLexer(new PdfRules(this.file));

	@Override
	public void take(byte[] bytes, int offset, int length) {
		this.lexer.take(bytes, offset, length);
	}

	@Override
	public void end() {
		this.lexer.end();
		this.file.end();
	}

	@Override
	public void close() {
		this.lexer.close();
	}

	/** What is known of all objects, wherever they stand. */
	static final class File {

		/** The highest number that the format allows. */
		private static final int MAX_OBJECT = 8_388_607;

		private final PdfUnpacked unpacked = new PdfUnpacked();

		private final BitSet done = new BitSet();

		private final BitSet moreThanGoing = new BitSet();

		private boolean objects;

		private boolean root;

		private boolean complete;

		PdfUnpacked unpacked() {
			return this.unpacked;
		}

		void begins(long object) {
			checked(object);
			this.objects = true;
		}

		void hasRoot() {
			this.root = true;
		}

		/** It ends here, unless something follows. */
		void complete(boolean now) {
			this.complete = now;
		}

		/** This object is what happens on opening. */
		void onOpening(long object) {
			this.done.set(checked(object));
		}

		/** This object is an action, and not only one that goes to a page. */
		void doesMore(long object) {
			this.moreThanGoing.set(checked(object));
		}

		void end() {
			if (!this.objects || !this.root || !this.complete || this.unpacked.damaged()) {
				throw FileFault.content();
			}
			if (this.done.intersects(this.moreThanGoing)) {
				throw FileFault.active("opening");
			}
		}

		private static int checked(long object) {
			if (object < 0 || object > MAX_OBJECT) {
				throw FileFault.content();
			}
			return (int) object;
		}

	}

}
