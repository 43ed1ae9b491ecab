package org.rightsdesk.documents;

import java.nio.ByteBuffer;

/**
 * Walks over the segments of a JPEG file: its size is read, its pixels are not. Cameras
 * hang things on after the end; other kinds of file there are refused.
 */
final class JpegInspection implements Inspection {

	private static final int START_OF_IMAGE = 0xd8;

	private static final int END_OF_IMAGE = 0xd9;

	private static final int START_OF_SCAN = 0xda;

	private final Collector collector = new Collector(2);

	private final PatternScan after = PatternScan.anyCase(FileFault::mixed, "pk\3\4", "<html", "<svg", "<?xml", "%pdf-",
			"rar!\u001a", "7z\u00bc\u00af\u0027\u001c", "\u007felf", "this program cannot be run", "#!/");

	private Part part = Part.MARKER;

	private int marker;

	private int left;

	private boolean escaped;

	private boolean begun;

	private boolean sized;

	private int afterwards;

	@Override
	public void take(byte[] bytes, int offset, int length) {
		int i = offset;
		int end = offset + length;
		while (i < end) {
			if (this.part == Part.AFTER) {
				after(bytes, i, end - i);
				return;
			}
			i += switch (this.part) {
				case SKIP -> skip(end - i);
				case SCAN -> scan(bytes[i] & 0xff);
				default -> collect(bytes, i, end - i);
			};
		}
	}

	@Override
	public void end() {
		if (this.part != Part.AFTER) {
			throw FileFault.content();
		}
	}

	private void after(byte[] bytes, int offset, int length) {
		if (this.afterwards++ == 0 && length > 1 && bytes[offset] == 'M' && bytes[offset + 1] == 'Z') {
			throw FileFault.mixed();
		}
		this.after.take(bytes, offset, length);
	}

	private int skip(int available) {
		int step = Math.min(this.left, available);
		this.left -= step;
		if (this.left == 0) {
			this.part = (this.marker == START_OF_SCAN) ? Part.SCAN : Part.MARKER;
			this.collector.need(2);
		}
		return step;
	}

	/** Ends at a marker that is neither an escaped byte nor a restart. */
	private int scan(int value) {
		if (!this.escaped || value == 0xff) {
			this.escaped = value == 0xff;
			return 1;
		}
		this.escaped = false;
		if (value != 0 && (value < 0xd0 || value > 0xd7)) {
			marker(value);
		}
		return 1;
	}

	private int collect(byte[] bytes, int offset, int length) {
		int taken = this.collector.take(bytes, offset, length);
		if (this.collector.full()) {
			step(this.collector.bytes());
		}
		return taken;
	}

	private void step(ByteBuffer bytes) {
		switch (this.part) {
			case MARKER -> {
				if (bytes.get() != (byte) 0xff) {
					throw FileFault.content();
				}
				marker(bytes.get() & 0xff);
			}
			case LENGTH -> length(bytes.getShort() & 0xffff);
			default -> {
				bytes.get();
				int height = bytes.getShort() & 0xffff;
				Pixels.check(bytes.getShort() & 0xffff, height);
				this.sized = true;
				skipping(this.left);
			}
		}
	}

	private void marker(int value) {
		if (!this.begun && value != START_OF_IMAGE || value == END_OF_IMAGE && this.marker != START_OF_SCAN) {
			throw FileFault.content();
		}
		this.marker = (value == END_OF_IMAGE) ? this.marker : value;
		if (value == 0xff) {
			this.part = Part.SCAN;
			this.escaped = true;
		}
		else if (value == END_OF_IMAGE) {
			this.part = Part.AFTER;
		}
		else if (!this.begun) {
			this.begun = true;
			this.collector.need(2);
		}
		else {
			this.part = Part.LENGTH;
			this.collector.need(2);
		}
	}

	private void length(int length) {
		if (length < 2 || this.marker == START_OF_SCAN && !this.sized) {
			throw FileFault.content();
		}
		boolean frame = this.marker >= 0xc0 && this.marker <= 0xcf && this.marker != 0xc4 && this.marker != 0xc8
				&& this.marker != 0xcc;
		if (frame && length >= 7) {
			this.part = Part.FRAME;
			this.left = length - 7;
			this.collector.need(5);
		}
		else {
			skipping(length - 2);
		}
	}

	private void skipping(int count) {
		this.left = count;
		this.part = Part.SKIP;
		if (count == 0) {
			skip(0);
		}
	}

	private enum Part {

		MARKER, LENGTH, FRAME, SKIP, SCAN, AFTER

	}

}
