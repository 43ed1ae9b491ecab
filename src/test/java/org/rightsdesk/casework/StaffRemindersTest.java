package org.rightsdesk.casework;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Desk;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.TestServers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Reminders of law.md 5.9, from the milestone to the mailbox. */
@RightsdeskTest
class StaffRemindersTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	Organisations organisations;

	@Autowired
	TestClock clock;

	@AfterEach
	void backToRealTime() {
		this.clock.reset();
	}

	@Test
	void nearerTheDateHigherUpAndNothingAboutThePerson() throws Exception {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("trade-body", this.clock.instant()));
		Desk desk = this.organisations.get("trade-body").desk();
		assertThat(mailed(walk, "2026-03-19", "ten working days left")).containsExactly(desk.handlers());
		assertThat(mailed(walk, "2026-03-26", "five working days left")).containsExactly(desk.handlers());
		assertThat(mailed(walk, "2026-03-31", "two working days left")).containsExactly(desk.handlers());
		assertThat(mailed(walk, "2026-04-02", "due today")).containsExactlyInAnyOrder(desk.handlers(), desk.officers());
		assertThat(mailed(walk, "2026-04-03", "overdue since 2 April 2026")).containsExactlyInAnyOrder(desk.handlers(),
				desk.officers(), desk.managers());
		assertThat(mailed(walk, "2026-04-04", "overdue since 2 April 2026")).hasSize(6);
	}

	@Test
	void targetAndPromiseOfTheOrganisationAreRemindedOfWhereTheyComeFirst() throws Exception {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("community-buying", this.clock.instant()));
		Deadlines deadlines = this.context.getBean(Deadlines.class);
		deadlines.record(walk.line().id(), ClockEvent.at(ClockEventType.IDENTITY_REQUESTED, this.clock.instant()));
		assertThat(mailed(walk, "2026-03-09", "")).as("nothing while not started").isEmpty();
		deadlines.record(walk.line().id(), ClockEvent.on(ClockEventType.IDENTITY_RECEIVED, LocalDate.of(2026, 3, 9)));
		Desk desk = this.organisations.get("community-buying").desk();
		assertThat(mailed(walk, "2026-03-26", "promises the answer by 2 April 2026, before the law"))
			.containsExactly(desk.handlers());
		assertThat(mailed(walk, "2026-04-02", "promises the answer by 2 April 2026 ("))
			.containsExactlyInAnyOrder(desk.handlers(), desk.officers());
		assertThat(mailed(walk, "2026-04-06", "our own target is today")).containsExactly(desk.handlers());
	}

	/** Who has been mailed such a line about the case so far. */
	private List<String> mailed(CaseWalk walk, String day, String words) throws Exception {
		this.clock.set(Instant.parse(day + "T01:00:00Z"));
		walk.runJobs();
		this.clock.set(Instant.parse(day + "T09:30:00Z"));
		walk.deliver();
		return Arrays.stream(TestServers.mail().getReceivedMessages())
			.filter((mail) -> lines(mail)
				.anyMatch((line) -> line.startsWith("- " + walk.reference()) && line.contains(words)))
			.map(StaffRemindersTest::withoutThePerson)
			.toList();
	}

	private static Stream<String> lines(MimeMessage mail) {
		try {
			return mail.getContent().toString().lines();
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String withoutThePerson(MimeMessage mail) {
		try {
			assertThat(mail.getContent().toString()).doesNotContain("Lovelace", "ada@example.com");
			return mail.getAllRecipients()[0].toString();
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
