package org.rightsdesk.documents;

import java.io.OutputStream;
import java.util.Arrays;

/** Cuts a stream into chunks and passes each on when it is full. */
final class ChunkOutputStream extends OutputStream {

	private final byte[] buffer = new byte[Chunks.SIZE];

	private final Sink sink;

	private int filled;

	private int next;

	ChunkOutputStream(Sink sink) {
		this.sink = sink;
	}

	@Override
	public void write(int value) {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) {
		int from = offset;
		int left = length;
		while (left > 0) {
			int part = Math.min(left, this.buffer.length - this.filled);
			System.arraycopy(bytes, from, this.buffer, this.filled, part);
			this.filled += part;
			from += part;
			left -= part;
			if (this.filled == this.buffer.length) {
				pass();
			}
		}
	}

	@Override
	public void close() {
		if (this.filled > 0) {
			pass();
		}
	}

	private void pass() {
		this.sink.take(this.next++, Arrays.copyOf(this.buffer, this.filled));
		this.filled = 0;
	}

	/** Takes the chunks in their order. */
	@FunctionalInterface
	interface Sink {

		void take(int number, byte[] content);

	}

}
