package org.rightsdesk.documents;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Joins chunks to a stream, fetching each when it is needed. */
final class ChunkInputStream extends InputStream {

	private final IntFunction<Optional<byte[]>> source;

	private byte[] chunk = new byte[0];

	private int position;

	private int next;

	private boolean ended;

	ChunkInputStream(IntFunction<Optional<byte[]>> source) {
		this.source = source;
	}

	@Override
	public int read() {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) {
		if (length == 0) {
			return 0;
		}
		if (!filled()) {
			return -1;
		}
		int part = Math.min(length, this.chunk.length - this.position);
		System.arraycopy(this.chunk, this.position, bytes, offset, part);
		this.position += part;
		return part;
	}

	private boolean filled() {
		while (this.position == this.chunk.length && !this.ended) {
			Optional<byte[]> fetched = this.source.apply(this.next++);
			this.ended = fetched.isEmpty();
			this.chunk = fetched.orElse(new byte[0]);
			this.position = 0;
		}
		return !this.ended;
	}

}
