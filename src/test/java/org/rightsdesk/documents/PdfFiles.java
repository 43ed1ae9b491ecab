package org.rightsdesk.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** PDF files as a program writes them, and as somebody with bad intent does. */
final class PdfFiles {

	private PdfFiles() {
	}

	/** One page of text, with what is added. */
	static byte[] written(boolean compressed, Change... changes) {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage();
			document.addPage(page);
			write(document, page);
			for (Change change : changes) {
				change.to(document);
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out, compressed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The file, and a change hung on to its end. */
	static byte[] updated(byte[] file, Change change) {
		try (PDDocument document = Loader.loadPDF(file)) {
			change.to(document);
			document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.saveIncremental(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void write(PDDocument document, PDPage page) throws IOException {
		try (PDPageContentStream content = new PDPageContentStream(document, page)) {
			content.beginText();
			content.setFont(new PDType1Font(FontName.HELVETICA), 12);
			content.newLineAtOffset(50, 700);
			content.showText("Dear all (see /JavaScript and /Launch), 1 0 of 2");
			content.endText();
		}
	}

	static void script(PDDocument document) {
		document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
	}

	static void opensAtPage(PDDocument document) throws IOException {
		PDPageFitDestination there = new PDPageFitDestination();
		there.setPage(document.getPage(0));
		document.getDocumentCatalog().setOpenAction(there);
	}

	static void opensByGoing(PDDocument document) {
		PDPageFitDestination there = new PDPageFitDestination();
		there.setPage(document.getPage(0));
		PDActionGoTo go = new PDActionGoTo();
		go.setDestination(there);
		document.getDocumentCatalog().setOpenAction(go);
	}

	static void opensAnAddress(PDDocument document) {
		PDActionURI action = new PDActionURI();
		action.setURI("https://example.org/");
		document.getDocumentCatalog().setOpenAction(action);
	}

	static void link(PDDocument document) throws IOException {
		PDAnnotationLink link = new PDAnnotationLink();
		PDActionURI action = new PDActionURI();
		action.setURI("https://example.org/docs/Web/JavaScript");
		link.setAction(action);
		document.getPage(0).setAnnotations(List.of(link));
	}

	static void outline(PDDocument document) {
		PDDocumentOutline outline = new PDDocumentOutline();
		for (String title : List.of("One", "Two", "On /AA and /JS")) {
			PDOutlineItem item = new PDOutlineItem();
			item.setTitle(title);
			item.setDestination(document.getPage(0));
			outline.addLast(item);
		}
		document.getDocumentCatalog().setDocumentOutline(outline);
	}

	static void picture(PDDocument document) throws IOException {
		PDImageXObject image = PDImageXObject.createFromByteArray(document, Pictures.jpeg(), "a.jpg");
		try (PDPageContentStream content = new PDPageContentStream(document, document.getPage(0),
				PDPageContentStream.AppendMode.APPEND, true)) {
			content.drawImage(image, 10, 10);
		}
	}

	static void form(PDDocument document) throws IOException {
		PDAcroForm form = new PDAcroForm(document);
		PDTextField field = new PDTextField(form);
		field.setPartialName("name");
		form.setFields(List.of(field));
		document.getDocumentCatalog().setAcroForm(form);
	}

	static void attachment(PDDocument document) throws IOException {
		PDComplexFileSpecification file = new PDComplexFileSpecification();
		file.setFile("setup.exe");
		file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] { 'M', 'Z' })));
		PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
		tree.setNames(Map.of("setup.exe", file));
		PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
		names.setEmbeddedFiles(tree);
		document.getDocumentCatalog().setNames(names);
	}

	static Change locked(String password) {
		return (document) -> document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
	}

	static Change pages(int count) {
		return (document) -> {
			for (int i = 1; i < count; i++) {
				PDPage page = new PDPage();
				document.addPage(page);
				write(document, page);
			}
		};
	}

	static void language(PDDocument document) {
		document.getDocumentCatalog().setLanguage("en-GB");
		document.getDocumentCatalog().getCOSObject().setName(COSName.getPDFName("PageMode"), "UseNone");
	}

	/** A small file whose catalogue has this in it, and these objects beside it. */
	static byte[] raw(String catalogue, String... objects) {
		return raw(catalogue, new byte[0], objects);
	}

	static byte[] raw(String catalogue, byte[] more, String... objects) {
		StringBuilder text = new StringBuilder(
				"%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj<</Type/Catalog/Pages 2 0 R ");
		text.append(catalogue).append(">>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
		text.append("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n");
		for (String object : objects) {
			text.append(object).append('\n');
		}
		return Bytes.join(Bytes.ascii(text.toString()), more,
				Bytes.ascii("\ntrailer<</Root 1 0 R/Size 20>>\nstartxref\n0\n%%EOF\n"));
	}

	/** A stream of objects, as it is or packed. */
	static byte[] objects(String dictionary, byte[] content) {
		return Bytes.join(Bytes.ascii("9 0 obj<<" + dictionary + "/Length " + content.length + ">>stream\n"), content,
				Bytes.ascii("\nendstream endobj"));
	}

	static byte[] flate(byte[] content) {
		Deflater deflater = new Deflater();
		deflater.setInput(content);
		deflater.finish();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		while (!deflater.finished()) {
			out.write(buffer, 0, deflater.deflate(buffer));
		}
		deflater.end();
		return out.toByteArray();
	}

	/** Something done to a document before it is saved. */
	@FunctionalInterface
	interface Change {

		void to(PDDocument document) throws IOException;

	}

}
