package org.rightsdesk.correspondence;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightsdesk.correspondence.LetterData.AnswerOutcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.rightsdesk.correspondence.Required.ROUTE_CONTROLLER;
import static org.rightsdesk.correspondence.Required.ROUTE_COURT;
import static org.rightsdesk.correspondence.Required.ROUTE_REGULATOR;

/** law.md section 8: what each letter must hold, and that a gap is seen. */
class RequiredParagraphsTest {

	/** No outcome needs them: an answer says them where there is something to say. */
	private static final Set<Required> SAID_WHERE_IT_IS_TRUE = EnumSet.of(Required.NOT_EVERYWHERE,
			Required.RECIPIENTS_TOLD, Required.STATEMENT_ADDED, Required.SUPPRESSION_KEPT, Required.TRANSFERRED,
			Required.DECISION_REVIEWED, Required.REVIEW_REASONS, Required.ACCOUNT_CLOSED);

	static Stream<Arguments> letters() {
		return LettersAsSentTest.letters();
	}

	@ParameterizedTest(name = "{1} {0}, by post: {2}")
	@MethodSource("letters")
	void everyRequiredParagraphStandsOnThePage(String law, String letter, boolean byPost) {
		LetterContent content = content(law, letter, byPost);
		String page = Jsoup.parse(LettersAsSentTest.render(law, letter, byPost).page()).wholeText();
		for (Required rule : required(law, letter)) {
			Paragraph paragraph = content.sections()
				.stream()
				.flatMap((section) -> section.paragraphs().stream())
				.filter((it) -> it.rule() == rule)
				.findFirst()
				.orElseThrow(() -> new AssertionError("No paragraph for " + rule + ", " + rule.source()));
			assertThat(page).contains(paragraph.text());
			assertThat(paragraph.items()).allMatch(page::contains);
		}
	}

	@ParameterizedTest(name = "{1} {0}, by post: {2}")
	@MethodSource("letters")
	void aParagraphThatIsTakenOutIsMissed(String law, String letter, boolean byPost) {
		LetterContent content = content(law, letter, byPost);
		Set<Required> required = required(law, letter);
		assertThat(RequiredParagraphs.missing(content, required)).isEmpty();
		for (Required rule : required) {
			assertThat(RequiredParagraphs.missing(without(content, rule), required)).containsExactly(rule);
		}
	}

	@Test
	void anAnswerInPartNamesThreeRoutesInTheUkAndTwoInTheEu() {
		assertThat(routes("UK-EW", "L-7-part")).containsExactly(ROUTE_CONTROLLER, ROUTE_REGULATOR, ROUTE_COURT);
		assertThat(routes("UK-SCT", "L-7-part")).containsExactly(ROUTE_CONTROLLER, ROUTE_REGULATOR, ROUTE_COURT);
		assertThat(routes("EU", "L-7-part")).containsExactly(ROUTE_REGULATOR, ROUTE_COURT);
	}

	@Test
	void aFeeAndTheEndOfARequestWithoutItNameThreeRoutesInTheUkAndTwoInTheEu() {
		for (String letter : List.of("L-4", "L-12-fee")) {
			assertThat(routes("UK-EW", letter)).containsExactly(ROUTE_CONTROLLER, ROUTE_REGULATOR, ROUTE_COURT);
			assertThat(routes("EU", letter)).containsExactly(ROUTE_REGULATOR, ROUTE_COURT);
		}
	}

	@Test
	void aWholeRefusalNamesThreeRoutesInTheUkAndTwoInTheEu() {
		for (RefusalGround ground : RefusalGround.values()) {
			String letter = "L-6-" + ground.name().toLowerCase(Locale.ROOT).replace('_', '-');
			assertThat(routes("UK-EW", letter)).containsExactly(ROUTE_CONTROLLER, ROUTE_REGULATOR, ROUTE_COURT);
			assertThat(routes("UK-SCT", letter)).containsExactly(ROUTE_CONTROLLER, ROUTE_REGULATOR, ROUTE_COURT);
			assertThat(routes("EU", letter)).containsExactly(ROUTE_REGULATOR, ROUTE_COURT);
		}
	}

	@Test
	void aRefusalNamesThreeRoutesInTheUkAndTwoInTheEu() {
		for (String letter : List.of("L-6-exempt", "L-6-exempt-neutral", "L-7-part-neutral", "L-7-no-copy")) {
			assertThat(routes("UK-EW", letter)).containsExactly(ROUTE_CONTROLLER, ROUTE_REGULATOR, ROUTE_COURT);
			assertThat(routes("UK-SCT", letter)).containsExactly(ROUTE_CONTROLLER, ROUTE_REGULATOR, ROUTE_COURT);
			assertThat(routes("EU", letter)).containsExactly(ROUTE_REGULATOR, ROUTE_COURT);
		}
	}

	@Test
	void everyAnswerNamesWhereToComplain() {
		assertThat(routes("UK-EW", "L-7-granted")).contains(ROUTE_CONTROLLER, ROUTE_REGULATOR);
		assertThat(routes("UK-EW", "L-7-nothing")).contains(ROUTE_CONTROLLER, ROUTE_REGULATOR);
		assertThat(routes("EU", "L-7-nothing")).containsExactly(ROUTE_REGULATOR);
	}

	@Test
	void noLetterSaysThatOneRouteHasToWaitForAnother() {
		LettersAsSentTest.letters().map(Arguments::get).forEach((it) -> {
			LetterContent content = content((String) it[0], (String) it[1], (boolean) it[2]);
			if (!routes(content).isEmpty()) {
				assertThat(content.sections().stream().flatMap((section) -> section.paragraphs().stream()))
					.anyMatch((paragraph) -> paragraph.text().contains("none of them has to come first")
							|| paragraph.text().contains("do not have to complain to us first"));
			}
		});
	}

	@Test
	void anAnswerInPartWithoutReasonsIsNotWritten() {
		var facts = LetterFixtures.facts(LetterFixtures.organisations().get("UK-EW"), false);
		var data = LetterFixtures.answer(AnswerOutcome.PARTLY_GRANTED, List.of("orders.pdf"), List.of());
		assertThatIllegalStateException().isThrownBy(() -> LetterFixtures.writer().write(facts, data))
			.withMessageContaining("LEFT_OUT");
	}

	@Test
	void everyRuleIsAskedForBySomeLetter() {
		var asked = EnumSet.noneOf(Required.class);
		LetterFixtures.letters().keySet().forEach((letter) -> asked.addAll(required("UK-EW", letter)));
		ExemptionLettersTest.asked().forEach(asked::add);
		RightAnswerLettersTest.answers()
			.forEach((one) -> AnswerRules.of((Right) one.get()[0], (Outcome) one.get()[1])
				.forEach((point) -> asked.add(Required.valueOf(point.name()))));
		asked.addAll(SAID_WHERE_IT_IS_TRUE);
		assertThat(asked).containsExactlyInAnyOrder(Required.values());
	}

	static LetterContent without(LetterContent content, Required rule) {
		return new LetterContent(content.title(), content.subject(),
				content.sections()
					.stream()
					.map((section) -> new Section(section.heading(), section.where(),
							section.paragraphs().stream().filter((it) -> it.rule() != rule).toList()))
					.toList());
	}

	private static List<Required> routes(String law, String letter) {
		return routes(content(law, letter, false));
	}

	private static List<Required> routes(LetterContent content) {
		return content.sections()
			.stream()
			.flatMap((section) -> section.paragraphs().stream())
			.map(Paragraph::rule)
			.filter(EnumSet.of(ROUTE_CONTROLLER, ROUTE_REGULATOR, ROUTE_COURT)::contains)
			.toList();
	}

	private static Set<Required> required(String law, String letter) {
		return RequiredParagraphs.of(LetterFixtures.letters().get(letter),
				LetterFixtures.organisations().get(law).jurisdiction());
	}

	private static LetterContent content(String law, String letter, boolean byPost) {
		var facts = LetterFixtures.facts(letter, law, byPost);
		return LetterFixtures.writer().write(facts, LetterFixtures.letters().get(letter));
	}

}
