package org.rightsdesk.casework;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

/**
 * What a mail file of the person says, so that staff need not type it again. The file
 * itself stays in the case as it came; whatever of it cannot be read is left to the eye.
 *
 * @param sentAt as its header says; null where it says none
 * @param text its plain text; empty where it has none
 */
record ReceivedMail(Instant sentAt, String text) {

	/** A mail within a mail within a mail is somebody playing. */
	private static final int DEEPEST = 6;

	private static final ReceivedMail UNREADABLE = new ReceivedMail(null, "");

	/** Reads the whole file into memory, so the caller bounds its size. */
	static ReceivedMail read(InputStream file) {
		try {
			MimeMessage message = new MimeMessage(null, file);
			Date sent = message.getSentDate();
			String text = plainText(message, 0);
			return new ReceivedMail((sent != null) ? sent.toInstant() : null, text.replace("\0", "").strip());
		}
		catch (MessagingException | IOException | RuntimeException ex) {
			return UNREADABLE;
		}
	}

	private static String plainText(Part part, int depth) throws MessagingException, IOException {
		boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
		if (part.isMimeType("text/plain") && !attached) {
			return (part.getContent() instanceof String text) ? text : "";
		}
		if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				BodyPart inner = parts.getBodyPart(i);
				String text = plainText(inner, depth + 1);
				if (!text.isBlank()) {
					return text;
				}
			}
		}
		return "";
	}

}
