package org.rightsdesk.trial;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxTextTest {

	private static final String BASE = "http://127.0.0.1:8080";

	@Test
	void ownAddressIsALinkWithoutTheFullStopBehindIt() {
		assertThat(MailboxText.of("Open http://127.0.0.1:8080/r/a-B_9.\nThank you", BASE)).containsExactly(
				new MailboxText("Open ", false), new MailboxText("http://127.0.0.1:8080/r/a-B_9", true),
				new MailboxText(".\nThank you", false));
	}

	@Test
	void ownAddressAloneOnItsLineIsALink() {
		assertThat(links("See\n\nhttp://127.0.0.1:8080/r/abc\n\nBye")).containsExactly("http://127.0.0.1:8080/r/abc");
		assertThat(links("http://127.0.0.1:8080/")).containsExactly("http://127.0.0.1:8080/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/x", "http://127.0.0.1:8080.example.org/", "http://127.0.0.1:80801/",
			"http://127.0.0.1:8080@example.org/", "javascript:alert(1)//http://127.0.0.1:8080/r",
			"http://127.0.0.1:8080/<script>" })
	void nothingElseIsALink(String text) {
		assertThat(links("Look: " + text + " now")).isEmpty();
	}

	@Test
	void partsTogetherAreTheText() {
		String text = "a http://127.0.0.1:8080/r/x, b <b>http://127.0.0.1:8080/</b> c";
		assertThat(String.join("", MailboxText.of(text, BASE).stream().map(MailboxText::part).toList()))
			.isEqualTo(text);
	}

	private static List<String> links(String text) {
		return MailboxText.of(text, BASE).stream().filter(MailboxText::link).map(MailboxText::part).toList();
	}

}
