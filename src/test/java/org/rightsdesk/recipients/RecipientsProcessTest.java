package org.rightsdesk.recipients;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.erasure.Erasures;
import org.rightsdesk.fulfilment.Answers;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RecipientNotices;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** law.md 6.5: whoever was given the data is told, and the case waits for each. */
@RightsdeskTest
@WalksEveryPath({ InvolveRecipientsProcess.ID, NotifyRecipientsProcess.ID, NotifyRecipientProcess.ID })
class RecipientsProcessTest {

	private static final String CONTACT = "userTask_contactRecipient";

	private static final String PRODUCT = "userTask_actInProduct";

	private static final String OFFICE = "community-buying:system:office";

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	NoticeSweep sweep;

	@Autowired
	NoticeExcuses excuses;

	@Autowired
	ProductWork products;

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
	void n1EachRecipientIsToldAndProcessorsAreAwaitedN3() {
		Told told = begin("repairs-service", Right.ERASURE).involve("ERASURE");
		assertThat(told.notice("opayo").action()).isEqualTo(NoticeAction.INSTRUCT);
		assertThat(told.notice("advisers").action()).isEqualTo(NoticeAction.NOTIFY);
		assertThat(told.notice("hmrc").leftOut()).isTrue();
		told.describe().confirm();
		assertThat(told.open()).hasSize(7)
			.allSatisfy((notice) -> assertThat(notice.delivery()).isEqualTo(NoticeDelivery.WAITING));
		assertThat(told.notice("opayo").actBy()).isEqualTo(LocalDate.of(2026, 3, 9));
		assertThat(told.notice("advisers").actBy()).isNull();
		told.walk().deliver();
		assertThat(this.notices.told(told.walk().line().id())).contains("Opayo by Elavon").hasSize(7);
		for (String processor : List.of("parent-association", "it-providers", "suppliers", "newsletter-contractor")) {
			told.answer(processor, NoticeResult.ACKNOWLEDGED, "");
		}
		assertThat(ended(told)).as("one processor has still to act").isFalse();
		told.answer("opayo", NoticeResult.NOT_DISCLOSED_TO, "");
		assertThat(ended(told)).as("controllers hold nothing up").isTrue();
		assertThat(this.notices.anyOpen(told.walk().id())).isTrue();
		told.settleAll();
		assertThat(this.notices.anyOpen(told.walk().id())).isFalse();
	}

	@Test
	void invariant11CaseStaysOpenUntilTheLastRecipientHasEnded() {
		Told told = begin("constituency-office", Right.RECTIFICATION).involve("RECTIFICATION").describe().confirm();
		told.walk().deliver();
		Requests requests = told.walk().bean(Requests.class);
		requests.closeLine(told.walk().line().id(), Outcome.GRANTED, "system");
		requests.close(told.walk().id(), "system");
		assertThat(told.walk().request().closedAt()).as("answered, recipients pending").isNull();
		told.settleAll();
		assertThat(told.walk().request().closedAt()).isNotNull();
		assertThat(told.walk().trace(NotifyRecipientsProcess.ID)).endsWith("endEvent_recipientsSettled");
	}

	@Test
	void whereTheTableProposesNobodyItEndsAtOnce() {
		Told told = begin("trade-body", Right.ERASURE).involve("ERASURE");
		assertThat(told.walk().trace(InvolveRecipientsProcess.ID)).endsWith("endEvent_nobodyToTell");
		assertThat(told.walk().tasks()).doesNotContain("userTask_confirmRecipients");
		assertThat(this.notices.anyOpen(told.walk().id())).isFalse();
	}

	@Test
	void nothingGoesBeforeTheRecordsCanBeFoundL8() {
		Told told = begin("constituency-office", Right.RECTIFICATION).involve("RECTIFICATION");
		assertThatThrownBy(told::confirm).hasMessageContaining("by what the recipients find the records")
			.hasMessageContaining("what is correct now");
		told.describe().confirm();
		assertThatIllegalStateException().isThrownBy(told::describe).withMessageContaining("confirmed already");
		told.settleAll();
	}

	@Test
	void takenOutWithAReasonAndAddedAgain() {
		Told told = begin("community-buying", Right.ERASURE).involve("ERASURE").describe();
		Recipients recipients = told.walk().bean(Recipients.class);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> recipients.takeOut(told.walk().id(), told.notice("af-affinity").id(), " ", "clerk"))
			.withMessage("Write why.");
		recipients.takeOut(told.walk().id(), told.notice("af-affinity").id(), "Never ordered", "clerk");
		assertThatThrownBy(told::confirm).hasMessageContaining("told by another recipient who is not on it");
		recipients.add(told.walk().id(), told.notice("af-affinity").id(), "Ordered once", "clerk");
		recipients.takeOut(told.walk().id(), told.notice("google-analytics").id(), "Identifies nobody", "clerk");
		recipients.add(told.walk().id(), told.notice("law-enforcement").id(), "Got it without an inquiry", "clerk");
		told.confirm();
		assertThat(told.notice("google-analytics").leftOut()).isTrue();
		assertThat(told.notice("law-enforcement").open()).isTrue();
		assertThat(told.notice("fuel-suppliers").state()).isEqualTo(NoticeState.NAMED);
		assertThat(told.notice("af-affinity").notice()).contains("pass this notice on to",
				"Fuel suppliers chosen by AF Affinity Ltd");
		assertThat(log(told)).contains("RECIPIENT_TAKEN_OUT", "RECIPIENT_ADDED", "RECIPIENTS_CONFIRMED");
		told.settleAll();
	}

	@Test
	void r18WhoeverWasToldOfARestrictionIsToldOfItsEndAlsoAnAuthorityThatWasAdded() {
		Told told = begin("community-buying", Right.RESTRICTION).involve("RESTRICTION").describe();
		Recipients recipients = told.walk().bean(Recipients.class);
		assertThat(told.notice("law-enforcement").ground()).isEqualTo("AUTHORITY");
		recipients.add(told.walk().id(), told.notice("law-enforcement").id(), "Got it without an inquiry", "clerk");
		recipients.takeOut(told.walk().id(), told.notice("google-analytics").id(), "Identifies nobody", "clerk");
		told.confirm();
		this.excuses.propose(told.notice("mailchimp").id(), NoticeResult.IMPOSSIBLE, "The firm is gone", "clerk");
		this.excuses.approve(told.notice("mailchimp").id(), "officer");
		told.settleAll();
		told.involve("RESTRICTION_LIFTED");
		assertThat(told.notice("law-enforcement").action()).isEqualTo(NoticeAction.NOTIFY);
		assertThat(told.notice("wordpress").proposed()).isTrue();
		assertThat(List.of(told.notice("google-analytics"), told.notice("mailchimp"))).allMatch(Notice::leftOut);
		told.confirm().settleAll();
	}

	@Test
	void r18WhoHasLeftTheRegisterSinceIsToldAllTheSame() {
		Told told = begin("constituency-office", Right.RESTRICTION).involve("RESTRICTION").describe().confirm();
		told.settleAll();
		this.jdbc.sql("update recipient_notification set recipient_id = 'former', name = 'Former firm' where id = ?")
			.param(told.notice("advisers").id())
			.update();
		told.involve("RESTRICTION_LIFTED").confirm();
		assertThat(told.notice("advisers").leftOut()).isTrue();
		assertThat(told.task("former").key()).isEqualTo(CONTACT);
		assertThat(told.notice("former").notice()).contains("has ended a restriction", "Customer 4711");
		told.settleAll();
	}

	@Test
	void r18WhoWasToldOfSomethingElseIsNotToldThatARestrictionEnds() {
		Told told = begin("community-buying", Right.OBJECTION).involve("OBJECTION").describe().confirm();
		told.settleAll();
		assertThat(this.notices.told(told.walk().line().id())).isNotEmpty();
		assertThat(this.notices.toldOfRestriction(told.walk().line().id())).isFalse();
	}

	@Test
	void l7TheAnswerSaysWhoCannotDoItAndNotWhy() {
		Told told = begin("repairs-service", Right.ERASURE).involve("ERASURE").describe().confirm();
		told.walk().deliver();
		told.answer("opayo", NoticeResult.CANNOT, "Tax law");
		UUID line = told.walk().line().id();
		Erasures erasures = told.walk().bean(Erasures.class);
		erasures.erase(line, "mailboxes", "Your letters", null, "clerk");
		erasures.backups(line, LocalDate.of(2026, 6, 1), "clerk");
		assertThat(told.walk().bean(Answers.class).preview(line, Outcome.GRANTED).orElseThrow().page())
			.contains("Opayo by Elavon (says that it cannot do it, or not all of it)")
			.doesNotContain("Tax law");
		told.settleAll();
	}

	@Test
	void whenEverybodyIsTakenOutNobodyIsAwaited() {
		Told told = begin("constituency-office", Right.ERASURE).involve("ERASURE");
		Recipients recipients = told.walk().bean(Recipients.class);
		recipients.notices(told.round().id())
			.stream()
			.filter(Notice::proposed)
			.forEach((notice) -> recipients.takeOut(told.walk().id(), notice.id(), "Never got it", "clerk"));
		told.confirm();
		assertThat(ended(told)).isTrue();
		assertThat(told.walk().trace(NotifyRecipientsProcess.ID)).isEmpty();
	}

	@Test
	void withoutMailAHandlerTellsThemAndWaitsForTheAnswer() {
		Told told = begin("community-buying", Right.ERASURE).involve("ERASURE").describe().confirm();
		assertThat(told.notice("mailchimp").delivery()).isEqualTo(NoticeDelivery.NONE);
		assertThat(told.notice("mailchimp").notice()).contains("Customer 4711").doesNotContain("/n/");
		assertThatThrownBy(() -> told.contacted("person-complained-about", "TOLD"))
			.hasMessageContaining("Enter how you told this recipient");
		told.call("person-complained-about");
		told.contacted("person-complained-about", "TOLD");
		assertThat(told.notice("person-complained-about").open()).isTrue();
		told.walk()
			.bean(NoticeAnswers.class)
			.answer(told.notice("mailchimp").id(),
					new NoticeAnswers.Given(NoticeResult.ACKNOWLEDGED, "", "", AnswerWay.OURSELVES), null, "clerk");
		told.walk().runJobs();
		assertThat(told.notice("mailchimp").result()).isEqualTo(NoticeResult.ACKNOWLEDGED);
		told.answer("person-complained-about", NoticeResult.CANNOT, "Is in court with us");
		told.settleAll();
		assertThat(told.walk().tasks()).doesNotContain(CONTACT);
	}

	@Test
	void x10RemindedTwiceThenCalledAndNoReplyIsAnEndN3() {
		Told told = begin("repairs-service", Right.RESTRICTION).involve("RESTRICTION").describe().confirm();
		told.walk().deliver();
		int before = reminders("opayo");
		assertThat(told.walk().tasks()).doesNotContain(CONTACT);
		at(told, "2026-03-10T10:00:00Z");
		assertThat(reminders("opayo")).isEqualTo(before + 1);
		at(told, "2026-03-10T12:00:00Z");
		assertThat(reminders("opayo")).as("one a day").isEqualTo(before + 1);
		at(told, "2026-03-18T12:00:00Z");
		assertThat(reminders("opayo")).isEqualTo(before + 2);
		at(told, "2026-03-26T12:00:00Z");
		assertThat(reminders("opayo")).isEqualTo(before + 2);
		assertThat(told.walk().tasks().stream().filter(CONTACT::equals)).hasSize(7);
		told.call("opayo");
		told.contacted("opayo", "TOLD");
		at(told, "2026-04-08T12:00:00Z");
		told.contacted("opayo", "NO_REPLY");
		assertThat(told.notice("opayo")).satisfies((notice) -> {
			assertThat(notice.result()).isEqualTo(NoticeResult.NOTIFIED);
			assertThat(notice.settledBy()).isEqualTo("clerk");
		});
		told.settleAll();
		assertThat(told.walk().tasks()).as("an answer ends the task").doesNotContain(CONTACT);
		assertThat(ended(told)).isTrue();
	}

	@Test
	void oneDigestADayNamesAllThatIsOpen() {
		this.clock.set(Instant.parse("2026-06-01T09:00:00Z"));
		Told first = begin("repairs-service", Right.ERASURE).involve("ERASURE").describe().confirm();
		Told second = begin("repairs-service", Right.ERASURE).involve("ERASURE").describe().confirm();
		first.walk().deliver();
		int before = reminders("opayo");
		this.clock.set(Instant.parse("2026-06-09T10:00:00Z"));
		this.sweep.sweep();
		assertThat(reminders("opayo")).isEqualTo(before + 1);
		assertThat(this.jdbc.sql("""
				select body from outbox where kind = 'RECIPIENT' and address = 'opayo@recipients.example.org'
				    and created_at between timestamptz '2026-06-09T10:00:00Z' and timestamptz '2026-06-09T11:00:00Z'""")
			.query(String.class)
			.single()).contains(first.walk().reference(), second.walk().reference(), "phone", "/n/")
			.doesNotContain("Lovelace", "4711");
		first.settleAll();
		second.settleAll();
	}

	@Test
	void n3ImpossibleAndDisproportionateNeedAnOfficerWhoDidNotWriteIt() {
		Told told = begin("constituency-office", Right.ERASURE).involve("ERASURE").describe();
		Notice advisers = told.notice("advisers");
		assertThatIllegalStateException().isThrownBy(() -> this.excuses.approve(advisers.id(), "officer"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.excuses.propose(advisers.id(), NoticeResult.IMPOSSIBLE, " ", "clerk"));
		this.excuses.propose(advisers.id(), NoticeResult.IMPOSSIBLE, "The firm was dissolved", "officer");
		assertThatThrownBy(told::confirm).hasMessageContaining("An officer has to approve");
		assertThatIllegalStateException().isThrownBy(() -> this.excuses.approve(advisers.id(), "officer"))
			.withMessageContaining("another officer");
		this.excuses.approve(advisers.id(), "officer2");
		told.confirm();
		assertThat(told.notice("advisers").result()).isEqualTo(NoticeResult.IMPOSSIBLE);
		assertThat(told.notice("advisers").place()).isNull();
		this.excuses.propose(told.notice("health-boards").id(), NoticeResult.DISPROPORTIONATE, "Hundreds", "clerk");
		this.excuses.approve(told.notice("health-boards").id(), "officer");
		told.walk().runJobs();
		assertThat(told.notice("health-boards").result()).isEqualTo(NoticeResult.DISPROPORTIONATE);
		assertThat(this.notices.told(told.walk().line().id())).doesNotContain("Lawyers and other advisers");
		assertThatIllegalStateException().isThrownBy(() -> this.excuses.approve(advisers.id(), "officer3"));
		told.settleAll();
	}

	@Test
	void n3AnOfficerDoesNotApproveAndTheRecipientIsToldAfterAll() {
		Told told = begin("constituency-office", Right.ERASURE).involve("ERASURE").describe();
		Notice advisers = told.notice("advisers");
		assertThatIllegalStateException().isThrownBy(() -> this.excuses.reject(advisers.id(), "officer"));
		this.excuses.propose(advisers.id(), NoticeResult.DISPROPORTIONATE, "They are three", "clerk");
		assertThatThrownBy(told::confirm).hasMessageContaining("An officer has to approve");
		this.excuses.reject(advisers.id(), "officer");
		assertThat(told.notice("advisers").effort()).isNull();
		told.confirm();
		assertThat(told.notice("advisers").open()).isTrue();
		assertThat(log(told)).contains("RECIPIENT_EXCUSE_PROPOSED", "RECIPIENT_EXCUSE_REJECTED");
		told.settleAll();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.excuses.propose(advisers.id(), NoticeResult.IMPOSSIBLE, "Too late", "clerk"));
	}

	@Test
	void noReplyIsNoEndForWhoeverWasNeverToldOrWaitsForAnOfficerN3() {
		Told told = begin("community-buying", Right.ERASURE).involve("ERASURE").describe().confirm();
		assertThatThrownBy(() -> told.contacted("person-complained-about", "NO_REPLY"))
			.hasMessageContaining("Enter how you told this recipient")
			.hasMessageContaining("was never told, so there is no reply to miss");
		told.call("person-complained-about");
		this.excuses.propose(told.notice("person-complained-about").id(), NoticeResult.IMPOSSIBLE, "The firm is gone",
				"clerk");
		assertThatThrownBy(() -> told.contacted("person-complained-about", "NO_REPLY"))
			.hasMessageContaining("An officer has to say first");
		this.excuses.approve(told.notice("person-complained-about").id(), "officer");
		told.walk().runJobs();
		assertThat(told.notice("person-complained-about").result()).isEqualTo(NoticeResult.IMPOSSIBLE);
		told.settleAll();
	}

	@Test
	void n3InAProductThatNobodyAnswersForItsOwnerActsAndRecordsIt() {
		Told told = begin("community-buying", Right.ERASURE).involve("ERASURE").describe().confirm();
		Notice mailchimp = told.notice("mailchimp");
		assertThat(told.task("mailchimp").key()).isEqualTo(PRODUCT);
		assertThat(told.task("person-complained-about").key()).isEqualTo(CONTACT);
		assertThat(this.jdbc.sql("select line from staff_reminder where line like ?")
			.param("%/staff/notices/" + mailchimp.id())
			.query(String.class)
			.single()).contains(told.walk().reference(), "9 March 2026", "Mailchimp")
			.doesNotContain("Lovelace", "4711");
		assertThatThrownBy(() -> told.acted("mailchimp", OFFICE)).hasMessageContaining("record what came of it");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.products.record(mailchimp.id(), NoticeResult.CANNOT, " ", "owner"))
			.withMessage("Write why it cannot be done.");
		this.products.record(mailchimp.id(), NoticeResult.CANNOT, "The account is locked", "owner");
		this.products.record(mailchimp.id(), NoticeResult.ACKNOWLEDGED, "", "owner");
		assertThat(told.notice("mailchimp").open()).as("until the owner completes the task").isTrue();
		told.acted("mailchimp", OFFICE);
		assertThat(told.notice("mailchimp").result()).isEqualTo(NoticeResult.ACKNOWLEDGED);
		assertThat(told.notice("mailchimp").settledBy()).isEqualTo("owner");
		assertThat(this.notices.told(told.walk().line().id())).contains("Mailchimp");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.products.record(mailchimp.id(), NoticeResult.ACKNOWLEDGED, "", "owner"))
			.withMessageContaining("settled already");
		told.settleAll();
		assertThat(told.walk().tasks()).as("a handler entered what the owners said").doesNotContain(PRODUCT);
	}

	@Test
	void n3WhatCannotBeDoneInAProductIsToldToTheHandlers() {
		Told told = begin("community-buying", Right.ERASURE).involve("ERASURE").describe().confirm();
		this.products.record(told.notice("wordpress").id(), NoticeResult.CANNOT, "It has no such button", "owner");
		told.acted("wordpress", OFFICE);
		assertThat(told.notice("wordpress").result()).isEqualTo(NoticeResult.CANNOT);
		assertThat(lines(told, "%WordPress%cannot%")).isOne();
		told.settleAll();
	}

	@Test
	void x10OwnerOfAProductIsRemindedAndThenTheHandlersHearOfItToo() {
		Told told = begin("community-buying", Right.ERASURE).involve("ERASURE").describe().confirm();
		told.open()
			.stream()
			.filter((notice) -> !notice.recipientId().equals("mailchimp"))
			.forEach((notice) -> told.answer(notice.id(), NoticeResult.ACKNOWLEDGED, ""));
		int mails = reminders("mailchimp");
		at(told, "2026-03-10T10:00:00Z");
		at(told, "2026-03-18T12:00:00Z");
		assertThat(lines(told, "%still to be done in Mailchimp%")).isEqualTo(2);
		assertThat(lines(told, "%its owner has not recorded%")).isZero();
		at(told, "2026-03-26T12:00:00Z");
		assertThat(lines(told, "%its owner has not recorded%")).isOne();
		assertThat(reminders("mailchimp")).as("nobody there reads it").isEqualTo(mails);
		told.settleAll();
		at(told, "2026-04-08T12:00:00Z");
		assertThat(lines(told, "%still to be done in Mailchimp%")).isEqualTo(3);
	}

	@Test
	void whereTheRegisterNamesNoOwnerAHandlerSeesToItN3() {
		Told told = begin("constituency-office", Right.ERASURE).involve("ERASURE").describe().confirm();
		assertThat(told.task("website-provider").key()).isEqualTo(CONTACT);
		told.settleAll();
	}

	@Test
	void bouncedMailIsShownAndSomebodyPhones() {
		Told told = begin("repairs-service", Right.ERASURE).involve("ERASURE").describe().confirm();
		this.jdbc.sql("update outbox set address = 'nobody' where address = 'opayo@recipients.example.org'").update();
		told.walk().deliver();
		assertThat(told.notice("opayo").unreachable()).isTrue();
		assertThat(told.notice("opayo").toldAt()).isNull();
		assertThat(told.notice("suppliers").unreachable()).isFalse();
		assertThat(told.walk().tasks().stream().filter(CONTACT::equals)).hasSize(1);
		told.call("opayo");
		told.contacted("opayo", "TOLD");
		told.answer("opayo", NoticeResult.ACKNOWLEDGED, "");
		assertThat(told.walk().tasks()).doesNotContain(CONTACT);
		told.settleAll();
	}

	@Test
	void answeredTwiceTheLastWordCountsAndBothAreKept() {
		Told told = begin("repairs-service", Right.ERASURE).involve("ERASURE").describe().confirm();
		told.answer("opayo", NoticeResult.ACKNOWLEDGED, "");
		told.answer("opayo", NoticeResult.CANNOT, "Tax law");
		assertThat(told.notice("opayo").result()).isEqualTo(NoticeResult.CANNOT);
		assertThat(told.walk().bean(Recipients.class).answers(told.notice("opayo").id()))
			.extracting(RecipientAnswer::result)
			.containsExactly(NoticeResult.ACKNOWLEDGED, NoticeResult.CANNOT);
		assertThat(this.jdbc.sql("select count(*) from staff_reminder where line like ?")
			.param(told.walk().reference() + "%Opayo%cannot%")
			.query(Integer.class)
			.single()).isOne();
		told.settleAll();
	}

	@Test
	void anAnswerThatNobodyWaitedForIsHeardByTheSweep() {
		Told told = begin("repairs-service", Right.ERASURE).involve("ERASURE").describe().confirm();
		this.jdbc.sql("""
				update recipient_notification set state = 'SETTLED', result = 'ACKNOWLEDGED', settled_at = now()
				where id = ?""").param(told.notice("opayo").id()).update();
		this.clock.set(Instant.now().plus(Duration.ofMinutes(10)));
		this.sweep.sweep();
		told.walk().runJobs();
		assertThat(this.jdbc.sql("select heard from recipient_notification where id = ?")
			.param(told.notice("opayo").id())
			.query(Boolean.class)
			.single()).isTrue();
		told.settleAll();
	}

	@Test
	void wrongAnswersAreRefusedInPlainSentences() {
		Told told = begin("repairs-service", Right.ERASURE).involve("ERASURE").describe().confirm();
		var id = told.notice("opayo").id();
		assertThatIllegalArgumentException().isThrownBy(() -> told.answer(id, NoticeResult.CANNOT, " "))
			.withMessage("Write why it cannot be done.");
		assertThatIllegalArgumentException().isThrownBy(() -> told.answer(id, NoticeResult.DISPROPORTIONATE, "x"))
			.withMessage("Choose one of the answers.");
		assertThatIllegalStateException()
			.isThrownBy(() -> told.answer(told.notice("hmrc").id(), NoticeResult.ACKNOWLEDGED, ""));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> told.walk()
				.bean(NoticeAnswers.class)
				.told(id, "Called", AnswerWay.PHONE, LocalDate.of(2026, 3, 3), "clerk"))
			.withMessageContaining("lies in the future");
		told.settleAll();
	}

	private Told begin(String organisation, Right right) {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.of(organisation, this.clock.instant(),
				Submissions.access(organisation, this.clock.instant()).requester(), right));
		return new Told(walk, organisation);
	}

	private boolean ended(Told told) {
		return told.walk().trace(InvolveRecipientsProcess.ID).contains("endEvent_recipientsInvolved");
	}

	private void at(Told told, String moment) {
		this.clock.set(Instant.parse(moment));
		this.sweep.sweep();
		told.walk().deliver();
	}

	private int reminders(String recipient) {
		return this.jdbc.sql("select count(*) from recipient_mail where recipient_id = ? and notification_id is null")
			.param(recipient)
			.query(Integer.class)
			.single();
	}

	private int lines(Told told, String words) {
		return this.jdbc.sql("select count(*) from staff_reminder where line like ?")
			.param(told.walk().reference() + words)
			.query(Integer.class)
			.single();
	}

	private List<String> log(Told told) {
		return told.walk().bean(RequestLog.class).of(told.walk().id()).stream().map(LogEntry::what).toList();
	}

}
