package org.rightsdesk.recipients;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RecipientNotices;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

/**
 * N-1 and N-3 with a hundred recipients: tens of them acknowledge, hold nothing, refuse,
 * bounce, say nothing, answer twice or are excused, and none waits for another.
 */
class HundredRecipientsTest extends ManyRecipients {

	private static final String CONTACT = "userTask_contactRecipient";

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	NoticeSweep sweep;

	@Autowired
	NoticeExcuses excuses;

	@Autowired
	RecipientNotices notices;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void monday() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void eachEndsAsTheLawSaysAndNoneHoldsUpAnotherN3() {
		Told told = begin();
		this.jdbc.sql("update outbox set address = 'nobody' where address like 'firm-6_@%'").update();
		told.walk().deliver();
		bouncedAreCalled(told);
		tens(told, 0, 4).forEach((id) -> told.answer(id, NoticeResult.ACKNOWLEDGED, ""));
		tens(told, 4, 5).forEach((id) -> told.answer(id, NoticeResult.NOT_DISCLOSED_TO, ""));
		tens(told, 5, 6).forEach((id) -> told.answer(id, NoticeResult.CANNOT, "The law makes us keep it"));
		tens(told, 8, 9).forEach((id) -> {
			told.answer(id, NoticeResult.ACKNOWLEDGED, "");
			told.answer(id, NoticeResult.CANNOT, "Our own supplier refuses");
		});
		tens(told, 9, 10).forEach((id) -> {
			this.excuses.propose(id, NoticeResult.DISPROPORTIONATE, "Thousands of papers", "clerk");
			this.excuses.approve(id, "officer");
		});
		told.walk().runJobs();
		assertThat(told.open()).as("bounced and silent ones").hasSize(20);
		answeredToThePerson(told);
		silentOnesAreRemindedTwiceThenCalled(told);
		assertThat(results(told)).containsOnly(entry(NoticeResult.ACKNOWLEDGED, 50L),
				entry(NoticeResult.NOT_DISCLOSED_TO, 10L), entry(NoticeResult.CANNOT, 20L),
				entry(NoticeResult.NOTIFIED, 10L), entry(NoticeResult.DISPROPORTIONATE, 10L));
		assertThat(told.walk().request().closedAt()).as("the last one ends the case").isNotNull();
		assertThat(told.walk().trace(InvolveRecipientsProcess.ID)).endsWith("endEvent_recipientsInvolved");
		assertThat(told.walk().trace(NotifyRecipientProcess.ID)).filteredOn("endEvent_recipientSettled"::equals)
			.hasSize(COUNT);
	}

	private Told begin() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.of(ORGANISATION, this.clock.instant(),
				Submissions.access(ORGANISATION, this.clock.instant()).requester(), Right.ERASURE));
		Told told = new Told(walk, ORGANISATION).involve("ERASURE").describe().confirm();
		assertThat(told.open()).hasSize(COUNT)
			.allSatisfy((notice) -> assertThat(notice.delivery()).isEqualTo(NoticeDelivery.WAITING));
		return told;
	}

	/** What no server took is shown and somebody phones; the other ninety have theirs. */
	private void bouncedAreCalled(Told told) {
		assertThat(told.open().stream().filter(Notice::unreachable)).hasSize(10)
			.allSatisfy((notice) -> assertThat(notice.recipientId()).startsWith("firm-6"));
		assertThat(told.open().stream().filter((notice) -> notice.delivery() == NoticeDelivery.SENT)).hasSize(90);
		assertThat(told.walk().tasks().stream().filter(CONTACT::equals)).hasSize(10);
		told.call("firm-60");
		told.contacted("firm-60", "TOLD");
	}

	/** From here on the case is "answered, recipients pending", and never overdue. */
	private void answeredToThePerson(Told told) {
		Requests requests = told.walk().bean(Requests.class);
		Instant now = this.clock.instant();
		told.walk().bean(Deadlines.class).record(told.walk().line().id(), ClockEvent.at(ClockEventType.RESPONDED, now));
		requests.closeLine(told.walk().line().id(), Outcome.GRANTED, "system");
		requests.close(told.walk().id(), "system");
		this.clock.set(Instant.parse("2026-05-01T09:00:00Z"));
		assertThat(told.walk().request().closedAt()).isNull();
		assertThat(this.notices.anyOpen(told.walk().id())).isTrue();
		assertThat(told.walk().bean(Deadlines.class).nextDue(told.walk().request())).isEmpty();
		assertThat(told.walk().bean(Deadlines.class).of(told.walk().line().id()).isOverdue(this.clock.instant()))
			.isFalse();
		this.clock.set(Instant.parse("2026-03-02T10:00:00Z"));
	}

	private void silentOnesAreRemindedTwiceThenCalled(Told told) {
		at(told, "2026-03-10T12:00:00Z");
		assertThat(mailsTo("firm-7_@recipients.example.org")).as("notice and reminder").isEqualTo(20);
		assertThat(mailsTo("second-7_@recipients.example.org")).isZero();
		at(told, "2026-03-18T12:00:00Z");
		assertThat(mailsTo("second-7_@recipients.example.org")).as("the second contact").isEqualTo(10);
		at(told, "2026-03-26T12:00:00Z");
		assertThat(told.walk().tasks().stream().filter(CONTACT::equals)).as("calls").hasSize(20);
		tens(told, 6, 7).forEach((id) -> told.answer(id, NoticeResult.ACKNOWLEDGED, "Said so on the phone"));
		told.walk().runJobs();
		for (int number = 70; number < 80; number++) {
			told.call("firm-" + number);
			told.contacted("firm-" + number, "NO_REPLY");
		}
	}

	private void at(Told told, String moment) {
		this.clock.set(Instant.parse(moment));
		this.sweep.sweep();
		told.walk().deliver();
	}

	/** Ids of the recipients with these tens, the last one not included. */
	private static List<UUID> tens(Told told, int from, int to) {
		return told.walk().bean(Recipients.class).notices(told.round().id()).stream().filter((notice) -> {
			int ten = Integer.parseInt(notice.recipientId().substring(5)) / 10;
			return ten >= from && ten < to;
		}).map(Notice::id).toList();
	}

	private int mailsTo(String like) {
		return this.jdbc.sql("select count(*) from outbox where kind = 'RECIPIENT' and address like ?")
			.param(like)
			.query(Integer.class)
			.single();
	}

	private static Map<NoticeResult, Long> results(Told told) {
		return told.walk()
			.bean(Recipients.class)
			.notices(told.round().id())
			.stream()
			.map(Notice::result)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
	}

}
