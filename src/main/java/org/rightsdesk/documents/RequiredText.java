package org.rightsdesk.documents;

import java.nio.charset.StandardCharsets;

/** A text of two bytes a letter that a kind of file always has somewhere. */
final class RequiredText implements Inspection {

	private final String text;

	private String carry = "";

	private boolean found;

	RequiredText(String text) {
		this.text = new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
	}

	@Override
	public void take(byte[] bytes, int offset, int length) {
		if (!this.found) {
			String piece = this.carry + new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
			this.found = piece.contains(this.text);
			this.carry = piece.substring(Math.max(0, piece.length() - this.text.length() + 1));
		}
	}

	@Override
	public void end() {
		if (!this.found) {
			throw FileFault.content();
		}
	}

}
