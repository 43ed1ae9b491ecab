package org.rightsdesk.documents;

/**
 * The smallest office files that a word processor opens, and parts to spoil them with.
 */
final class OfficeFiles {

	static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private OfficeFiles() {
	}

	static RawZip docx() {
		return docx("wordprocessingml.document.main", "<w:p><w:r><w:t>Dear all</w:t></w:r></w:p>");
	}

	static RawZip docx(String mainType, String body) {
		return new RawZip().add("[Content_Types].xml", types("/word/document.xml", mainType))
			.add("_rels/.rels", relations(relation("officeDocument", "word/document.xml", "")))
			.add("word/document.xml",
					HEAD + "<w:document xmlns:w=\"" + WORD + "\"><w:body>" + body + "</w:body></w:document>");
	}

	static RawZip xlsx() {
		return new RawZip().add("[Content_Types].xml", types("/xl/workbook.xml", "spreadsheetml.sheet.main"))
			.add("_rels/.rels", relations(relation("officeDocument", "xl/workbook.xml", "")))
			.add("xl/workbook.xml", HEAD + "<workbook xmlns=\"" + SHEET + "\"><sheets/></workbook>")
			.add("xl/worksheets/sheet1.xml", HEAD + "<worksheet xmlns=\"" + SHEET
					+ "\"><sheetData><row><c><f>SUM(A1:A2)</f></c></row>" + "</sheetData></worksheet>");
	}

	static RawZip odt() {
		return odt("application/vnd.oasis.opendocument.text");
	}

	static RawZip odt(String type) {
		return new RawZip().stored("mimetype", type)
			.add("content.xml", HEAD
					+ "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>")
			.add("META-INF/manifest.xml", HEAD
					+ "<!DOCTYPE manifest:manifest PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" \"Manifest.dtd\">"
					+ "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
	}

	static String types(String part, String mainType) {
		return HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
				+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
				+ "<Override PartName=\"" + part + "\" ContentType=\"application/vnd."
				+ (mainType.startsWith("ms-") ? mainType : "openxmlformats-officedocument." + mainType)
				+ "+xml\"/></Types>";
	}

	static String relations(String... relations) {
		return HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
				+ String.join("", relations) + "</Relationships>";
	}

	static String relation(String type, String target, String mode) {
		return "<Relationship Id=\"r" + Math.abs(type.hashCode()) + "\" Type=\"" + RELATION + type + "\" Target=\""
				+ target + "\" " + (mode.isEmpty() ? "" : "TargetMode=\"" + mode + "\"") + "/>";
	}

}
