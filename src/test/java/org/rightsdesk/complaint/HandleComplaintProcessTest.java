package org.rightsdesk.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.complaint.Complaint.Words;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.Message;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Restrictions;
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

/** Received on Tuesday 1 September 2026 in England: acknowledged by 1 October (O06). */
@RightsdeskTest
@WalksEveryPath(HandleComplaintProcess.ID)
class HandleComplaintProcessTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-09-01T09:00:00Z");

	private static final String TASK = HandleComplaintProcess.LOOK_INTO_COMPLAINT;

	private static final Words WORDS = new Words("We read the letters", "One went to the wrong house",
			"We fetched it back", "Two people check each address");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private Complaints complaints;

	@Autowired
	private Requests requests;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void q3IsAcknowledgedAtOnceAndAnsweredByAnOfficer() {
		CaseWalk walk = complain();
		walk.deliver();
		assertThat(letter(walk, LetterCode.COMPLAINT_RECEIPT).state()).isEqualTo(LetterState.SENT);
		assertThat(complaint(walk).acknowledgedOn()).isEqualTo("2026-09-01");
		assertThat(walk.tasks()).containsExactly(TASK);
		this.complaints.write(walk.id(), WORDS, "officer");
		walk.officer(TASK, "complaintOutcome", "UPHELD");
		assertThat(complaint(walk).outcome()).isEqualTo(ComplaintOutcome.UPHELD);
		assertThat(complaint(walk).decidedBy()).isEqualTo("officer");
		assertThat(walk.request().closedAt()).as("the outcome has not left").isNull();
		walk.deliver();
		Letter outcome = letter(walk, LetterCode.COMPLAINT_ANSWER);
		assertThat(outcome.view().page())
			.contains("We fetched it back", "Two people check each address", "county court")
			.doesNotContain("164A");
		assertThat(outcome.view().mail()).doesNotContain("wrong house", "right");
		assertThat(complaint(walk).answeredOn()).isEqualTo("2026-09-01");
		assertThat(walk.request().closedAt()).isNotNull();
		assertThat(walk.trace(HandleComplaintProcess.ID)).containsSubsequence("startEvent_complaintReceived",
				"serviceTask_acknowledgeComplaint", "userTask_lookIntoComplaint", "serviceTask_sendOutcome",
				"event_outcomeLeft", "serviceTask_closeComplaint", "endEvent_complaintAnswered");
		assertThat(walk.trace(HandleComplaintProcess.ID)).contains("event_complaintClosed", "endEvent_nobodyReminded");
	}

	@Test
	void itsTaskShowsTheDayForTheAcknowledgementUntilThatHasLeft() {
		CaseWalk walk = complainByPost();
		Task task = walk.task(TASK);
		assertThat(task.getDueDate()).as("our own target").isEqualTo("2026-10-31T23:59:59Z");
		assertThat(task.getFollowUpDate()).as("the law's").isEqualTo("2026-10-01T22:59:59Z");
		assertThat(walk.tasks()).contains("userTask_resolveDelivery");
		at("2026-09-04T10:00:00Z", walk);
		Letter receipt = letter(walk, LetterCode.COMPLAINT_RECEIPT);
		walk.bean(Delivery.class).markPosted(receipt.id(), LocalDate.of(2026, 9, 3), "clerk");
		walk.deliver();
		assertThat(complaint(walk).acknowledgedOn()).isEqualTo("2026-09-03");
		assertThat(walk.task(TASK).getFollowUpDate()).isNull();
	}

	@Test
	void theOutcomeSparesAnAcknowledgementThatHasNotLeft() {
		CaseWalk walk = complainByPost();
		this.complaints.write(walk.id(), new Words("The file", "It was in order", "", ""), "officer");
		walk.officer(TASK, "complaintOutcome", "NOT_UPHELD");
		assertThat(letter(walk, LetterCode.COMPLAINT_RECEIPT).state()).isEqualTo(LetterState.TAKEN_BACK);
		walk.bean(Delivery.class)
			.markPosted(letter(walk, LetterCode.COMPLAINT_ANSWER).id(), LocalDate.of(2026, 9, 1), "clerk");
		walk.deliver();
		assertThat(complaint(walk).isAcknowledged()).isTrue();
		assertThat(complaint(walk).acknowledgedOn()).isNull();
		assertThat(walk.request().closedAt()).isNotNull();
	}

	@Test
	void q4ThePersonHearsOfTheProgressUntilItIsDecided() {
		CaseWalk walk = complain();
		walk.deliver();
		at("2026-09-30T08:01:00Z", walk);
		assertThat(news(walk)).isEmpty();
		at("2026-10-01T08:01:00Z", walk);
		assertThat(news(walk)).singleElement()
			.asString()
			.contains("still looking into your complaint", "31 October 2026", "regulator");
		at("2026-11-01T09:01:00Z", walk);
		assertThat(news(walk)).as("news of 31 October, once").hasSize(2).last().asString().contains("sorry");
		this.complaints.write(walk.id(), WORDS, "officer");
		walk.officer(TASK, "complaintOutcome", "PARTLY_UPHELD");
		at("2026-12-01T09:01:00Z", walk);
		assertThat(news(walk)).as("it is decided").hasSize(2);
		assertThat(walk.trace(HandleComplaintProcess.ID)).contains("serviceTask_informAndRemind");
	}

	@Test
	void whoHasNoMailboxIsCalledOrWrittenTo() {
		CaseWalk walk = complainByPost();
		at("2026-10-01T08:01:00Z", walk);
		assertThat(reminders(walk, "requests@")).anyMatch((line) -> line.contains("Call or write"));
		assertThat(news(walk)).isEmpty();
	}

	@Test
	void x10TheAcknowledgementThatLiesThereIsRemindedOfTheNearerTheHigher() {
		CaseWalk walk = complainByPost();
		at("2026-09-17T08:01:00Z", walk);
		assertThat(reminders(walk, "requests@")).singleElement().asString().contains("has to leave by 1 October 2026");
		assertThat(reminders(walk, "manager@")).isEmpty();
		at("2026-10-02T08:01:00Z", walk);
		assertThat(reminders(walk, "manager@")).singleElement().asString().contains("had to leave by 1 October 2026");
	}

	@Test
	void x10TheTargetIsRemindedOfBeforeOnAndAfterItsDay() {
		CaseWalk walk = complain();
		walk.deliver();
		at("2026-10-19T08:01:00Z", walk);
		assertThat(reminders(walk, "data-protection@")).singleElement()
			.asString()
			.contains("should be answered by 31 October 2026");
		at("2026-10-31T09:01:00Z", walk);
		assertThat(reminders(walk, "data-protection@")).hasSize(2).last().asString().contains("today");
		assertThat(reminders(walk, "manager@")).isEmpty();
		at("2026-11-01T09:01:00Z", walk);
		at("2026-11-02T09:01:00Z", walk);
		assertThat(reminders(walk, "manager@")).as("daily").hasSize(2);
	}

	@Test
	void afterALongStandstillPeopleHearOfItOnce() {
		CaseWalk walk = complain();
		walk.deliver();
		at("2026-12-20T09:01:00Z", walk);
		assertThat(news(walk)).hasSize(1);
		assertThat(reminders(walk, "manager@")).hasSize(1);
		assertThat(reminders(walk, "data-protection@")).hasSize(1);
		assertThat(reminders(walk, "requests@")).as("it was acknowledged").isEmpty();
	}

	@Test
	void whoTakesItBackGetsAConfirmationAndNothingElse() {
		CaseWalk walk = complainByPost();
		at("2026-09-03T09:00:00Z", walk);
		assertThat(this.complaints.withdraw(walk.id(), Instant.parse("2026-09-02T11:00:00Z"), "clerk")).isTrue();
		walk.runJobs();
		assertThat(letter(walk, LetterCode.COMPLAINT_RECEIPT).state()).isEqualTo(LetterState.TAKEN_BACK);
		assertThat(letter(walk, LetterCode.WITHDRAWAL_CONFIRMATION).view().page())
			.contains("You took back your complaint, and we closed it on 2 September 2026")
			.doesNotContain("your request");
		assertThat(walk.request().closedAt()).isNotNull();
		assertThat(walk.tasks()).isEmpty();
		assertThat(this.complaints.withdraw(walk.id(), this.clock.instant(), "clerk")).as("twice").isFalse();
		assertThat(walk.trace(HandleComplaintProcess.ID)).endsWith("startEvent_complaintWithdrawn",
				"serviceTask_confirmComplaintWithdrawal", "endEvent_complaintWithdrawn");
	}

	@Test
	void withdrawalLiesBetweenReceiptAndNow() {
		CaseWalk walk = complain();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.complaints.withdraw(walk.id(), Instant.parse("2026-08-31T11:00:00Z"), "clerk"))
			.withMessageContaining("between the receipt");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.complaints.withdraw(walk.id(), Instant.parse("2026-09-02T11:00:00Z"), "clerk"));
	}

	@Test
	void nothingIsDecidedWithoutTheWordsThatThePersonIsOwed() {
		CaseWalk walk = complain();
		assertThatThrownBy(() -> walk.officer(TASK, "complaintOutcome", "NOT_UPHELD"))
			.hasMessageContaining("Write what you examined")
			.hasMessageContaining("Write what you found");
		this.complaints.write(walk.id(), new Words("The file", "It was wrong", "", ""), "officer");
		assertThatThrownBy(() -> walk.officer(TASK, "complaintOutcome", "UPHELD"))
			.hasMessageContaining("Write what was put right")
			.hasMessageContaining("Write what will change");
		assertThatThrownBy(() -> walk.officer(TASK, "complaintOutcome", "SHRUGGED"))
			.hasMessageContaining("Choose one of the answers");
		assertThatThrownBy(() -> walk.clerk(TASK, "complaintOutcome", "NOT_UPHELD"))
			.isInstanceOf(AuthorizationException.class);
		assertThat(complaint(walk).isDecided()).isFalse();
	}

	@Test
	void q9WhoIsComplainedAboutGetsNoTaskOfIt() {
		CaseWalk walk = complain();
		this.complaints.write(walk.id(), WORDS, "officer");
		walk.bean(Restrictions.class).concern(walk.id(), "officer", "clerk");
		Task task = walk.task(TASK);
		assertThatThrownBy(() -> walk.officer(TASK, "complaintOutcome", "NOT_UPHELD"))
			.hasMessageContaining("restricted to named people");
		assertThatThrownBy(() -> walk.bean(TaskService.class).claim(task.getId(), "officer"))
			.hasMessageContaining("restricted to named people");
		walk.complete(TASK, "deputy", "officer", Map.of("complaintOutcome", "UPHELD"));
		assertThat(complaint(walk).decidedBy()).isEqualTo("deputy");
		assertThatIllegalStateException().isThrownBy(() -> this.complaints.write(walk.id(), WORDS, "deputy"))
			.withMessageContaining("decided");
	}

	@Test
	void linksARequestOfTheSameOrganisationAndNoOther() {
		CaseWalk request = CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
		CaseWalk elsewhere = CaseWalk.submit(this.context, Submissions.access("trade-body", RECEIVED_AT));
		CaseWalk walk = complain();
		for (String wrong : List.of(elsewhere.reference(), walk.reference(), "RD-2222-2222", "nonsense", "")) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.complaints.link(walk.id(), wrong, "clerk"))
				.withMessageStartingWith("Reference: this organisation has no request");
		}
		this.complaints.link(walk.id(), request.reference().toLowerCase(), "clerk");
		assertThat(walk.bean(CaseComplaints.class).of(request.id())).extracting(Complaint::requestId)
			.containsExactly(walk.id());
	}

	@Test
	void q5AComplaintIsNoRequestAndSaysWhatHappened() {
		NewRequest request = Submissions.access("community-buying", RECEIVED_AT);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.complaints.receive(new NewComplaint(request, null, "", ""), "requester"));
		NewRequest own = Submissions.complaint("community-buying", RECEIVED_AT);
		NewRequest silent = new NewRequest(own.organisation(), own.channel(), own.receivedAt(), own.zone(), List.of(),
				own.requester(), null, " ", "", null, null, own.answerBy(), false, false, "", null, "");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.complaints.receive(new NewComplaint(silent, null, "", ""), "requester"))
			.withMessage("What happened: write it down.");
	}

	private CaseWalk complain() {
		return complain(Submissions.complaint("community-buying", RECEIVED_AT));
	}

	private CaseWalk complainByPost() {
		return complain(Submissions.complaintByPost("community-buying", RECEIVED_AT));
	}

	private CaseWalk complain(NewRequest submission) {
		return CaseWalk.of(this.context,
				this.complaints.receive(new NewComplaint(submission, null, "", ""), "requester"));
	}

	private void at(String time, CaseWalk walk) {
		this.clock.set(Instant.parse(time));
		walk.runJobs();
	}

	private Complaint complaint(CaseWalk walk) {
		return this.complaints.find(walk.id()).orElseThrow();
	}

	private static Letter letter(CaseWalk walk, LetterCode code) {
		return walk.bean(Letters.class)
			.of(walk.id())
			.stream()
			.filter((letter) -> letter.code() == code)
			.findFirst()
			.orElseThrow();
	}

	private static List<String> news(CaseWalk walk) {
		return walk.bean(Messages.class)
			.of(walk.id())
			.stream()
			.filter((message) -> message.author() == Message.Author.STAFF)
			.map(Message::body)
			.toList();
	}

	/** What a mailbox of staff is reminded of in this case. */
	private List<String> reminders(CaseWalk walk, String mailbox) {
		return this.jdbc.sql("select line from staff_reminder where mailbox like ? and line like ? order by noted_at")
			.params(mailbox + "%", walk.reference() + "%")
			.query(String.class)
			.list();
	}

}
