package org.rightsdesk.documents;

/** How large a picture may be that somebody will have to open. */
final class Pixels {

	private static final long MAX = 50_000_000;

	private static final int MAX_SIDE = 20_000;

	private Pixels() {
	}

	static void check(long width, long height) {
		if (width == 0 || height == 0) {
			throw FileFault.content();
		}
		if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX) {
			throw FileFault.pixels(width, height);
		}
	}

}
