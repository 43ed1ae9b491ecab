package org.rightsdesk.documents;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** An e-mail as a mail program saves it: fields first, and no program attached. */
final class MailInspection implements Inspection {

	private static final Set<String> FIELDS = Set.of("from", "to", "subject", "date", "received", "message-id",
			"mime-version", "return-path", "sender", "reply-to");

	private static final Pattern FIELD = Pattern.compile("([!-9;-~]+):.*", Pattern.DOTALL);

	private static final int MAX_LINE = 2000;

	private static final int MAX_FIELD_LINES = 2000;

	private final StringBuilder line = new StringBuilder();

	private final Set<String> found = new HashSet<>();

	private int lines;

	private boolean body;

	@Override
	public void take(byte[] bytes, int offset, int length) {
		for (int i = offset; i < offset + length; i++) {
			if (bytes[i] == 0) {
				throw FileFault.content();
			}
			if (bytes[i] == '\n') {
				line(this.line.toString().stripTrailing());
				this.line.setLength(0);
			}
			else if (this.line.length() < MAX_LINE) {
				this.line.append((char) (bytes[i] & 0xff));
			}
		}
	}

	@Override
	public void end() {
		line(this.line.toString().stripTrailing());
		if (this.found.size() < 2) {
			throw FileFault.content();
		}
	}

	private void line(String text) {
		if (!this.body) {
			field(text);
		}
		int name = text.toLowerCase(Locale.ROOT).indexOf("name");
		if (name >= 0 && text.indexOf('=', name) > 0) {
			String attached = text.substring(text.indexOf('=', name) + 1).strip().replaceAll("[\";]+$", "");
			Programs.check(attached.replace("\"", ""));
		}
	}

	private void field(String text) {
		if (text.isEmpty()) {
			this.body = true;
			return;
		}
		boolean folded = text.startsWith(" ") || text.startsWith("\t");
		var field = FIELD.matcher(text);
		if (!folded && !field.matches() || folded && this.lines == 0 || this.lines++ > MAX_FIELD_LINES) {
			throw FileFault.content();
		}
		if (!folded && FIELDS.contains(field.group(1).toLowerCase(Locale.ROOT))) {
			this.found.add(field.group(1).toLowerCase(Locale.ROOT));
		}
	}

}
