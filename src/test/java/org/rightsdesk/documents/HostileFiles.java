package org.rightsdesk.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Files that must not come in (S8). Each is bad in a way of its own. */
final class HostileFiles {

	private static final byte[] PROGRAM = Bytes.join(Bytes.ascii("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff\0\0"),
			new byte[64], Bytes.ascii("This program cannot be run in DOS mode.\r\r\n$PE\0\0"));

	private static final byte[] PAGE = Bytes
		.ascii("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");

	private static final byte[] DRAWING = Bytes
		.ascii("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");

	private static final List<Sample> ALL = made();

	private final List<Sample> samples = new ArrayList<>();

	static List<Sample> all() {
		return ALL;
	}

	private static List<Sample> made() {
		HostileFiles files = new HostileFiles();
		files.samples.addAll(HostilePdfs.all());
		files.samples.addAll(HostileZips.all());
		files.pictures();
		files.texts();
		files.mails();
		files.otherThanTheySay();
		files.declaredOtherwise();
		files.names();
		files.empty();
		files.tooLarge();
		files.recordings();
		return files.samples;
	}

	static byte[] eicar() {
		return Bytes.ascii("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");
	}

	private void pictures() {
		byte[] zip = new RawZip().add("a.txt", "x").bytes();
		png("archive after it", Bytes.join(Pictures.png(), zip));
		png("page after it", Bytes.join(Pictures.png(), PAGE));
		png("program after it", Bytes.join(Pictures.png(), PROGRAM));
		png("another picture after it", Bytes.join(Pictures.png(), Pictures.png()));
		png("script among its remarks", Pictures.pngWith("tEXt", "Comment\0<SCRIPT>alert(1)</SCRIPT>"));
		png("server page among its remarks", Pictures.pngWith("tEXt", "Comment\0<?php system($_GET[0]); ?>"));
		png("virus among its remarks",
				Pictures.pngWith("tEXt", "Comment\0" + new String(eicar(), StandardCharsets.US_ASCII)));
		png("archive among its remarks", Pictures.pngWith("prVt", new String(zip, StandardCharsets.ISO_8859_1)));
		png("50,000 by 50,000", Pictures.png(50_000, 50_000));
		png("8,000 by 8,000", Pictures.png(8_000, 8_000));
		png("20,001 by 1", Pictures.png(20_001, 1));
		png("2 billion by 2 billion", Pictures.png(Integer.MAX_VALUE, Integer.MAX_VALUE));
		png("negative side", Pictures.png(-1, 10));
		png("no width", Pictures.png(0, 10));
		png("cut off", Bytes.cut(Pictures.png(), 60));
		png("only its signature", Bytes.cut(Pictures.png(), 8));
		png("no pixels", Bytes.join(Bytes.cut(Pictures.png(), 33), Pictures.chunk("IEND", new byte[0])));
		jpeg("archive after it", Bytes.join(Pictures.jpeg(), zip));
		jpeg("page after it", Bytes.join(Pictures.jpeg(), PAGE));
		jpeg("drawing after it", Bytes.join(Pictures.jpeg(), DRAWING));
		jpeg("program after it", Bytes.join(Pictures.jpeg(), PROGRAM));
		jpeg("PDF after it", Bytes.join(Pictures.jpeg(), PdfFiles.raw("")));
		jpeg("RAR after it", Bytes.join(Pictures.jpeg(), Bytes.ascii("Rar!\u001a\7\0")));
		jpeg("7z after it", Bytes.join(Pictures.jpeg(), Bytes.ascii("7z\u00bc\u00af\u0027\u001c")));
		jpeg("script among its remarks", Pictures.jpegWith(0xfe, "<script>alert(1)</script>"));
		jpeg("server page among its remarks", Pictures.jpegWith(0xfe, "<?php eval(1); ?>"));
		jpeg("script that is a picture too", Pictures.jpegWith(0xe0, "=1;alert(1)/*<html>*/"));
		jpeg("50,000 by 50,000", Pictures.jpeg(50_000, 50_000));
		jpeg("65,535 by 65,535", Pictures.jpeg(65_535, 65_535));
		jpeg("10,000 by 6,000", Pictures.jpeg(10_000, 6_000));
		jpeg("no height", Pictures.jpeg(100, 0));
		jpeg("cut off", Bytes.cut(Pictures.jpeg(), 400));
		jpeg("only a head", Samples.jpegHead());
		jpeg("nothing but an end", Bytes.ascii("\u00ff\u00d8\u00ff\u00d9"));
	}

	private void texts() {
		text("page", PAGE);
		text("page after empty lines", Bytes.join(Bytes.ascii("\n\n   \n"), PAGE));
		text("page after a sentence", Bytes.join(Bytes.ascii("Hello\n"), PAGE));
		text("page in capitals", Bytes.ascii("Hello <HTML><BODY onload=alert(1)>"));
		text("drawing", DRAWING);
		text("frame", Bytes.ascii("see <iframe src=javascript:alert(1)>"));
		text("page in two bytes a letter", "\ufeff<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_16LE));
		text("page with a mark of its order", "\ufeff<html>x".getBytes(StandardCharsets.UTF_8));
		text("server page", Bytes.ascii("hello <?php system('x'); ?>"));
		text("shell script", Bytes.ascii("#!/bin/sh\nrm -rf ~\n"));
		text("XML",
				Bytes.ascii("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><x>&a;</x>"));
		text("head of a PDF", Bytes.ascii("%PDF-1.7 is how it begins"));
		text("program", PROGRAM);
		text("virus", eicar());
		text("zero byte late", Bytes.join(Bytes.ascii("x".repeat(100_000)), new byte[1], Bytes.ascii("x")));
		text("control characters", Bytes.ascii("hello \u001b]0;evil\u0007 world"));
		text("half a letter", new byte[] { (byte) 0xff, (byte) 0xfe, 'a', 0, 'b' });
		text("lone half of a pair", new byte[] { (byte) 0xfe, (byte) 0xff, (byte) 0xd8, 0, 0, 'b' });
		text("four bytes a letter", new byte[] { 0, 0, (byte) 0xfe, (byte) 0xff, 0, 0, 0, 'a' });
		text("noise", noise());
		text("RTF", Bytes.ascii("{\\rtf1\\ansi{\\object\\objdata 0105}}"));
		add("CSV: page", "a.csv", PAGE);
		add("CSV: page in a cell of the head", "a.csv", Bytes.ascii("name,<script>alert(1)</script>\n"));
		add("CSV: virus", "a.csv", Bytes.join(Bytes.ascii("a,b\n"), eicar()));
		add("CSV: noise", "a.csv", noise());
		add("CSV: archive", "a.csv", new RawZip().add("a.csv", "x").bytes());
		add("CSV: zero bytes", "a.csv", Bytes.ascii("a,b\nc,\0\0\0\n"));
	}

	private void mails() {
		add("EML: no fields", "a.eml", Bytes.ascii("no header here\n\nhello"));
		add("EML: one field", "a.eml", Bytes.ascii("Note: this is a letter\n\nhello"));
		add("EML: page", "a.eml", PAGE);
		add("EML: page after one field", "a.eml", Bytes.ascii("From: a@example.org\n<html><script>x</script>\n"));
		add("EML: zero byte", "a.eml", Bytes.join(Samples.email(), new byte[1]));
		add("EML: program attached", "a.eml", Bytes.join(Samples.email(),
				Bytes.ascii("--x\r\nContent-Disposition: attachment; filename=\"invoice.exe\"\r\n\r\nTVqQ")));
		add("EML: program attached, name in two lines", "a.eml", Bytes.join(Samples.email(),
				Bytes.ascii("--x\r\nContent-Type: application/octet-stream;\r\n name=run.js\r\n\r\nTVqQ")));
		add("EML: virus", "a.eml", Bytes.join(Samples.email(), eicar()));
		add("EML: archive", "a.eml", new RawZip().add("a.eml", "x").bytes());
	}

	private void otherThanTheySay() {
		for (String name : List.of("a.pdf", "a.png", "a.jpg", "a.docx", "a.xlsx", "a.odt", "a.eml")) {
			add("program named " + name, name, PROGRAM);
			add("noise named " + name, name, noise());
		}
		add("page named a.pdf", "a.pdf", PAGE);
		add("drawing named a.png", "a.png", DRAWING);
		add("drawing named a.jpg", "a.jpg", DRAWING);
		add("GIF named a.png", "a.png", Bytes.ascii("GIF89a=1;alert(1)"));
		add("JPEG named a.png", "a.png", Pictures.jpeg());
		add("PNG named a.jpg", "a.jpg", Pictures.png());
		add("TIFF named a.jpg", "a.jpg", Bytes.ascii("II*\0\b\0\0\0"));
		add("PDF named a.docx", "a.docx", PdfFiles.raw(""));
		add("PDF named a.txt", "a.txt", PdfFiles.raw(""));
		add("PDF named a.png", "a.png", PdfFiles.raw(""));
		add("archive named a.pdf", "a.pdf", new RawZip().add("a.txt", "x").bytes());
		add("Linux program named a.txt", "a.txt", Bytes.ascii("\u007fELF\2\1\1\0\0\0"));
		add("PostScript named a.pdf", "a.pdf", Bytes.ascii("%!PS-Adobe-3.0\n(x) print"));
		for (String name : List.of("a.exe", "a.html", "a.svg", "a.js", "a.bat", "a.xls", "a.docm", "a.pdf.exe", "pdf",
				"a", ".pdf", "a.zip", "a.msg", "a.mp4", "a.pdf::$DATA", "a.pdf;.exe", "a.hta", "a.gif")) {
			add("name " + name, name, PdfFiles.raw(""));
		}
	}

	private void declaredOtherwise() {
		declared("a.pdf", "text/html", PdfFiles.raw(""));
		declared("a.pdf", "image/png", PdfFiles.raw(""));
		declared("a.pdf", "application/x-msdownload", PdfFiles.raw(""));
		declared("a.png", "image/svg+xml", Pictures.png());
		declared("a.jpg", "image/png", Pictures.jpeg());
		declared("a.txt", "text/html", Bytes.ascii("hello"));
		declared("a.csv", "application/javascript", Bytes.ascii("a,b"));
		declared("a.docx", "application/zip", OfficeFiles.docx().bytes());
		declared("a.docx", "application/vnd.ms-word.document.macroEnabled.12", OfficeFiles.docx().bytes());
		declared("a.eml", "text/html", Samples.email());
	}

	private void names() {
		for (String name : List.of("letter\u202efdp.pdf", "letter\u2066x.pdf", "letter.exe\0.pdf",
				"../../etc/passwd.pdf", "..\\..\\windows\\a.pdf", "a\r\nSet-Cookie: x=1.pdf", "%2e%2e%2fa.pdf",
				"a%00.pdf", "a\u0007.pdf", "folder/../../a.pdf", "a\ufffd.pdf")) {
			add("name in code " + HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8)), name,
					PdfFiles.raw(""));
		}
	}

	private void empty() {
		for (String name : List.of("a.pdf", "a.png", "a.txt", "a.csv", "a.docx", "a.eml")) {
			add("empty " + name, name, new byte[0]);
		}
	}

	private void tooLarge() {
		int over = 10 * 1024 * 1024 + 1;
		byte[] text = new byte[over];
		Arrays.fill(text, (byte) 'x');
		add("text over the limit", "a.txt", text);
		add("table over the limit", "a.csv", text);
		add("PDF over the limit", "a.pdf", Bytes.join(PdfFiles.raw(""), text));
		add("mail over the limit", "a.eml", Bytes.join(Samples.email(), text));
		add("picture over the limit", "a.jpg", Bytes.join(Pictures.jpeg(), text));
	}

	private void recordings() {
		byte[] zip = new RawZip().add("a.txt", "x").bytes();
		staff("MP3: archive after it", "a.mp3", Bytes.join(Samples.mp3(), zip));
		staff("WAV: archive after it", "a.wav", Bytes.join(Samples.wav(), zip));
		staff("MP4: virus", "a.mp4", Bytes.join(Samples.mp4(), eicar()));
		staff("MSG: an old Word file", "a.msg", Bytes.join(Bytes.cut(Samples.outlook(), 8), new byte[600]));
		staff("program as a recording", "a.mp3", PROGRAM);
	}

	private static byte[] noise() {
		byte[] noise = new byte[4000];
		new Random(7).nextBytes(noise);
		return noise;
	}

	private void png(String what, byte[] content) {
		add("PNG: " + what, "a.png", content);
	}

	private void jpeg(String what, byte[] content) {
		add("JPEG: " + what, "a.jpg", content);
	}

	private void text(String what, byte[] content) {
		add("TXT: " + what, "a.txt", content);
	}

	private void declared(String name, String type, byte[] content) {
		this.samples.add(Sample.of(name + " declared as " + type, name, content).declared(type));
	}

	private void staff(String what, String name, byte[] content) {
		this.samples.add(Sample.of(what, name, content).byStaff());
	}

	private void add(String what, String name, byte[] content) {
		this.samples.add(Sample.of(what, name, content));
	}

}
