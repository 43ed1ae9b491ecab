package org.rightsdesk.documents;

import java.nio.ByteBuffer;

/** Gathers the next so many bytes, in whatever pieces they come. */
final class Collector {

	private byte[] gathered;

	private int filled;

	Collector(int needed) {
		need(needed);
	}

	void need(int count) {
		this.gathered = new byte[count];
		this.filled = 0;
	}

	/** How many of the bytes it took. */
	int take(byte[] bytes, int offset, int length) {
		int part = Math.min(length, this.gathered.length - this.filled);
		System.arraycopy(bytes, offset, this.gathered, this.filled, part);
		this.filled += part;
		return part;
	}

	boolean full() {
		return this.filled == this.gathered.length;
	}

	int filled() {
		return this.filled;
	}

	ByteBuffer bytes() {
		return ByteBuffer.wrap(this.gathered);
	}

}
