package org.rightsdesk.correspondence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.correspondence.LetterData.Answer;
import org.rightsdesk.correspondence.LetterData.AnswerOutcome;
import org.rightsdesk.request.Ground;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * L-6: the letter of each exemption under the law that knows it, word for word and by
 * post too. After a wanted change run with {@code -Dletters.update=true}.
 */
class ExemptionLettersTest {

	private static final Path LETTERS = Path.of("src/test/resources/correspondence/exemptions");

	/** The provision as the table gives it, or with the national law that staff named. */
	static final Map<Ground, String> UK = Map.ofEntries(
			Map.entry(Ground.THIRD_PARTY, "Data Protection Act 2018, Schedule 2, paragraph 16"),
			Map.entry(Ground.PRIVILEGE, "Data Protection Act 2018, Schedule 2, paragraph 19"),
			Map.entry(Ground.MANAGEMENT_FORECAST, "Data Protection Act 2018, Schedule 2, paragraph 22"),
			Map.entry(Ground.NEGOTIATIONS, "Data Protection Act 2018, Schedule 2, paragraph 23"),
			Map.entry(Ground.CONFIDENTIAL_REFERENCE, "Data Protection Act 2018, Schedule 2, paragraph 24"),
			Map.entry(Ground.LEGAL_DISCLOSURE, "Data Protection Act 2018, Schedule 2, paragraph 5(2)"),
			Map.entry(Ground.LEGAL_PROCEEDINGS, "Data Protection Act 2018, Schedule 2, paragraph 5(3)"),
			Map.entry(Ground.HEALTH_SERIOUS_HARM, "Data Protection Act 2018, Schedule 3, paragraph 5"),
			Map.entry(Ground.CRIME_TAX, "Data Protection Act 2018, Schedule 2, paragraph 2"),
			Map.entry(Ground.SELF_INCRIMINATION, "Data Protection Act 2018, Schedule 2, paragraph 20"),
			Map.entry(Ground.EXAM, "Data Protection Act 2018, Schedule 2, paragraph 25(1)"),
			Map.entry(Ground.PARLIAMENT, "Data Protection Act 2018, Schedule 2, paragraph 13"),
			Map.entry(Ground.HONOURS, "Data Protection Act 2018, Schedule 2, paragraph 15"),
			Map.entry(Ground.STATUTORY_BAR, "Data Protection Act 2018, Schedule 4"));

	static final Map<Ground, String> EU = Map.of(Ground.NATIONAL_LAW,
			"Article 23 GDPR, Data Protection Act 2018 (Ireland), section 60", Ground.RIGHTS_OF_OTHERS,
			"Article 15(4) GDPR");

	static Stream<Arguments> letters() {
		return Stream.of("UK-EW", "EU")
			.flatMap((law) -> grounds(law).keySet()
				.stream()
				.flatMap((ground) -> Stream.of(Arguments.of(law, ground, false), Arguments.of(law, ground, true))));
	}

	@ParameterizedTest(name = "{1} {0}, by post: {2}")
	@MethodSource("letters")
	void eachExemptionHasItsOwnLetter(String law, Ground ground, boolean byPost) throws IOException {
		String text = LettersAsSentTest.asText(render(law, ground, byPost));
		Path file = LETTERS.resolve(ground + "." + law + (byPost ? ".post" : "") + ".txt");
		if (Boolean.getBoolean("letters.update")) {
			Files.writeString(file, text);
		}
		assertThat(text).isEqualTo(Files.readString(file));
	}

	@ParameterizedTest(name = "{1} {0}, by post: {2}")
	@MethodSource("letters")
	void itsParagraphCannotBeTakenOut(String law, Ground ground, boolean byPost) {
		LetterContent content = content(law, ground, byPost);
		Set<Required> required = required(law, ground);
		assertThat(required).contains(Required.of(ground), Required.LEFT_OUT, Required.ROUTE_COURT);
		assertThat(RequiredParagraphs.missing(content, required)).isEmpty();
		assertThat(RequiredParagraphs.missing(RequiredParagraphsTest.without(content, Required.of(ground)), required))
			.containsExactly(Required.of(ground));
		assertThat(Jsoup.parse(render(law, ground, byPost).page()).text()).contains(grounds(law).get(ground),
				"Some pages of 2024.");
	}

	@ParameterizedTest
	@EnumSource(Ground.class)
	void everyExemptionHasAParagraph(Ground ground) {
		if (ground.exempts()) {
			assertThat(Required.of(ground)).isNotNull();
			assertThat(UK.containsKey(ground) || EU.containsKey(ground)).isTrue();
		}
	}

	@Test
	void aNeutralLetterNamesNothing() {
		for (String law : List.of("UK-EW", "EU")) {
			for (String letter : List.of("L-7-part-neutral", "L-6-exempt-neutral")) {
				String page = Jsoup.parse(LettersAsSentTest.render(law, letter, false).page()).text();
				assertThat(page).contains("neither confirm nor deny")
					.doesNotContain("Schedule", "exempt", "left out", "leave out", "Article 23");
			}
		}
	}

	@Test
	void thereIsNoLetterThatNobodyReads() throws IOException {
		try (Stream<Path> files = Files.list(LETTERS)) {
			assertThat(files.count()).isEqualTo(letters().count());
		}
	}

	static Stream<Required> asked() {
		return Stream.of("UK-EW", "EU")
			.flatMap((law) -> grounds(law).keySet().stream().flatMap((ground) -> required(law, ground).stream()));
	}

	private static Map<Ground, String> grounds(String law) {
		return law.equals("EU") ? EU : UK;
	}

	private static Answer data(String law, Ground ground) {
		return LetterFixtures.answer(AnswerOutcome.PARTLY_GRANTED, List.of("orders.pdf"),
				List.of(new LeftOut(ground, grounds(law).get(ground), "Some pages of 2024")));
	}

	private static Set<Required> required(String law, Ground ground) {
		return RequiredParagraphs.of(data(law, ground), LetterFixtures.organisations().get(law).jurisdiction());
	}

	private static LetterContent content(String law, Ground ground, boolean byPost) {
		var facts = LetterFixtures.facts(LetterFixtures.organisations().get(law), byPost);
		return LetterFixtures.writer().write(facts, data(law, ground));
	}

	private static LetterView render(String law, Ground ground, boolean byPost) {
		var facts = LetterFixtures.facts(LetterFixtures.organisations().get(law), byPost);
		return LetterFixtures.RENDERER.render(facts, LetterFixtures.writer().write(facts, data(law, ground)));
	}

}
