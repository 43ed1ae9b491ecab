package org.rightsdesk.correspondence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** T11, S11: a mailbox may be read by others. */
class MailSaysNoMoreThanNeededTest {

	static Iterable<String> letters() {
		return LetterFixtures.letters().keySet();
	}

	@ParameterizedTest
	@MethodSource("letters")
	void noMailNamesThePersonOrHoldsAToken(String letter) {
		LetterView view = LettersAsSentTest.render("UK-EW", letter, false);
		assertThat(view.mail()).doesNotContain("Adelheid", "Planted", "Sample Street").contains("/r/" + Mail.MASK);
		assertThat(view.subject()).startsWith("RD-7K3M-9QXT: ").doesNotContain("Planted");
	}

	@Test
	void theMailOfAnAnswerIsTheSameWhateverTheAnswerIs() {
		String granted = LettersAsSentTest.render("UK-EW", "L-7-granted", false).mail();
		assertThat(LettersAsSentTest.render("UK-EW", "L-7-part", false).mail()).isEqualTo(granted);
		assertThat(LettersAsSentTest.render("UK-EW", "L-7-nothing", false).mail()).isEqualTo(granted);
	}

	@Test
	void theOutcomeOfAComplaintStaysOnThePage() {
		LetterView upheld = LettersAsSentTest.render("UK-EW", "L-11", false);
		assertThat(upheld.page()).contains("You were right in part", "neighbour", "county court");
		assertThat(LettersAsSentTest.render("UK-EW", "L-11-not-upheld", false).mail()).isEqualTo(upheld.mail());
	}

	@Test
	void theQuestionAndTheReplyStayOnThePage() {
		LetterView question = LettersAsSentTest.render("UK-EW", "L-2", false);
		assertThat(question.page()).contains("In which year did you first order");
		assertThat(question.mail()).doesNotContain("In which year", "order from us", "deliver to");
		LetterView reply = LettersAsSentTest.render("UK-EW", "reply", false);
		assertThat(reply.page()).contains("open on weekdays");
		assertThat(reply.mail()).doesNotContain("weekdays");
	}

	@Test
	void theReasonsForLongerTimeStayOnThePage() {
		LetterView notice = LettersAsSentTest.render("UK-EW", "L-5", false);
		assertThat(notice.page()).contains("nine places", "2 February 2027");
		assertThat(notice.mail()).doesNotContain("nine places", "neighbour").contains("2 February 2027");
	}

	@Test
	void theClockOfAQuestionIsToldByTheLawThatApplies() {
		assertThat(LettersAsSentTest.render("UK-SCT", "L-2", false).mail()).contains("starts on the day");
		assertThat(LettersAsSentTest.render("EU", "L-2", false).mail()).contains("is suspended");
	}

}
