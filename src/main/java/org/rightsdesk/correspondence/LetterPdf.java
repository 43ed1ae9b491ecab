package org.rightsdesk.correspondence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Semaphore;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.rightsdesk.request.Reference;
import org.w3c.dom.Document;

import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * A letter as tagged PDF, made from its page whenever it is asked for (ADR 0014): the
 * same page gives the same bytes. Nothing is fetched for it and nothing runs in it,
 * whatever the page says.
 */
@Component
public class LetterPdf {

	private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

	/** Stands for what the font does not have. */
	private static final String UNKNOWN = "\u25a1";

	/** Each takes some megabytes, so that only so many are made at a time. */
	private final Semaphore places = new Semaphore(2, true);

	private final MessageSource texts;

	private final String style;

	static {
		// It would log what it reads, and that is about people.
		XRLog.setLoggingEnabled(false);
	}

	LetterPdf(MessageSource texts) {
		this.texts = texts;
		this.style = style();
	}

	private static String style() {
		try {
			return new ClassPathResource("templates/correspondence/letter-pdf.css")
				.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A name that says nothing about what is in the letter. */
	public static String fileName(Reference reference) {
		return reference + "-letter.pdf";
	}

	/**
	 * The PDF of a letter.
	 * @param page the letter as a page, as {@link LetterView#page()} keeps it
	 * @throws IllegalArgumentException if it is no page of a letter
	 */
	public byte[] of(String page) {
		LetterPage letter = LetterPage.read(page);
		letter.style(styleOf(letter));
		this.places.acquireUninterruptibly();
		try {
			return write(letter.document(), page.hashCode());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.places.release();
		}
	}

	/** The style sheet with the words of the foot. */
	private String styleOf(LetterPage letter) {
		Locale language = Locale.forLanguageTag(letter.language());
		String reference = this.texts.getMessage("correspondence.pdf.reference", new Object[] { letter.reference() },
				language);
		String page = this.texts.getMessage("correspondence.pdf.page", null, language);
		return this.style.replace("{reference}", LetterPage.inCss(reference)).replace("{page}", LetterPage.inCss(page));
	}

	private static byte[] write(Document letter, int id) throws IOException {
		var out = new ByteArrayOutputStream();
		try (var pdf = new PDDocument(); PdfBoxRenderer renderer = builder(letter, pdf).buildPdfRenderer()) {
			renderer.createPDFWithoutClosing();
			pdf.getDocumentInformation().getCOSObject().removeItem(COSName.CREATION_DATE);
			pdf.setDocumentId((long) id);
			pdf.save(out);
		}
		return out.toByteArray();
	}

	private static PdfRendererBuilder builder(Document letter, PDDocument pdf) {
		return new PdfRendererBuilder().withW3cDocument(letter, null)
			.usePDDocument(pdf)
			.usePdfUaAccessibility(true)
			.useFont(LetterPdf::font, "Liberation Sans", 400, FontStyle.NORMAL, true)
			.useReplacementText(UNKNOWN)
			.withProducer("rightsdesk")
			.useExternalResourceAccessControl((uri, type) -> false,
					ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
			.useExternalResourceAccessControl((uri, type) -> false,
					ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
			.useUriResolver((base, uri) -> null);
	}

	private static InputStream font() {
		return PDDocument.class.getResourceAsStream(FONT);
	}

}
