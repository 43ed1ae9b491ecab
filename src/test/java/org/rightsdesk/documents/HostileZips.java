package org.rightsdesk.documents;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Office files and archives with something in them that nobody asked for. */
final class HostileZips {

	private static final byte[] TEXT = Bytes.ascii("hello");

	private final List<Sample> samples = new ArrayList<>();

	static List<Sample> all() {
		HostileZips files = new HostileZips();
		files.programs();
		files.macros();
		files.fetched();
		files.incomplete();
		files.openDocument();
		files.names();
		files.locked();
		files.bombs();
		files.layout();
		files.nested();
		return files.samples;
	}

	private void programs() {
		docx("program in it", (zip) -> zip.add("word/media/setup.exe", "MZ"));
		docx("program named as a picture", (zip) -> zip.add("word/media/image1.png", "MZ\u0090\0\3\0\0\0\4"));
		docx("Linux program in it", (zip) -> zip.add("word/media/a.dat", "\177ELF\2\1\1\0"));
		docx("script in it", (zip) -> zip.add("word/run.js", "x"));
		add("a.xlsx", "XLSX: program in it", OfficeFiles.xlsx().add("xl/a.scr", "MZ"));
		add("a.odt", "ODT: program in it", OfficeFiles.odt().add("Pictures/a.exe", "MZ"));
		for (String name : List.of("a.exe", "folder/run.vbs", "x.JS", "a.lnk", "a.bat. ", "page.hta", "x.jar",
				"m.docm")) {
			zip("program " + name, new RawZip().add(name, "x"));
		}
		zip("program named as text", new RawZip().add("a.txt", Bytes.join(Bytes.ascii("MZ"), new byte[100])));
	}

	private void macros() {
		docx("macro", (zip) -> zip.add("word/vbaProject.bin", "x"));
		docx("macro elsewhere", (zip) -> zip.add("custom/VBAPROJECT.BIN", "x"));
		docx("control", (zip) -> zip.add("word/activeX/activeX1.xml", "<x/>"));
		docx("embedded object", (zip) -> zip.add("word/embeddings/oleObject1.bin", "x"));
		add("a.docx", "DOCX: kind with macros", OfficeFiles.docx("ms-word.document.macroEnabled.main", "<w:p/>"));
		add("a.xlsx", "XLSX: macro", OfficeFiles.xlsx().add("xl/vbaProject.bin", "x"));
		add("a.xlsx", "XLSX: old macro sheet", OfficeFiles.xlsx().add("xl/macrosheets/sheet1.xml", "<x/>"));
	}

	private void fetched() {
		for (String type : List.of("attachedTemplate", "oleObject", "frame", "subDocument")) {
			docx("fetched from elsewhere: " + type, (zip) -> zip.add("word/_rels/document.xml.rels",
					OfficeFiles.relations(OfficeFiles.relation(type, "https://example.org/x", "External"))));
		}
		docx("fetched, letters in code", (zip) -> zip.add("word/_rels/settings.xml.rels",
				OfficeFiles.relations(OfficeFiles.relation("attached&#84;emplate", "//host/x", "&#69;xternal"))));
		docx("entities", (zip) -> zip.add("word/settings.xml",
				"<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"));
		add("a.docx", "DOCX: command in a field",
				OfficeFiles.docx("wordprocessingml.document.main", "<w:instrText>DDEAUTO c:\\\\cmd</w:instrText>"));
		add("a.xlsx", "XLSX: command in a link", OfficeFiles.xlsx()
			.add("xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink ddeService=\"cmd\"/>"));
	}

	private void incomplete() {
		add("a.docx", "DOCX: no list of types",
				new RawZip().add("word/document.xml", "<x/>").add("_rels/.rels", "<x/>"));
		add("a.docx", "DOCX: no main part",
				new RawZip()
					.add("[Content_Types].xml",
							OfficeFiles.types("/word/document.xml", "wordprocessingml.document.main"))
					.add("_rels/.rels", OfficeFiles.relations()));
		add("a.docx", "DOCX: main part of another kind", OfficeFiles.docx("presentationml.presentation.main", ""));
		add("a.docx", "DOCX: a program in a coat",
				new RawZip().add("[Content_Types].xml", "<Types/>")
					.add("_rels/.rels", "<x/>")
					.add("word/document.xml", "MZ\u0090\0"));
		add("a.docx", "DOCX: types that cannot be read",
				new RawZip().add("[Content_Types].xml", "<Types")
					.add("_rels/.rels", OfficeFiles.relations())
					.add("word/document.xml", "<x/>"));
		add("a.xlsx", "XLSX: in truth DOCX", OfficeFiles.docx());
		add("a.docx", "DOCX: in truth XLSX", OfficeFiles.xlsx());
		add("a.docx", "DOCX: in truth ODT", OfficeFiles.odt());
		add("a.docx", "DOCX: in truth ZIP", new RawZip().add("a.txt", "x"));
	}

	private void openDocument() {
		add("a.odt", "ODT: macro", OfficeFiles.odt().add("Basic/Standard/Module1.xml", "<x/>"));
		add("a.odt", "ODT: script", OfficeFiles.odt().add("Scripts/python/a.py", "x"));
		add("a.odt", "ODT: entities",
				OfficeFiles.odt().add("styles.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>"));
		add("a.odt", "ODT: a spreadsheet", OfficeFiles.odt("application/vnd.oasis.opendocument.spreadsheet"));
		add("a.odt", "ODT: no content", new RawZip().stored("mimetype", "application/vnd.oasis.opendocument.text"));
		add("a.odt", "ODT: kind not first",
				new RawZip().add("content.xml", "<x/>").stored("mimetype", "application/vnd.oasis.opendocument.text"));
		add("a.odt", "ODT: in truth DOCX", OfficeFiles.docx());
		add("a.odt", "ODT: with a password",
				new RawZip().stored("mimetype", "application/vnd.oasis.opendocument.text")
					.add("content.xml", "x")
					.add("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"));
	}

	private void names() {
		for (String name : List.of("../../evil.txt", "/etc/cron.d/evil", "..\\..\\evil.txt", "C:\\evil.txt",
				"a/../../b", "a\0.txt", "a\u202etxt.zip", "a\r\nb.txt")) {
			zip("name " + name.replaceAll("\\p{C}", "_"), new RawZip().add(name, "x"));
		}
		docx("name that leads out", (zip) -> zip.add("../word/x.xml", "<x/>"));
		byte[] path = "evil.exe".getBytes(StandardCharsets.UTF_8);
		byte[] extra = ByteBuffer.allocate(9 + path.length)
			.order(ByteOrder.LITTLE_ENDIAN)
			.putShort((short) 0x7075)
			.putShort((short) (5 + path.length))
			.put((byte) 1)
			.putInt(0)
			.put(path)
			.array();
		zip("second name that is a program", new RawZip().add("a.txt", TEXT, (entry) -> entry.extra = extra));
	}

	private void locked() {
		zip("with a password", new RawZip().add("a.txt", TEXT, (entry) -> entry.flags |= 1));
		zip("with a strong password", new RawZip().add("a.txt", TEXT, (entry) -> entry.flags |= 1 | 1 << 6));
		zip("with an AES password", new RawZip().add("a.txt", TEXT, (entry) -> entry.method = 99));
		zip("with a password said at the end", new RawZip().add("a.txt", TEXT, (entry) -> entry.centralFlags = 1));
		docx("with a password in one part", (zip) -> zip.add("word/styles.xml", TEXT, (entry) -> entry.flags |= 1));
		byte[] ole = Bytes.join(Samples.outlook(), new byte[500],
				Bytes.ascii("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0"));
		this.samples.add(Sample.of("DOCX: encrypted", "a.docx", ole));
		this.samples.add(Sample.of("XLSX: encrypted", "a.xlsx", ole));
	}

	private void bombs() {
		byte[] large = RawZip.zeros(10L * 1024 * 1024 * 1024);
		zip("bomb of 10 GB", new RawZip().add("a.txt", TEXT, (entry) -> entry.data = large));
		byte[] zeros = RawZip.zeros(1024L * 1024 * 1024);
		Consumer<RawZip.Entry> bomb = (entry) -> {
			entry.data = zeros;
			entry.flags |= 8;
		};
		zip("bomb that says its size later", new RawZip().add("a.txt", TEXT, bomb));
		docx("bomb", (zip) -> zip.add("word/media/image1.bmp", TEXT, bomb));
		add("a.xlsx", "XLSX: bomb", OfficeFiles.xlsx().add("xl/worksheets/sheet2.xml", TEXT, bomb));
		add("a.odt", "ODT: bomb", OfficeFiles.odt().add("styles.xml", TEXT, bomb));
		RawZip many = new RawZip();
		for (int i = 0; i < 51_000; i++) {
			many.stored("a" + i, "");
		}
		zip("more files than anybody has", many);
		RawZip overlapping = new RawZip().add("a.txt", new byte[1000]);
		for (int i = 0; i < 1000; i++) {
			overlapping.add("b" + i, new byte[1000], (entry) -> {
				entry.listedOnly = true;
				entry.place = 0;
			});
		}
		zip("files that lie over each other", overlapping);
	}

	private void layout() {
		byte[] good = new RawZip().add("a.txt", TEXT).bytes();
		bytes("cut off", Bytes.cut(good, good.length - 10));
		bytes("cut off in a file", Bytes.cut(good, 40));
		bytes("empty archive", new RawZip().bytes());
		zip("program before it", new RawZip().prefixed(Bytes.ascii("MZ\u0090\0\3\0")).add("a.txt", TEXT));
		zip("something after it", new RawZip().add("a.txt", TEXT).followedBy(Bytes.ascii("<script>x</script>")));
		zip("something between", new RawZip().add("a.txt", TEXT).withGap(Bytes.ascii("MZ\u0090\0")));
		zip("other name at the end", new RawZip().add("a.txt", TEXT, (entry) -> entry.centralName = "a.exe"));
		zip("same name twice", new RawZip().add("a.txt", TEXT).add("a.txt", TEXT));
		zip("listed but not there",
				new RawZip().add("a.txt", TEXT).add("b.txt", TEXT, (entry) -> entry.listedOnly = true));
		zip("wrong sum", new RawZip().add("a.txt", TEXT, (entry) -> entry.crc++));
		zip("wrong size", new RawZip().add("a.txt", TEXT, (entry) -> entry.size++));
		zip("packed in another way", new RawZip().add("a.txt", TEXT, (entry) -> entry.method = 14));
		add("a.docx", "DOCX: something after it", OfficeFiles.docx().followedBy(Bytes.ascii("<html>")));
		add("a.docx", "DOCX: program before it", OfficeFiles.docx().prefixed(Bytes.ascii("MZ\u0090\0\3\0")));
	}

	private void nested() {
		byte[] inner = new RawZip().add("a.txt", TEXT).bytes();
		zip("archive in it", new RawZip().add("b.zip", inner));
		zip("archive in it under another name", new RawZip().add("b.txt", inner));
		zip("archive of another kind in it", new RawZip().add("b.dat", Bytes.ascii("Rar!\u001a\7\0xxxx")));
		zip("virus in it", new RawZip().add("a.txt", HostileFiles.eicar()));
		docx("virus in it", (zip) -> zip.add("word/media/a.dat", HostileFiles.eicar()));
	}

	private void docx(String what, Consumer<RawZip> change) {
		RawZip zip = OfficeFiles.docx();
		change.accept(zip);
		add("a.docx", "DOCX: " + what, zip);
	}

	private void add(String name, String what, RawZip zip) {
		this.samples.add(Sample.of(what, name, zip.bytes()));
	}

	private void zip(String what, RawZip zip) {
		bytes(what, zip.bytes());
	}

	private void bytes(String what, byte[] content) {
		this.samples.add(Sample.of("ZIP: " + what, "a.zip", content).byStaff());
	}

}
