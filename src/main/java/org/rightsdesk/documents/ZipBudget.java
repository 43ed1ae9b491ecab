package org.rightsdesk.documents;

/**
 * How much a ZIP file may unpack to. What is allowed grows with what has been read, so
 * that a bomb is known in its first pieces and never unpacked.
 */
final class ZipBudget {

	private static final long MEGABYTE = 1024 * 1024;

	private final int maxEntries;

	private final long fixed;

	private final long perByte;

	private final int perEntryByte;

	private int entries;

	private long read;

	private long unpacked;

	private ZipBudget(int maxEntries, long fixed, long perByte, int perEntryByte) {
		this.maxEntries = maxEntries;
		this.fixed = fixed;
		this.perByte = perByte;
		this.perEntryByte = perEntryByte;
	}

	/** Text and pictures of one document. */
	static ZipBudget forDocument() {
		return new ZipBudget(5_000, 50 * MEGABYTE, 20, 250);
	}

	/** Whatever staff collected. */
	static ZipBudget forArchive() {
		return new ZipBudget(50_000, 200 * MEGABYTE, 40, 400);
	}

	void entry() {
		if (++this.entries > this.maxEntries) {
			throw FileFault.bomb();
		}
	}

	void read(int bytes) {
		this.read += bytes;
	}

	/** So much more came out; {@code entryRead} and {@code entrySize} of this entry. */
	void unpacked(int bytes, long entryRead, long entrySize) {
		this.unpacked += bytes;
		if (this.unpacked > this.fixed + this.read * this.perByte
				|| entrySize > 10 * MEGABYTE && entrySize > entryRead * this.perEntryByte) {
			throw FileFault.bomb();
		}
	}

}
