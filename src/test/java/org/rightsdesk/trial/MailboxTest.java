package org.rightsdesk.trial;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.engine.PastClock;
import org.rightsdesk.testing.TestServers;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.MimeMessageHelper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MailboxTest {

	private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

	private Mailbox mailbox;

	private MailboxSender sender;

	@BeforeEach
	void makeMailbox() {
		var database = new DriverManagerDataSource(TestServers.newDatabase(), "postgres", "postgres");
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/V080__create_trial_mail.sql"))
			.execute(database);
		this.mailbox = new Mailbox(JdbcClient.create(database), new ObjectMapper());
		this.sender = new MailboxSender(this.mailbox, Clock.fixed(NOW, ZoneOffset.UTC));
	}

	@Test
	void mailOfExampleCasesInTheirPastIsNotKept() {
		PastClock clock = new PastClock(Clock.fixed(NOW, ZoneOffset.UTC));
		MailboxSender ofExamples = new MailboxSender(this.mailbox, clock);
		SimpleMailMessage mail = new SimpleMailMessage();
		mail.setTo("zoe@example.org");
		mail.setText("Your request");
		clock.set(NOW.minusSeconds(86_400));
		ofExamples.send(mail);
		assertThat(this.mailbox.all()).isEmpty();
		clock.reset();
		ofExamples.send(mail);
		assertThat(this.mailbox.all()).hasSize(1);
	}

	@Test
	void mailIsKeptAsAServerWouldHaveTakenIt() throws Exception {
		MimeMessage message = this.sender.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
		helper.setTo("Zoë <zoe@example.org>");
		helper.setFrom("desk@example.org");
		helper.setSubject("Reçu – R-1");
		helper.setText("Grüße\nund Zeilen", "<p>Grüße</p>");
		message.setHeader("Message-ID", "<letter-1@rightsdesk>");
		this.sender.send(message);
		assertThat(this.mailbox.all()).singleElement().satisfies((mail) -> {
			assertThat(mail.to()).contains("zoe@example.org");
			assertThat(mail.subject()).isEqualTo("Reçu – R-1");
			assertThat(mail.text()).isEqualTo("Grüße\nund Zeilen");
			assertThat(mail.headers()).containsEntry("Message-ID", "<letter-1@rightsdesk>")
				.containsEntry("From", "desk@example.org");
			assertThat(mail.sentAt()).isEqualTo(NOW);
		});
	}

	@Test
	void newestComesFirst() {
		this.sender.send(mail("one"), mail("two"));
		this.sender.send(mail("three"));
		assertThat(this.mailbox.all()).extracting(TrialMail::subject).containsExactly("three", "two", "one");
	}

	@Test
	void mailToNobodyIsRefusedAsAServerWould() {
		assertThatExceptionOfType(MailException.class).isThrownBy(() -> this.sender.send(new SimpleMailMessage()));
		assertThat(this.mailbox.all()).isEmpty();
	}

	private static SimpleMailMessage mail(String subject) {
		SimpleMailMessage mail = new SimpleMailMessage();
		mail.setTo("zoe@example.org");
		mail.setSubject(subject);
		mail.setText("text");
		return mail;
	}

}
