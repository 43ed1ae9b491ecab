package org.rightsdesk.correspondence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.rightsdesk.organisation.Jurisdiction;
import org.rightsdesk.request.AllowedOutcomes;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * L-7 and L-6 about every right other than access with every outcome (law.md 6.0), word
 * for word. After a wanted change run with {@code -Dletters.update=true} and read the
 * difference.
 */
class RightAnswerLettersTest {

	private static final Path LETTERS = Path.of("src/test/resources/correspondence/rights");

	private static final Set<Outcome> ANSWERS = EnumSet.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED,
			Outcome.NO_DATA_HELD, Outcome.REFUSED_EXEMPTION, Outcome.REFUSED_GROUND_NOT_MET);

	static Stream<Arguments> answers() {
		return Arrays.stream(Right.values())
			.filter((right) -> right != Right.ACCESS)
			.flatMap((right) -> ANSWERS.stream()
				.filter(AllowedOutcomes.of(right)::contains)
				.map((outcome) -> Arguments.of(right, outcome)));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void anAnswerSaysWhatWasAgreed(Right right, Outcome outcome) throws IOException {
		String text = Jsoup.parse(render(answer(right, outcome)).page())
			.body()
			.wholeText()
			.replaceAll("\\s*\n\\s*", "\n");
		Path file = LETTERS.resolve(right + "-" + outcome + ".txt");
		if (Boolean.getBoolean("letters.update")) {
			Files.writeString(file, text);
		}
		assertThat(text).isEqualTo(Files.readString(file));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void withoutOneOfItsPointsItDoesNotGo(Right right, Outcome outcome) {
		for (AnswerPoint point : AnswerRules.of(right, outcome)) {
			RightAnswer whole = answer(right, outcome);
			Map<AnswerPoint, List<String>> rest = new EnumMap<>(whole.points());
			rest.remove(point);
			var data = new RightAnswer(whole.lineId(), right, outcome, rest, List.of(), null);
			assertThatThrownBy(() -> render(data)).as(point.name())
				.isInstanceOf(IncompleteLetter.class)
				.hasMessageContaining(point.name());
		}
	}

	@Test
	void aPointThatNeedsWordsDoesNotCountWithoutThem() {
		var data = new RightAnswer(LetterFixtures.LINE, Right.OBJECTION, Outcome.REFUSED_GROUND_NOT_MET,
				Map.of(AnswerPoint.OVERRIDING_GROUNDS, List.of(" ")), List.of(), null);
		assertThatThrownBy(() -> render(data)).isInstanceOf(IncompleteLetter.class);
	}

	/** L-6: Art. 12(4) as amended names three routes; in the EU there are two. */
	@ParameterizedTest
	@MethodSource("answers")
	void whoeverGetsLessLearnsOfTheCourtToo(Right right, Outcome outcome) {
		var required = RequiredParagraphs.of(answer(right, outcome), Jurisdiction.UK);
		assertThat(required).contains(Required.ROUTE_CONTROLLER, Required.ROUTE_REGULATOR);
		assertThat(required.contains(Required.ROUTE_COURT)).isEqualTo(outcome.isLess());
	}

	/** L-7: first what was done, then what was not, then who heard of it. */
	@Test
	void whatWasDoneComesBeforeWhatWasNotAndWhoWasTold() {
		var data = new RightAnswer(LetterFixtures.LINE, Right.RECTIFICATION, Outcome.PARTLY_GRANTED,
				Map.of(AnswerPoint.RECIPIENTS_TOLD, List.of("The printer"), AnswerPoint.LESS_BECAUSE,
						List.of("The date was right"), AnswerPoint.CORRECTED, List.of("The name"),
						AnswerPoint.LIST_OFFERED, List.of()),
				List.of(), null);
		assertThat(render(data).page()).containsSubsequence("The name", "The date was right", "The printer");
	}

	@Test
	void everyPointIsARequiredParagraph() {
		assertThat(AnswerPoint.values())
			.allSatisfy((point) -> assertThat(Required.valueOf(point.name()).source()).isNotBlank());
	}

	private static RightAnswer answer(Right right, Outcome outcome) {
		Map<AnswerPoint, List<String>> points = new EnumMap<>(AnswerPoint.class);
		AnswerRules.of(right, outcome)
			.forEach((point) -> points.put(point, point.needsWords() ? List.of("Words about " + point) : List.of()));
		return new RightAnswer(LetterFixtures.LINE, right, outcome, points, List.of(), null);
	}

	private static LetterView render(RightAnswer data) {
		var facts = LetterFixtures.facts(LetterFixtures.organisations().get("UK-EW"), false)
			.about(List.of(data.right()));
		return LetterFixtures.RENDERER.render(facts, LetterFixtures.writer().write(facts, data));
	}

}
