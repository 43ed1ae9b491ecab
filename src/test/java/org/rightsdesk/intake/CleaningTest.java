package org.rightsdesk.intake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** S11, S12: what is typed is kept as text, without what no person can see. */
class CleaningTest {

	@Test
	void oneLineHasNoLineEndsTabsOrControlCharacters() {
		assertThat(Cleaning.line("  Ada\r\nBcc: x@example.org\t\u0000\u0007 Love\u00a0lace \u2028"))
			.isEqualTo("Ada Bcc: x@example.org Love lace");
	}

	@Test
	void severalLinesKeepTheirLinesAndNothingElse() {
		assertThat(Cleaning.lines("one\r\ntwo\rthree\n\u0000\u001b[31m\tfour\n\n"))
			.isEqualTo("one\ntwo\nthree\n[31m four");
	}

	@Test
	void directionMarksAndHalfCharactersGo() {
		assertThat(Cleaning.line("gpj\u202eexe.\u2066x\ud800y\ufeff")).isEqualTo("gpjexe.xy");
	}

	@Test
	void namesOfAllLanguagesStay() {
		assertThat(Cleaning.line("Zoë Ní Bhraonáin 王小明 محمد 👩🏽‍🚀")).isEqualTo("Zoë Ní Bhraonáin 王小明 محمد 👩🏽‍🚀");
		assertThat(Cleaning.line("Zoe\u0308")).as("one spelling of the same letter").isEqualTo("Zoë");
	}

	@Test
	void markupStaysAndIsEscapedWhereItIsShown() {
		assertThat(Cleaning.lines("<b>${7*7}</b> {{7*7}} =1+1")).isEqualTo("<b>${7*7}</b> {{7*7}} =1+1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada@example.com", "a.b+c@mail.example.co.uk", "o'brien@example.org",
			"x@xn--bcher-kva.example" })
	void oneAddressIsTaken(String address) {
		assertThat(Cleaning.isEmail(address)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ada", "ada@", "@example.com", "ada@example", "ada@@example.com", "a b@example.com",
			"ada@example.com,eve@example.com", "ada@example.com;eve@example.com", "Ada <ada@example.com>",
			"ada@example.com\r\nBcc: eve@example.com", "ada@example.com Bcc: eve@example.com", ".ada@example.com",
			"ada.@example.com", "a..b@example.com", "ada@-example.com", "ada@example..com", "ada@[127.0.0.1]",
			"=?utf-8?q?ada?=@example.com\n", "ада@example.com", "\"ada\"@example.com",
			"ada@example.com%0ABcc:eve@example.com" })
	void nothingElseIsTakenAsAnAddress(String address) {
		assertThat(Cleaning.isEmail(address)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "01632 960001", "+44 (0)1632 960 001", "01632-960-001", "01632960001 x12" })
	void numbersAreTakenAsPeopleWriteThem(String number) {
		assertThat(Cleaning.isPhone(number)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "12345", "call me", "+", "01632 960001\n", "<script>" })
	void whatIsNoNumberIsRefused(String number) {
		assertThat(Cleaning.isPhone(number)).isFalse();
	}

}
