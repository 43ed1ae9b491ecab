package org.rightsdesk.correspondence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every letter in every law, word for word. After a wanted change run with
 * {@code -Dletters.update=true} and read the difference.
 */
class LettersAsSentTest {

	private static final Path LETTERS = Path.of("src/test/resources/correspondence/letters");

	static Stream<Arguments> letters() {
		return LetterFixtures.organisations()
			.keySet()
			.stream()
			.flatMap((law) -> LetterFixtures.letters()
				.keySet()
				.stream()
				.flatMap((letter) -> Stream.of(Arguments.of(law, letter, false), Arguments.of(law, letter, true))));
	}

	@ParameterizedTest(name = "{1} {0}, by post: {2}")
	@MethodSource("letters")
	void aLetterSaysWhatWasAgreed(String law, String letter, boolean byPost) throws IOException {
		String text = asText(render(law, letter, byPost));
		Path file = LETTERS.resolve(letter + "." + law + (byPost ? ".post" : "") + ".txt");
		if (Boolean.getBoolean("letters.update")) {
			Files.writeString(file, text);
		}
		assertThat(text).isEqualTo(Files.readString(file));
	}

	@Test
	void thereIsNoLetterThatNobodyReads() throws IOException {
		try (Stream<Path> files = Files.list(LETTERS)) {
			assertThat(files.count()).isEqualTo(letters().count());
		}
	}

	@Test
	void whatStaffTypeIsText() {
		var facts = LetterFixtures.facts(LetterFixtures.organisations().get("UK-EW"), false);
		var data = new IdentityRequest("<script>alert(1)</script> {reference} ${7*7} [[${7*7}]] {{7*7}}", "",
				InDoubt.IDENTITY, ProofWanted.DOCUMENT, LetterFixtures.WAIT);
		String page = LetterFixtures.RENDERER.render(facts, LetterFixtures.writer().write(facts, data)).page();
		assertThat(page).doesNotContain("<script").doesNotContain("49");
		assertThat(Jsoup.parse(page).text())
			.contains("<script>alert(1)</script> {reference} ${7*7} [[${7*7}]] {{7*7}}");
	}

	@Test
	void aPageLoadsNothingFromElsewhereAndRunsNoScript() {
		var document = Jsoup.parse(render("UK-EW", "L-7-part", false).page());
		assertThat(document.select("script, img, iframe, style, [style]")).isEmpty();
		assertThat(document.select("[src], [href]").eachAttr("href")).containsExactly("/assets/letter.css");
		assertThat(document.selectFirst("html").attr("lang")).isEqualTo("en-GB");
	}

	@Test
	void largePrintIsUsedWhereThePersonAskedForIt() {
		assertThat(Jsoup.parse(render("UK-EW", "L-7-part", true).page()).body().hasClass("large-print")).isTrue();
		assertThat(Jsoup.parse(render("UK-EW", "L-7-part", false).page()).body().hasClass("large-print")).isFalse();
	}

	static LetterView render(String law, String letter, boolean byPost) {
		var facts = LetterFixtures.facts(letter, law, byPost);
		var content = LetterFixtures.writer().write(facts, LetterFixtures.letters().get(letter));
		return LetterFixtures.RENDERER.render(facts, content);
	}

	static String asText(LetterView view) {
		var text = new StringBuilder();
		if (view.subject() != null) {
			text.append("Subject: ").append(view.subject()).append("\n\n").append(view.mail()).append('\n');
		}
		text.append("==== page ====\n");
		for (Element part : Jsoup.parse(view.page()).body().select("h1, h2, p, li")) {
			text.append(switch (part.tagName()) {
				case "h1" -> "\n# ";
				case "h2" -> "\n## ";
				case "li" -> "- ";
				default -> "";
			}).append(part.wholeText()).append('\n');
		}
		return text.toString();
	}

}
