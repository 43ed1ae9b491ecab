package org.rightsdesk.documents;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the words of a PDF file may say. */
final class PdfRules implements PdfWords {

	/** Names that stand for something done, sent or carried along. */
	private static final Map<String, String> FORBIDDEN = Map.ofEntries(Map.entry("JavaScript", "script"),
			Map.entry("Launch", "launch"), Map.entry("EmbeddedFile", "attachment"),
			Map.entry("EmbeddedFiles", "attachment"), Map.entry("GoToE", "attachment"), Map.entry("XFA", "form"),
			Map.entry("SubmitForm", "form"), Map.entry("ImportData", "form"), Map.entry("Rendition", "media"),
			Map.entry("RichMedia", "media"), Map.entry("RichMediaExecute", "media"));

	/** Actions that are harmless in a link that somebody clicks. */
	private static final Set<String> ON_A_CLICK = Set.of("URI", "GoToR", "Thread", "Sound", "Movie", "Hide", "Named",
			"SetOCGState", "Trans", "GoTo3DView");

	private final PdfInspection.File file;

	private final PdfObjects packed;

	private String key = "";

	private long number = -1;

	private long before = -1;

	private long object = -1;

	private PdfStreamFacts stream = new PdfStreamFacts();

	private PdfOpening opening;

	PdfRules(PdfInspection.File file) {
		this(file, null);
	}

	private PdfRules(PdfInspection.File file, PdfObjects packed) {
		this.file = file;
		this.packed = packed;
		this.opening = new PdfOpening();
	}

	@Override
	public void name(String name) {
		value();
		if (name.equals("Encrypt")) {
			throw FileFault.password();
		}
		if (FORBIDDEN.containsKey(name)) {
			throw FileFault.active(FORBIDDEN.get(name));
		}
		this.opening.name(this.key, name);
		if (this.opening.goesOn() || this.key.equals("S") && ON_A_CLICK.contains(name)) {
			does();
		}
		if (name.equals("Root")) {
			this.file.hasRoot();
		}
		this.stream.name(this.key, name);
		this.key = name;
	}

	@Override
	public void word(String word) {
		value();
		if (PdfBytes.isNumber(word)) {
			number(Long.parseLong(word));
		}
		else if (word.equals("obj")) {
			begins(this.before);
		}
		else if (word.endsWith("obj") && PdfBytes.isNumber(word.substring(0, word.length() - 3))) {
			begins(this.number);
		}
		this.key = "";
	}

	private void number(long value) {
		if (this.packed != null && this.packed.header(value)) {
			return;
		}
		switch (this.key) {
			case "OpenAction" -> this.file.onOpening(value);
			case "AA" -> throw FileFault.active("opening");
			case "JS" -> throw FileFault.active("script");
			default -> this.stream.number(this.key, value);
		}
		this.opening.number(this.key);
		this.before = this.number;
		this.number = value;
	}

	@Override
	public void text(String text) {
		value();
		if (this.key.equals("JS")) {
			throw FileFault.active("script");
		}
		String address = text.strip().toLowerCase(Locale.ROOT);
		if (this.key.equals("URI") && (address.startsWith("javascript:") || address.startsWith("vbscript:"))) {
			throw FileFault.active("script");
		}
		this.key = "";
	}

	@Override
	public void mark(char bracket) {
		value();
		if (bracket == '<' && this.key.equals("AA")) {
			throw FileFault.active("opening");
		}
		this.opening.mark(this.key, bracket);
		if (this.packed != null) {
			this.packed.mark(bracket);
		}
		if (bracket != '[' || !this.key.equals("Filter")) {
			this.key = "";
		}
	}

	@Override
	public void comment(String comment) {
		this.file.complete(comment.strip().equals("%EOF"));
	}

	@Override
	public PdfStreamBody stream() {
		if (this.packed != null) {
			return null;
		}
		PdfStreamFacts facts = this.stream;
		this.stream = new PdfStreamFacts();
		if (!facts.holdsObjects()) {
			return PdfStreamBody.skipped();
		}
		PdfRules inside = new PdfRules(this.file, new PdfObjects(facts.count()));
		return facts.packed() ? PdfStreamBody.packedObjects(inside, this.file.unpacked())
				: PdfStreamBody.objects(inside);
	}

	private void value() {
		this.file.complete(false);
		if (this.packed != null && this.packed.value()) {
			begins(this.packed.current());
		}
	}

	private void begins(long number) {
		this.file.begins(number);
		this.object = number;
		this.stream = new PdfStreamFacts();
		this.opening = new PdfOpening();
	}

	private void does() {
		if (this.object >= 0) {
			this.file.doesMore(this.object);
		}
	}

}
