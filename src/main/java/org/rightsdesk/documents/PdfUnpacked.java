package org.rightsdesk.documents;

/** What came out of all streams of objects in one file. */
final class PdfUnpacked {

	/** More than the objects of a thousand pages. */
	private static final long LIMIT = 32L * 1024 * 1024;

	private static final int PER_BYTE = 8;

	private long allowed = LIMIT;

	private boolean damaged;

	/** So many packed bytes were read. */
	void read(int bytes) {
		this.allowed += (long) bytes * PER_BYTE;
	}

	void spend(int bytes) {
		this.allowed -= bytes;
		if (this.allowed < 0) {
			throw FileFault.bomb();
		}
	}

	/** One could not be unpacked: a damaged file, or one with a password. */
	void damage() {
		this.damaged = true;
	}

	boolean damaged() {
		return this.damaged;
	}

}
