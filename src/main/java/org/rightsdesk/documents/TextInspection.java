package org.rightsdesk.documents;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Plain text: in UTF-16 where it says so with its first two bytes, otherwise in one of
 * the codes that contain ASCII. Nothing but text, and no head that a browser would show
 * as a page.
 */
final class TextInspection implements Inspection {

	/** Browsers look no further when they guess. */
	private static final int HEAD = 2048;

	private static final Pattern PAGE = Pattern
		.compile("<(html|script|svg|iframe|object|embed|body|!doctype)\\b|<!doctype|<\\?(php|xml)|^\\s*(%pdf|#!)");

	private final CharBuffer out = CharBuffer.allocate(8192);

	private final StringBuilder head = new StringBuilder();

	private final Collector order = new Collector(2);

	private CharsetDecoder decoder;

	private ByteBuffer left = ByteBuffer.allocate(0);

	@Override
	public void take(byte[] bytes, int offset, int length) {
		int taken = 0;
		if (this.decoder == null) {
			taken = this.order.take(bytes, offset, length);
			if (!this.order.full()) {
				return;
			}
			this.decoder = decoder(this.order.bytes());
			decode(this.order.bytes(), false);
		}
		decode(ByteBuffer.wrap(bytes, offset + taken, length - taken), false);
	}

	@Override
	public void end() {
		if (this.decoder != null) {
			decode(ByteBuffer.allocate(0), true);
		}
		if (PAGE.matcher(this.head.toString().toLowerCase(Locale.ROOT)).find()) {
			throw FileFault.mixed();
		}
	}

	private void decode(ByteBuffer more, boolean last) {
		ByteBuffer in = more;
		if (this.left.hasRemaining()) {
			in = ByteBuffer.allocate(this.left.remaining() + more.remaining()).put(this.left).put(more).flip();
		}
		CoderResult result;
		do {
			result = this.decoder.decode(in, this.out, last);
			if (result.isError()) {
				throw FileFault.content();
			}
			check(this.out.flip());
			this.out.clear();
		}
		while (result.isOverflow());
		this.left = ByteBuffer.allocate(in.remaining()).put(in).flip();
	}

	private void check(CharBuffer text) {
		for (int i = 0; i < text.length(); i++) {
			char value = text.charAt(i);
			if (value < ' ' && "\t\n\r\f".indexOf(value) < 0 || value == 0x7f || value == 0xfffe) {
				throw FileFault.content();
			}
		}
		this.head.append(text, 0, Math.min(text.length(), HEAD - this.head.length()));
	}

	private static CharsetDecoder decoder(ByteBuffer order) {
		Charset code = switch (order.getShort() & 0xffff) {
			case 0xfeff -> StandardCharsets.UTF_16BE;
			case 0xfffe -> StandardCharsets.UTF_16LE;
			default -> StandardCharsets.ISO_8859_1;
		};
		return code.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

}
