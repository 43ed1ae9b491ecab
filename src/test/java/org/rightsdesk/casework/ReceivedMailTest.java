package org.rightsdesk.casework;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReceivedMailTest {

	@Test
	void readsThePlainPartOfAMultipartMailAndNotItsAttachment() {
		ReceivedMail mail = read("""
				Date: Mon, 2 Mar 2026 10:00:00 +0100
				MIME-Version: 1.0
				Content-Type: multipart/mixed; boundary=b

				--b
				Content-Type: text/plain
				Content-Disposition: attachment; filename=secret.txt

				The attachment
				--b
				Content-Type: multipart/alternative; boundary=c

				--c
				Content-Type: text/html

				<p>HTML</p>
				--c
				Content-Type: text/plain; charset=utf-8
				Content-Transfer-Encoding: quoted-printable

				Caf=C3=A9
				--c--
				--b--
				""");
		assertThat(mail.text()).isEqualTo("Café");
		assertThat(mail.sentAt()).isEqualTo("2026-03-02T09:00:00Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "no mail at all", "Content-Type: text/plain; charset=no-such-charset\n\nHello",
			"Content-Type: text/html\n\n<p>only html</p>", "Content-Type: multipart/mixed\n\nno boundary",
			"Date: the day before yesterday\nContent-Type: image/png\n\nx" })
	void whatCannotBeReadIsLeftToTheEye(String mail) {
		ReceivedMail read = read(mail);
		assertThat(read.sentAt()).isNull();
		assertThat(read.text()).isIn("", "Hello", "no mail at all");
	}

	@Test
	void mailsWithinMailsEndSomewhere() {
		StringBuilder mail = new StringBuilder();
		for (int i = 0; i < 500; i++) {
			mail.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
		}
		assertThat(read(mail.toString()).text()).isEmpty();
	}

	private static ReceivedMail read(String mail) {
		return ReceivedMail.read(new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
	}

}
