package org.rightsdesk.documents;

import java.util.Locale;

/** How large a file is, as people read it. */
public final class FileSize {

	private static final double STEP = 1024;

	private FileSize() {
	}

	/** Such as {@code 69 bytes}, {@code 12 KB} or {@code 2.4 MB}. */
	public static String words(long bytes) {
		if (bytes < STEP) {
			return bytes + " bytes";
		}
		double kilobytes = bytes / STEP;
		return (kilobytes < STEP) ? String.format(Locale.UK, "%.0f KB", kilobytes)
				: String.format(Locale.UK, "%.1f MB", kilobytes / STEP);
	}

}
