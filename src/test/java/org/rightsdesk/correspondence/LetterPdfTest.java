package org.rightsdesk.correspondence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LetterPdfTest {

	private static final LetterPdf PDF = new LetterPdf(texts());

	static Stream<Arguments> letters() {
		return LettersAsSentTest.letters();
	}

	private static ResourceBundleMessageSource texts() {
		var texts = new ResourceBundleMessageSource();
		texts.setBasename("texts/correspondence");
		texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
		return texts;
	}

	@ParameterizedTest(name = "{1} {0}, by post: {2}")
	@MethodSource("letters")
	void pdfSaysWhatThePageSays(String law, String letter, boolean byPost) throws IOException {
		String page = LettersAsSentTest.render(law, letter, byPost).page();
		byte[] pdf = PDF.of(page);
		if (System.getProperty("letters.pdf") != null) {
			Files.write(
					Path.of(System.getProperty("letters.pdf"), letter + "." + law + (byPost ? ".post" : "") + ".pdf"),
					pdf);
		}
		try (PDDocument document = Loader.loadPDF(pdf)) {
			String said = Jsoup.parse(page).body().wholeText();
			assertThat(letters(new Tags(document).text())).isEqualTo(letters(said));
		}
	}

	/** What is read aloud, without spaces and the marks before the entries of a list. */
	private static String letters(String text) {
		return text.replaceAll("[\\s\u2022]", "");
	}

	@Test
	void readersFindHeadingsParagraphsAndLists() throws IOException {
		try (PDDocument document = Loader.loadPDF(PDF.of(page("L-7-part", false)))) {
			Tags tags = new Tags(document);
			assertThat(tags.count("H1")).isEqualTo(1);
			assertThat(tags.count("H2")).isGreaterThan(5);
			assertThat(tags.count("P")).isGreaterThan(20);
			assertThat(tags.count("L")).isGreaterThan(3);
			assertThat(tags.count("LI")).isEqualTo(Jsoup.parse(page("L-7-part", false)).select("li").size());
			var catalog = document.getDocumentCatalog();
			assertThat(catalog.getLanguage()).isEqualTo("en-GB");
			assertThat(catalog.getMarkInfo().isMarked()).isTrue();
			assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
			assertThat(document.getDocumentInformation().getTitle())
				.isEqualTo("RD-7K3M-9QXT: Our answer to your request");
			assertThat(document.getDocumentInformation().getSubject()).isEqualTo("RD-7K3M-9QXT");
		}
	}

	@Test
	void nothingRunsOrIsFetchedAndEveryFontIsInIt() throws IOException {
		try (PDDocument document = Loader.loadPDF(PDF.of(page("L-7-part", true)))) {
			var catalog = document.getDocumentCatalog().getCOSObject();
			for (String key : List.of("OpenAction", "AA", "Names", "AcroForm")) {
				assertThat(catalog.containsKey(COSName.getPDFName(key))).as(key).isFalse();
			}
			for (PDPage page : document.getPages()) {
				assertThat(page.getAnnotations()).isEmpty();
				for (COSName name : page.getResources().getFontNames()) {
					PDFont font = page.getResources().getFont(name);
					assertThat(font.isEmbedded()).as(font.getName()).isTrue();
				}
				assertThat(page.getResources().getXObjectNames()).isEmpty();
			}
		}
	}

	@Test
	void samePageGivesTheSameBytes() {
		assertThat(PDF.of(page("L-7-part", true))).isEqualTo(PDF.of(page("L-7-part", true)));
	}

	@Test
	void eachSheetHasItsNumberAndTheReference() throws IOException {
		try (PDDocument document = Loader.loadPDF(PDF.of(page("L-7-granted", true)))) {
			int sheets = document.getNumberOfPages();
			assertThat(sheets).isGreaterThan(2);
			var stripper = new PDFTextStripper();
			for (int i = 1; i <= sheets; i++) {
				stripper.setStartPage(i);
				stripper.setEndPage(i);
				assertThat(stripper.getText(document)).contains("Reference RD-7K3M-9QXT")
					.contains("Page " + i + " / " + sheets);
			}
		}
	}

	/**
	 * DL and C5/6 windows show what lies 20 to 110 mm from the left, 52 to 87 mm down.
	 */
	@Test
	void addressStandsInTheWindowOfTheEnvelope() throws IOException {
		for (boolean large : new boolean[] { true, false }) {
			String page = page("L-1", true);
			page = large ? page : page.replace(" large-print", "");
			try (PDDocument document = Loader.loadPDF(PDF.of(page))) {
				for (String line : List.of(LetterFixtures.NAME, "2 Sample Street", "Exampleton")) {
					TextPosition first = firstOf(document, line);
					assertThat(mm(first.getXDirAdj())).as(line).isBetween(19.0, 22.0);
					assertThat(mm(first.getYDirAdj())).as(line).isBetween(53.0, 86.0);
				}
			}
		}
	}

	private static double mm(float points) {
		return points / 72 * 25.4;
	}

	/** Where a line begins on the left half of the first sheet. */
	private static TextPosition firstOf(PDDocument document, String line) throws IOException {
		Map<String, TextPosition> found = new LinkedHashMap<>();
		var stripper = new PDFTextStripper() {
			@Override
			protected void writeString(String text, List<TextPosition> positions) {
				int at = text.indexOf(line);
				if (at >= 0 && mm(positions.get(at).getXDirAdj()) < 100) {
					found.putIfAbsent(line, positions.get(at));
				}
			}
		};
		stripper.setEndPage(1);
		stripper.getText(document);
		return found.get(line);
	}

	@Test
	void whatPeopleWriteIsTextAndFetchesNothingT12() throws IOException {
		String hostile = "<img src=\"http://127.0.0.1:9/x.png\"><style>@import 'file:///etc/passwd'</style>"
				+ "</p><script>app.alert(1)</script>&xxe; ]]> url(http://127.0.0.1:9/) \" \\";
		try (PDDocument document = Loader.loadPDF(PDF.of(reply(hostile)))) {
			assertThat(letters(new Tags(document).text())).contains(letters(hostile));
			assertThat(new Tags(document).text()).doesNotContain("root:");
		}
	}

	@Test
	void pageThatWasTamperedWithFetchesNothingEither() throws IOException {
		String page = reply("hello").replace("hello",
				"<img src=\"file:///etc/hostname\" alt=\"\"/><object data=\"http://127.0.0.1:9/\"/>hello");
		try (PDDocument document = Loader.loadPDF(PDF.of(page))) {
			assertThat(new Tags(document).text()).contains("hello");
			assertThat(document.getPage(0).getResources().getXObjectNames()).isEmpty();
		}
		assertThatIllegalArgumentException().isThrownBy(() -> PDF
			.of("<!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + reply("hello").replace("hello", "&e;")));
		assertThatIllegalArgumentException().isThrownBy(() -> PDF.of("hello"));
		assertThatIllegalArgumentException().isThrownBy(() -> PDF.of("<html lang=\"en\"><head/></html>"));
	}

	@Test
	void namesOfManyLandsAreThereAndUnknownSignsDoNoHarm() throws IOException {
		String known = "Siân ŵ ŷ é ł ß Ø Ř Ελένη Žuržica Анна „quoted” – 100 €";
		try (PDDocument document = Loader.loadPDF(PDF.of(reply(known)))) {
			assertThat(letters(new Tags(document).text())).contains(letters(known));
		}
		String unknown = "王小明 😀 \u0001\u000b\uffff\ud800 \u202e end";
		try (PDDocument document = Loader.loadPDF(PDF.of(reply(unknown)))) {
			assertThat(new Tags(document).text()).contains("□□□").contains("end");
		}
	}

	@Test
	void longWordsAndLongLettersStayOnTheSheet() throws IOException {
		String words = "https://example.org/" + "a".repeat(3000) + "\n" + "plain words ".repeat(7000);
		try (PDDocument document = Loader.loadPDF(PDF.of(reply(words)))) {
			assertThat(document.getNumberOfPages()).isGreaterThan(20);
			assertThat(letters(new Tags(document).text())).contains(letters(words));
		}
	}

	private static String page(String letter, boolean byPost) {
		return LettersAsSentTest.render("UK-EW", letter, byPost).page();
	}

	private static String reply(String words) {
		var facts = LetterFixtures.facts(LetterFixtures.organisations().get("UK-EW"), false);
		return LetterFixtures.RENDERER
			.render(facts, LetterFixtures.writer().write(facts, new LetterData.PlainReply(words)))
			.page();
	}

	/** The structure of a PDF as a screen reader walks it. */
	private static final class Tags {

		private final Map<Integer, String> marked = new HashMap<>();

		private final List<String> names = new ArrayList<>();

		private final StringBuilder text = new StringBuilder();

		Tags(PDDocument document) throws IOException {
			int sheet = 0;
			Map<PDPage, Integer> sheets = new HashMap<>();
			for (PDPage page : document.getPages()) {
				sheets.put(page, sheet);
				var extractor = new PDFMarkedContentExtractor();
				extractor.processPage(page);
				for (PDMarkedContent content : extractor.getMarkedContents()) {
					if (content.getMCID() >= 0) {
						this.marked.put(sheet * 100_000 + content.getMCID(), text(content));
					}
				}
				sheet++;
			}
			walk(document.getDocumentCatalog().getStructureTreeRoot(), sheets, null);
		}

		private static String text(PDMarkedContent content) {
			return content.getContents()
				.stream()
				.filter(TextPosition.class::isInstance)
				.map((position) -> ((TextPosition) position).getUnicode())
				.collect(Collectors.joining());
		}

		private void walk(PDStructureNode node, Map<PDPage, Integer> sheets, PDPage page) {
			for (Object kid : node.getKids()) {
				if (kid instanceof PDStructureElement element) {
					this.names.add(element.getStructureType());
					walk(element, sheets, (element.getPage() != null) ? element.getPage() : page);
				}
				else if (kid instanceof PDMarkedContentReference reference) {
					this.text.append(this.marked.get(sheets.get(reference.getPage()) * 100_000 + reference.getMCID()));
				}
				else if (kid instanceof Integer mcid) {
					this.text.append(this.marked.get(sheets.get(page) * 100_000 + mcid));
				}
			}
		}

		long count(String name) {
			return this.names.stream().filter(name::equals).count();
		}

		String text() {
			return this.text.toString();
		}

	}

}
