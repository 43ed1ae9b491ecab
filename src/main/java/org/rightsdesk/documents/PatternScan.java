package org.rightsdesk.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Looks for texts anywhere in a file, in whatever pieces it comes. */
final class PatternScan implements Inspection {

	/** No ZIP program looks further back than this for the end of an archive. */
	private static final int ZIP_TAIL = 65_557;

	private static final String ZIP_END = "PK\5\6";

	private final List<String> patterns;

	private final boolean anyCase;

	private final Supplier<FileFault> fault;

	private final int tail;

	private String carry = "";

	private long seen;

	private long lastFound = -1;

	private PatternScan(List<String> patterns, boolean anyCase, int tail, Supplier<FileFault> fault) {
		this.patterns = patterns;
		this.anyCase = anyCase;
		this.tail = tail;
		this.fault = fault;
	}

	/** The fault as soon as one of the texts is found. */
	static PatternScan of(Supplier<FileFault> fault, String... patterns) {
		return new PatternScan(List.of(patterns), false, 0, fault);
	}

	/** The same for capital and small letters; the patterns are small. */
	static PatternScan anyCase(Supplier<FileFault> fault, String... patterns) {
		return new PatternScan(List.of(patterns), true, 0, fault);
	}

	/** A file that a ZIP program would open too, whatever it is else. */
	static PatternScan archiveAtTheEnd() {
		return new PatternScan(List.of(ZIP_END), false, ZIP_TAIL, FileFault::mixed);
	}

	@Override
	public void take(byte[] bytes, int offset, int length) {
		String piece = this.carry + new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
		String text = this.anyCase ? piece.toLowerCase(Locale.ROOT) : piece;
		long start = this.seen - this.carry.length();
		this.seen += length;
		for (String pattern : this.patterns) {
			int at = text.lastIndexOf(pattern);
			if (at >= 0 && this.tail == 0) {
				throw this.fault.get();
			}
			this.lastFound = (at >= 0) ? Math.max(this.lastFound, start + at) : this.lastFound;
		}
		int keep = this.patterns.stream().mapToInt(String::length).max().orElse(1) - 1;
		this.carry = piece.substring(Math.max(0, piece.length() - keep));
	}

	@Override
	public void end() {
		if (this.lastFound >= 0 && this.seen - this.lastFound <= this.tail) {
			throw this.fault.get();
		}
	}

}
