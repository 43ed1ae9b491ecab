package org.rightsdesk.documents;

import java.util.Set;

/** What the dictionary before a stream says about it. */
final class PdfStreamFacts {

	private static final Set<String> FLATE = Set.of("FlateDecode", "Fl");

	private static final Set<String> OTHER_FILTERS = Set.of("ASCIIHexDecode", "AHx", "ASCII85Decode", "A85",
			"LZWDecode", "LZW", "RunLengthDecode", "RL", "CCITTFaxDecode", "CCF", "JBIG2Decode", "DCTDecode", "DCT",
			"JPXDecode", "Crypt");

	private boolean objects;

	/** Said in a way that we would have to look up elsewhere. */
	private boolean unclear;

	private int flate;

	private long count = -1;

	void name(String key, String name) {
		this.objects |= name.equals("ObjStm") || name.equals("First");
		this.flate += FLATE.contains(name) ? 1 : 0;
		this.unclear |= OTHER_FILTERS.contains(name) || name.equals("Predictor");
	}

	void number(String key, long value) {
		this.unclear |= key.equals("Filter") || key.equals("Type");
		if (key.equals("N")) {
			this.count = value;
		}
	}

	boolean holdsObjects() {
		if (this.objects && (this.unclear || this.flate > 1 || this.count < 0)) {
			throw FileFault.content();
		}
		return this.objects;
	}

	boolean packed() {
		return this.flate == 1;
	}

	long count() {
		return this.count;
	}

}
