package org.rightsdesk.documents;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.rightsdesk.documents.OfficeXml.Attributes;

/**
 * A DOCX or XLSX file (ECMA-376): its main part is there and of the kind it says; no
 * macros, no embedded objects, nothing fetched from elsewhere on opening.
 */
final class OfficeRules extends ArchiveRules {

	private static final String TYPES = "[Content_Types].xml";

	private static final String MAIN = "application/vnd.openxmlformats-officedocument.%s.main+xml";

	/** A link on which somebody clicks is no such thing. */
	private static final Set<String> FETCHED = Set.of("attachedtemplate", "oleobject", "frame", "subdocument",
			"package", "control", "video", "audio");

	private final String mainType;

	/** Where the main part is, unless the file says otherwise. */
	private final String mainPart;

	private final Set<String> parts = new HashSet<>();

	private final Set<String> mains = new HashSet<>();

	private PatternScan commands;

	private OfficeRules(String mainType, String mainPart) {
		this.mainType = MAIN.formatted(mainType);
		this.mainPart = mainPart;
	}

	static OfficeRules docx() {
		return new OfficeRules("wordprocessingml.document", "word/document.xml");
	}

	static OfficeRules xlsx() {
		return new OfficeRules("spreadsheetml.sheet", "xl/workbook.xml");
	}

	@Override
	boolean keeps(ZipEntryFacts facts) {
		String name = facts.name().toLowerCase(Locale.ROOT);
		if (name.endsWith("vbaproject.bin") || name.contains("/activex/") || name.contains("macrosheets/")) {
			throw FileFault.active("macro");
		}
		if (name.contains("/embeddings/") && name.endsWith(".bin")) {
			throw FileFault.active("object");
		}
		this.parts.add(name);
		boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
		this.commands = xml ? PatternScan.of(() -> FileFault.active("link"), "<!DOCTYPE", "<!ENTITY", "DDEAUTO",
				"<ddeLink", ":ddeLink") : null;
		return name.equals(TYPES.toLowerCase(Locale.ROOT)) || name.endsWith(".rels");
	}

	@Override
	void piece(byte[] bytes, int length) {
		if (this.commands != null) {
			this.commands.take(bytes, 0, length);
		}
	}

	@Override
	void kept(ZipEntryFacts facts, byte[] content) {
		List<Attributes> elements = OfficeXml.elements(content);
		if (facts.name().toLowerCase(Locale.ROOT).endsWith(".rels")) {
			elements.forEach(OfficeRules::related);
			return;
		}
		elements.forEach(this::typed);
	}

	private void typed(Attributes element) {
		String type = element.get("ContentType");
		String small = type.toLowerCase(Locale.ROOT);
		if (small.contains("macroenabled") || small.contains("vbaproject") || small.contains("activex")) {
			throw FileFault.active("macro");
		}
		if (type.equals(this.mainType)) {
			String part = element.get("PartName").toLowerCase(Locale.ROOT);
			this.mains.add(part.isEmpty() ? this.mainPart : part.substring(1));
		}
	}

	private static void related(Attributes element) {
		String type = element.get("Type").toLowerCase(Locale.ROOT);
		String last = type.substring(type.lastIndexOf('/') + 1);
		if (element.get("TargetMode").equalsIgnoreCase("External") && FETCHED.contains(last)) {
			throw FileFault.active("link");
		}
	}

	@Override
	public void end() {
		String folder = this.mainPart.substring(0, this.mainPart.indexOf('/') + 1);
		boolean main = this.mains.stream().anyMatch((name) -> name.startsWith(folder) && this.parts.contains(name));
		if (!main || !this.parts.contains(TYPES.toLowerCase(Locale.ROOT)) || !this.parts.contains("_rels/.rels")) {
			throw FileFault.content();
		}
	}

}
