package org.rightsdesk.documents;

import java.nio.ByteBuffer;

/** Walks over the parts of a PNG file: its size is read, its pixels are not. */
final class PngInspection implements Inspection {

	private static final int SIGNATURE = 8;

	private static final int HEADER = 0x49484452;

	private static final int DATA = 0x49444154;

	private static final int END = 0x49454e44;

	private final Collector collector = new Collector(SIGNATURE);

	private Part part = Part.SIGNATURE;

	private long left;

	private boolean data;

	private boolean sized;

	@Override
	public void take(byte[] bytes, int offset, int length) {
		int i = offset;
		while (i < offset + length) {
			if (this.part == Part.DONE) {
				throw FileFault.mixed();
			}
			if (this.part == Part.SKIP) {
				int step = (int) Math.min(this.left, offset + length - i);
				this.left -= step;
				i += step;
				next(this.left > 0 ? Part.SKIP : Part.START, 8);
				continue;
			}
			i += this.collector.take(bytes, i, offset + length - i);
			if (this.collector.full()) {
				step(this.collector.bytes());
			}
		}
	}

	@Override
	public void end() {
		if (this.part != Part.DONE) {
			throw FileFault.content();
		}
	}

	private void step(ByteBuffer bytes) {
		switch (this.part) {
			case SIGNATURE -> next(Part.START, 8);
			case START -> start(bytes.getInt() & 0xffffffffL, bytes.getInt());
			case SIZE -> {
				Pixels.check(bytes.getInt() & 0xffffffffL, bytes.getInt() & 0xffffffffL);
				this.sized = true;
				skip(5 + 4);
			}
			default -> next(Part.DONE, 1);
		}
	}

	private void start(long length, int type) {
		if (this.sized == (type == HEADER) || length > Integer.MAX_VALUE) {
			throw FileFault.content();
		}
		this.data |= type == DATA;
		if (type == HEADER && length == 13) {
			next(Part.SIZE, 8);
		}
		else if (type == END && length == 0 && this.data) {
			next(Part.END, 4);
		}
		else if (type == HEADER || type == END) {
			throw FileFault.content();
		}
		else {
			skip(length + 4);
		}
	}

	private void skip(long length) {
		this.left = length;
		this.part = Part.SKIP;
	}

	private void next(Part now, int needed) {
		this.part = now;
		if (now != Part.SKIP) {
			this.collector.need(needed);
		}
	}

	private enum Part {

		SIGNATURE, START, SIZE, SKIP, END, DONE

	}

}
