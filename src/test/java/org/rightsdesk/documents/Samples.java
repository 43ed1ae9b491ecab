package org.rightsdesk.documents;

import java.nio.charset.StandardCharsets;

/** The smallest files that are what they say. */
final class Samples {

	private Samples() {
	}

	static byte[] pdf() {
		return ascii("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
	}

	static byte[] png() {
		return Pictures.png();
	}

	static byte[] jpeg() {
		return Pictures.jpeg();
	}

	static byte[] jpegHead() {
		return bytes(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
	}

	static byte[] docx() {
		return OfficeFiles.docx().bytes();
	}

	static byte[] xlsx() {
		return OfficeFiles.xlsx().bytes();
	}

	static byte[] odt() {
		return OfficeFiles.odt().bytes();
	}

	static byte[] email() {
		return ascii("From: a@example.org\r\nTo: b@example.org\r\nSubject: Hello\r\n\r\nHello\r\n");
	}

	static byte[] outlook() {
		return Bytes.join(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0, 0, 0, 0, 0),
				"__substg1.0_0037001F".getBytes(StandardCharsets.UTF_16LE));
	}

	static byte[] mp3() {
		return bytes('I', 'D', '3', 3, 0, 0, 0, 0, 0, 0, 0xff, 0xfb, 0x90, 0x64);
	}

	static byte[] wav() {
		return bytes('R', 'I', 'F', 'F', 36, 0, 0, 0, 'W', 'A', 'V', 'E', 'f', 'm', 't', ' ', 16, 0, 0, 0);
	}

	static byte[] m4a() {
		return bytes(0, 0, 0, 0x20, 'f', 't', 'y', 'p', 'M', '4', 'A', ' ', 0, 0, 0, 0, 'i', 's', 'o', 'm');
	}

	static byte[] mp4() {
		return bytes(0, 0, 0, 0x20, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 2, 0, 'm', 'p', '4', '1');
	}

	static byte[] zip(String... names) {
		RawZip zip = new RawZip();
		for (String name : names) {
			zip.add(name, "<x/>");
		}
		return zip.bytes();
	}

	static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] bytes(int... values) {
		byte[] bytes = new byte[values.length];
		for (int i = 0; i < values.length; i++) {
			bytes[i] = (byte) values[i];
		}
		return bytes;
	}

}
