package org.rightsdesk.correspondence;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.rightsdesk.request.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

/** What a page shows of a letter or an outcome has words, for each that there is. */
class CodesHaveWordsTest {

	private static final ResourceBundle PORTAL = ResourceBundle.getBundle("texts/portal", Locale.UK);

	private static final ResourceBundle CASEWORK = ResourceBundle.getBundle("texts/casework", Locale.UK);

	@Test
	void everyLetterHasANameForThePersonAndForStaff() {
		assertThat(Arrays.stream(LetterCode.values()).map((code) -> "portal.letter." + code))
			.allMatch(PORTAL::containsKey);
		assertThat(Arrays.stream(LetterCode.values()).map((code) -> "casework.letter." + code))
			.allMatch(CASEWORK::containsKey);
	}

	@Test
	void everyOutcomeHasWordsForThePersonAndForStaff() {
		assertThat(Arrays.stream(Outcome.values())
			.flatMap((outcome) -> Stream.of("portal.state." + outcome, "portal.next." + outcome)))
			.allMatch(PORTAL::containsKey);
		assertThat(Arrays.stream(Outcome.values()).map((outcome) -> "casework.outcome." + outcome))
			.allMatch(CASEWORK::containsKey);
	}

}
