package org.rightsdesk.documents;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** An ODT file (ODF 1.3 part 2): says what it is first, and has no macros. */
final class OpenDocumentRules extends ArchiveRules {

	private static final String TYPE = "mimetype";

	private static final String TEXT = "application/vnd.oasis.opendocument.text";

	private static final String MANIFEST = "META-INF/manifest.xml";

	private final Set<String> parts = new HashSet<>();

	private PatternScan entities;

	@Override
	boolean keeps(ZipEntryFacts facts) {
		boolean first = this.parts.isEmpty();
		String name = facts.name();
		this.parts.add(name);
		if (first != name.equals(TYPE) || first && !facts.stored()) {
			throw FileFault.content();
		}
		String small = name.toLowerCase(Locale.ROOT);
		if (small.startsWith("basic/") || small.startsWith("scripts/")) {
			throw FileFault.active("macro");
		}
		this.entities = small.endsWith(".xml") && !name.equals(MANIFEST)
				? PatternScan.of(() -> FileFault.active("link"), "<!DOCTYPE", "<!ENTITY") : null;
		return first || name.equals(MANIFEST);
	}

	@Override
	void piece(byte[] bytes, int length) {
		if (this.entities != null) {
			this.entities.take(bytes, 0, length);
		}
	}

	@Override
	void kept(ZipEntryFacts facts, byte[] content) {
		String text = new String(content, StandardCharsets.UTF_8);
		if (facts.name().equals(TYPE) && !text.equals(TEXT)) {
			throw FileFault.content();
		}
		if (facts.name().equals(MANIFEST) && text.contains("encryption-data")) {
			throw FileFault.password();
		}
	}

	@Override
	public void end() {
		if (!this.parts.contains("content.xml")) {
			throw FileFault.content();
		}
	}

}
