package org.rightsdesk.documents;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes a sent file name safe to keep, to show and to put into a header. */
final class FileNames {

	static final int MAX_LENGTH = 120;

	/**
	 * Control, format (which holds the right-to-left overrides), unassigned, surrogate.
	 */
	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

	private static final Pattern AWKWARD = Pattern.compile("[<>:\"|?*]");

	/** Turns letters around, ends the name early for some programs, or breaks a line. */
	private static final Pattern MISLEADING = Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069\\ufffd]");

	/** A folder may be sent along by an old browser, but none that leads elsewhere. */
	private static final Pattern OUTSIDE = Pattern.compile("(^|[/\\\\])\\.\\.([/\\\\]|$)|%2e%2e|%2f|%5c|%00",
			Pattern.CASE_INSENSITIVE);

	/** Dots and blanks of any script, which file systems drop or hide behind. */
	private static final Pattern EDGES = Pattern.compile("^[.\\s\\p{Z}]+|[.\\s\\p{Z}]+$");

	private FileNames() {
	}

	/** Whether a name was made to be read as another. */
	static boolean misleading(String sent) {
		return sent != null && (MISLEADING.matcher(sent).find() || OUTSIDE.matcher(sent).find());
	}

	/** Never null and never empty; keeps the extension when the name must be cut. */
	static String clean(String sent) {
		String name = INVISIBLE.matcher((sent != null) ? sent : "").replaceAll("");
		name = Normalizer.normalize(name, Normalizer.Form.NFC);
		name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		name = EDGES.matcher(AWKWARD.matcher(name).replaceAll("_")).replaceAll("");
		return name.isEmpty() ? "file" : cut(name);
	}

	private static String cut(String name) {
		if (name.length() <= MAX_LENGTH) {
			return name;
		}
		int dot = name.lastIndexOf('.');
		String extension = (dot > 0 && name.length() - dot <= 6) ? name.substring(dot) : "";
		int end = MAX_LENGTH - extension.length();
		String kept = name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
		return EDGES.matcher(kept).replaceAll("") + extension;
	}

}
