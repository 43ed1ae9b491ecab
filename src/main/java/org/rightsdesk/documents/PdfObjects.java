package org.rightsdesk.documents;

/**
 * Which object is which in a stream of objects: it begins with pairs of number and place,
 * then the objects stand in that order (ISO 32000-1, 7.5.7).
 */
final class PdfObjects {

	private static final int MAX = 200_000;

	private final int[] numbers;

	private int read;

	private long place = -1;

	private int next;

	private int depth;

	private boolean inHeader = true;

	PdfObjects(long count) {
		if (count > MAX) {
			throw FileFault.content();
		}
		this.numbers = new int[(int) count];
	}

	/** Takes a number of the header; false where the objects have begun. */
	boolean header(long value) {
		if (!this.inHeader) {
			return false;
		}
		if (this.read % 2 == 0) {
			this.numbers[this.read / 2] = (int) Math.max(-1, Math.min(value, Integer.MAX_VALUE));
		}
		else if (value <= this.place) {
			throw FileFault.content();
		}
		else {
			this.place = value;
		}
		this.read++;
		return true;
	}

	/** True where an object begins. */
	boolean value() {
		this.inHeader = this.read < 2 * this.numbers.length;
		return !this.inHeader && this.depth == 0 && this.next++ < this.numbers.length;
	}

	long current() {
		return this.numbers[this.next - 1];
	}

	void mark(char bracket) {
		switch (bracket) {
			case '<' -> this.depth += 2;
			case '[' -> this.depth++;
			default -> this.depth = Math.max(0, this.depth - 1);
		}
	}

}
