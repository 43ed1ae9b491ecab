package org.rightsdesk.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/** Files as people and programs really make them: all must come in (S8). */
final class GoodFiles {

	private static final String LETTER = "Dear all,\r\nplease see https://example.org/a?b=1&c=2 – “thank you”.\r\n";

	private static final List<Sample> ALL = made();

	private final List<Sample> samples = new ArrayList<>();

	static List<Sample> all() {
		return ALL;
	}

	private static List<Sample> made() {
		GoodFiles files = new GoodFiles();
		files.pdfs();
		files.pictures();
		files.texts();
		files.documents();
		files.mails();
		files.fromStaff();
		return files.samples;
	}

	private void pdfs() {
		pdf("plain", PdfFiles.written(false));
		pdf("packed", PdfFiles.written(true));
		pdf("link to a page about JavaScript", PdfFiles.written(true, PdfFiles::link));
		pdf("outline", PdfFiles.written(false, PdfFiles::outline));
		pdf("outline, packed", PdfFiles.written(true, PdfFiles::outline));
		pdf("opens at a page", PdfFiles.written(false, PdfFiles::opensAtPage));
		pdf("opens by going to a page, with links", PdfFiles.written(true, PdfFiles::opensByGoing, PdfFiles::link));
		pdf("opens by going to a page at once", PdfFiles.raw("/OpenAction<</D[3 0 R/XYZ null null null]/S/GoTo>>"));
		pdf("picture", PdfFiles.written(true, PdfFiles::picture));
		pdf("form to fill in", PdfFiles.written(true, PdfFiles::form));
		pdf("60 pages", PdfFiles.written(true, PdfFiles.pages(60)));
		pdf("saved twice", PdfFiles.updated(PdfFiles.written(false), PdfFiles::language));
		pdf("tagged", rendered());
		pdf("space after its end", Bytes.join(PdfFiles.written(true), Bytes.ascii("\r\n\0\0  \n")));
		pdf("any content in a stream",
				PdfFiles.raw("", PdfFiles.objects("", Bytes.ascii("(/JavaScript << /AA obj ( % [ <"))));
	}

	private void pictures() {
		add("PNG", "scan.png", Pictures.png());
		add("PNG grey", "scan.PNG", Pictures.png(BufferedImage.TYPE_BYTE_GRAY));
		add("PNG with see-through parts", "scan.png", Pictures.png(BufferedImage.TYPE_INT_ARGB));
		add("PNG with a remark", "scan.png", Pictures.pngWith("tEXt", "Software\0Scanner <3"));
		add("PNG 7,000 by 7,000", "scan.png", Pictures.png(7_000, 7_000));
		add("JPEG", "photo.jpg", Pictures.jpeg());
		add("JPEG grey", "photo.jpeg", Pictures.write("jpg", new BufferedImage(9, 9, BufferedImage.TYPE_BYTE_GRAY)));
		add("JPEG in several scans", "photo.jpg", Pictures.progressiveJpeg());
		add("JPEG with facts of the camera", "IMG_0001.JPG",
				Pictures.jpegWith(0xe1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"));
		add("JPEG with another after it", "photo.jpg",
				Bytes.join(Pictures.jpeg(), Pictures.jpeg(), Bytes.ascii("SEFT\0\1")));
	}

	private void texts() {
		add("TXT in UTF-8", "letter.txt", LETTER.getBytes(StandardCharsets.UTF_8));
		add("TXT in UTF-8 with its mark", "letter.txt", ("\ufeff" + LETTER).getBytes(StandardCharsets.UTF_8));
		add("TXT in UTF-16", "letter.txt", ("\ufeff" + LETTER).getBytes(StandardCharsets.UTF_16LE));
		add("TXT in UTF-16, other order", "letter.txt", ("\ufeff" + LETTER).getBytes(StandardCharsets.UTF_16BE));
		add("TXT in Latin-1", "Brief.txt",
				"Sehr geehrte Frau Müller, die Größe\n".getBytes(StandardCharsets.ISO_8859_1));
		add("TXT with pictures of faces", "chat.txt", "😀 hello 你好 مرحبا\n".getBytes(StandardCharsets.UTF_8));
		add("TXT of one letter", "a.txt", Bytes.ascii("x"));
		add("TXT of two letters", "a.txt", Bytes.ascii("ok"));
		add("TXT that compares", "a.txt", Bytes.ascii("if a < b and c > d then <see above>"));
		add("TXT of 9 MB", "a.txt", Bytes.ascii("All work and no play. \n".repeat(410_000)));
		add("CSV", "list.csv", Bytes.ascii("name,date\r\n\"Ada, Countess\",2026-01-01\r\n"));
		add("CSV with formulas", "list.csv", Bytes.ascii("a;b\n=SUM(A1:A2);+1\n@x;-2\n"));
		add("CSV in UTF-16 with tabs", "list.csv", "\ufeffa\tb\nä\tö\n".getBytes(StandardCharsets.UTF_16LE));
	}

	private void documents() {
		zip("DOCX", "letter.docx", OfficeFiles.docx());
		zip("DOCX as a program streams it", "letter.docx", streamed(OfficeFiles.docx()));
		zip("DOCX with picture and link", "letter.docx",
				OfficeFiles.docx()
					.add("word/media/image1.png", Pictures.png())
					.add("word/_rels/document.xml.rels", OfficeFiles
						.relations(OfficeFiles.relation("hyperlink", "https://example.org/?a=1&amp;b=2", "External"))));
		zip("DOCX with a table of numbers in it", "letter.docx",
				OfficeFiles.docx().add("word/embeddings/Microsoft_Excel_Sheet1.xlsx", OfficeFiles.xlsx().bytes()));
		zip("DOCX with much text", "letter.docx", OfficeFiles.docx("wordprocessingml.document.main",
				"<w:p><w:r><w:t>All work and no play</w:t></w:r></w:p>".repeat(50_000)));
		zip("XLSX", "table.xlsx", OfficeFiles.xlsx());
		zip("XLSX with settings of a printer", "table.xlsx",
				OfficeFiles.xlsx().add("xl/printerSettings/printerSettings1.bin", new byte[500]));
		zip("XLSX linked to another", "table.xlsx",
				OfficeFiles.xlsx()
					.add("xl/externalLinks/_rels/externalLink1.xml.rels",
							OfficeFiles.relations(OfficeFiles.relation("externalLinkPath", "other.xlsx", "External"))));
		zip("ODT", "letter.odt", OfficeFiles.odt());
		zip("ODT with empty folders", "letter.odt",
				OfficeFiles.odt()
					.stored("Configurations2/accelerator/", "")
					.add("Thumbnails/thumbnail.png", Pictures.png()));
	}

	private void mails() {
		String head = "Received: from mx.example.org\r\n\tby mail.example.org; Mon, 5 Jan 2026\r\nFrom: Ada <a@example.org>"
				+ "\r\nTo: b@example.org\r\nSubject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\r\nX-MS-Has-Attach: yes\r\n";
		add("EML", "mail.eml", Samples.email());
		add("EML in HTML", "mail.eml",
				Bytes.ascii(head + "Content-Type: text/html\r\n\r\n<html><body><p>Hello</p></body></html>\r\n"));
		add("EML with parts", "mail.eml", Bytes
			.ascii(head + "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n"
					+ "Content-Type: text/plain; charset=utf-8\r\n\r\nHello\r\n--b\r\n"
					+ "Content-Type: application/pdf; name=\"letter.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
					+ Base64.getMimeEncoder().encodeToString(PdfFiles.written(false)) + "\r\n--b--\r\n"));
		add("EML with letters of its own", "mail.eml",
				(head + "\r\nMy name = Jürgen\r\n").getBytes(StandardCharsets.ISO_8859_1));
		this.samples.add(Sample.of("EML declared as text", "mail.eml", Samples.email()).declared("text/plain"));
	}

	private void fromStaff() {
		staff("ZIP", "files.zip", new RawZip().add("a.txt", "x").add("folder/b.pdf", PdfFiles.written(true)).bytes());
		staff("ZIP with documents", "files.zip",
				new RawZip().add("letter.docx", OfficeFiles.docx().bytes()).stored("folder/", "").bytes());
		staff("ZIP as a program streams it", "files.zip",
				streamed(new RawZip().add("a.txt", "x".repeat(100_000))).bytes());
		staff("ZIP with names in an old code", "files.zip",
				new RawZip().add("Gr\u0081\u00e1e.txt", Bytes.ascii("x"), (entry) -> entry.flags = 0).bytes());
		staff("JSON", "orders.json", Bytes.ascii("[{\"order\": 4711, \"note\": \"=1+1\"}]"));
		staff("MSG", "mail.msg", Samples.outlook());
		staff("MP3", "call.mp3", Samples.mp3());
		staff("WAV", "call.wav", Samples.wav());
		staff("M4A", "call.m4a", Samples.m4a());
		staff("MP4", "door.mp4", Samples.mp4());
	}

	private static RawZip streamed(RawZip zip) {
		zip.entries().forEach((entry) -> entry.flags |= 8);
		return zip;
	}

	private static byte[] rendered() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.withHtmlContent("<html lang=\"en\"><head><title>Letter</title></head><body><h1>Dear all</h1>"
				+ "<p><a href=\"https://example.org/\">there</a></p></body></html>", "");
		builder.toStream(out);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return out.toByteArray();
	}

	private void pdf(String what, byte[] content) {
		this.samples.add(Sample.of("PDF " + what, "letter.pdf", content).declared("application/pdf"));
	}

	private void zip(String what, String name, RawZip zip) {
		add(what, name, zip.bytes());
	}

	private void staff(String what, String name, byte[] content) {
		this.samples.add(Sample.of(what + " from staff", name, content).byStaff());
	}

	private void add(String what, String name, byte[] content) {
		this.samples.add(Sample.of(what, name, content));
	}

}
