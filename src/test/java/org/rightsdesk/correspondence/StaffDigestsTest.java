package org.rightsdesk.correspondence;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.TestServers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** One digest a person and day, not a mail per reminder. */
@RightsdeskTest
class StaffDigestsTest {

	/** Another for each test, since all share the run's mail server. */
	private final String desk = "desk-" + UUID.randomUUID() + "@example.org";

	@Autowired
	private StaffNotices notices;

	@Autowired
	private Delivery delivery;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void nothingWaits() {
		this.jdbc.sql("update outbox set status = 'CLOSED' where status = 'WAITING'").update();
		this.jdbc.sql("delete from staff_reminder").update();
		this.jdbc.sql("delete from staff_digest").update();
	}

	@AfterEach
	void backToRealTime() {
		this.clock.reset();
	}

	@Test
	void allRemindersOfADayGoInOneMailInTheMorning() throws Exception {
		at("2026-03-02T00:01:00Z");
		remind("RD-1: two days left");
		remind("RD-2: overdue");
		this.notices.remind("trade-body", "other@example.org", "RD-3: overdue", false);
		assertThat(this.delivery.deliverDue()).isZero();
		at("2026-03-02T09:16:00Z");
		assertThat(this.delivery.deliverDue()).isEqualTo(2);
		assertThat(to(this.desk)).hasSize(1);
		assertThat(to(this.desk).get(0).getSubject()).isEqualTo("2 reminders: dates of requests");
		assertThat(to(this.desk).get(0).getContent().toString())
			.contains("- RD-1: two days left", "- RD-2: overdue", "/camunda/app/tasklist/default/")
			.doesNotContain("RD-3");
	}

	@Test
	void whatComesAfterTheMailOfTheDayWaitsForTheNext() throws Exception {
		at("2026-03-02T10:00:00Z");
		remind("RD-1: two days left");
		this.delivery.deliverDue();
		remind("RD-2: two days left");
		this.delivery.deliverDue();
		assertThat(to(this.desk)).hasSize(1);
		at("2026-03-03T09:16:00Z");
		this.delivery.deliverDue();
		assertThat(to(this.desk)).hasSize(2);
		assertThat(to(this.desk).get(1).getSubject()).isEqualTo("1 reminder: dates of requests");
		assertThat(to(this.desk).get(1).getContent().toString()).contains("RD-2").doesNotContain("RD-1");
	}

	@Test
	void whatIsDueTodayDoesNotWaitForTomorrow() {
		at("2026-03-02T10:00:00Z");
		remind("RD-1: two days left");
		this.delivery.deliverDue();
		this.notices.remind("trade-body", this.desk, "RD-2: due today", true);
		remind("RD-3: two days left");
		this.delivery.deliverDue();
		assertThat(to(this.desk)).hasSize(2);
	}

	@Test
	void twoWorkersMakeOneMail() throws Exception {
		at("2026-03-02T10:00:00Z");
		for (int i = 0; i < 20; i++) {
			remind("RD-" + i + ": two days left");
		}
		var threads = Executors.newFixedThreadPool(4);
		Callable<Integer> round = this.delivery::deliverDue;
		threads.invokeAll(List.of(round, round, round, round));
		threads.shutdown();
		this.delivery.deliverDue();
		assertThat(to(this.desk)).hasSize(1);
	}

	@Test
	void anAddressThatIsNoneIsRefusedAtOnce() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.notices.remind("trade-body", "a@example.org\nBcc: b@example.org", "RD-1", false));
	}

	private void at(String moment) {
		this.clock.set(Instant.parse(moment));
	}

	private void remind(String line) {
		this.notices.remind("trade-body", this.desk, line, false);
	}

	private static List<MimeMessage> to(String mailbox) {
		return Arrays.stream(TestServers.mail().getReceivedMessages()).filter((mail) -> {
			try {
				return mail.getAllRecipients()[0].toString().equals(mailbox);
			}
			catch (MessagingException ex) {
				throw new IllegalStateException(ex);
			}
		}).toList();
	}

}
