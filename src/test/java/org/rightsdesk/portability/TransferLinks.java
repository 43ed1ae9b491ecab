package org.rightsdesk.portability;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeMessage;
import org.rightsdesk.correspondence.RecipientMail;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.TestServers;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The link to the data in the mail to the other controller. */
public final class TransferLinks {

	private static final String TO = "data-transfers@housing.example.org";

	private static final Pattern LINK = Pattern.compile("/t/([A-Za-z0-9_-]{43})");

	private TransferLinks() {
	}

	/** Lets the mail go and reads the link where it arrives: it is nowhere else (S7). */
	public static String token(CaseWalk walk) {
		assertThat(walk.bean(JdbcClient.class)
			.sql("select body from outbox where address = ? and subject like ?")
			.params(TO, walk.reference() + "%")
			.query(String.class)
			.single()).contains("/t/" + RecipientMail.TOKEN).doesNotContainPattern(LINK);
		walk.deliver();
		return Arrays.stream(TestServers.mail().getReceivedMessages())
			.map(TransferLinks::text)
			.filter((text) -> text.contains(walk.reference()))
			.map(LINK::matcher)
			.filter(Matcher::find)
			.map((link) -> link.group(1))
			.findFirst()
			.orElseThrow();
	}

	private static String text(MimeMessage mail) {
		try {
			return mail.getContent().toString();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
