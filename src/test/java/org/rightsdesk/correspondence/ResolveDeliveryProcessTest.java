package org.rightsdesk.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Notes;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.Jobs;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Every way a clerk can resolve a delivery, and how a case learns that its answer left.
 */
@RightsdeskTest
@WalksEveryPath(ResolveDeliveryProcess.ID)
@Import(MailCase.class)
class ResolveDeliveryProcessTest {

	private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

	@Autowired
	private MailCase cases;

	@Autowired
	private Letters letters;

	@Autowired
	private Messages messages;

	@Autowired
	private Delivery delivery;

	@Autowired
	private Requests requests;

	@Autowired
	private Notes notes;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private Jobs jobs;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private TaskService tasks;

	@Autowired
	private HistoryService history;

	@BeforeEach
	void start() {
		this.jdbc.sql("update outbox set status = 'CLOSED' where status = 'WAITING'").update();
		this.clock.set(NOW);
		this.cases.startServer();
	}

	@AfterEach
	void reset() {
		this.cases.reset();
		this.clock.reset();
	}

	@Test
	void aRefusedMailIsSentAgainToTheCorrectedAddressWithTheSameMessageId() throws Exception {
		SubjectRequest request = this.cases.request();
		UUID id = this.letters.send(request.id(), MailCase.RECEIPT);
		refuse();
		assertThat(variables(request)).containsEntry("deliveryReason", "REFUSED")
			.containsEntry("reference", request.reference().value())
			.containsEntry("deliveryId", id.toString());
		assertThat(task(request).getTenantId()).isEqualTo("community-buying");
		this.requests.reach(this.requests.requester(request.id()).id(), request.id(), "right@example.com", "", "clerk");
		complete(request, "RETRY");
		assertEnded(request, "endEvent_mailWaiting");
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
		var mail = this.cases.received().get(0);
		assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("right@example.com");
		assertThat(mail.getMessageID()).isEqualTo(this.letters.find(id).orElseThrow().messageId());
	}

	@Test
	void aRefusedMailThatIsRefusedAgainAsksAgain() {
		SubjectRequest request = this.cases.request();
		this.letters.send(request.id(), MailCase.RECEIPT);
		refuse();
		complete(request, "RETRY");
		refuse();
		assertThat(task(request)).isNotNull();
	}

	@Test
	void aLetterThatWasPostedInsteadIsNotMailedAsWell() {
		SubjectRequest request = this.cases.request();
		UUID id = this.letters.send(request.id(), MailCase.RECEIPT);
		refuse();
		assertThatThrownBy(() -> complete(request, "POSTED"))
			.hasMessageContaining("Enter the day on which the letter was posted.");
		this.delivery.markPosted(id, LocalDate.of(2026, 3, 2), "clerk");
		complete(request, "POSTED");
		assertEnded(request, "endEvent_letterPosted");
		assertThat(this.delivery.deliverDue()).isZero();
	}

	@Test
	void givingUpNeedsANoteAndLeavesTheLetterToBePosted() {
		SubjectRequest request = this.cases.requestOf("", AnswerBy.POST);
		UUID id = this.letters.send(request.id(), this.cases.answer(request));
		assertThat(variables(request)).containsEntry("deliveryReason", "TO_POST");
		assertThatThrownBy(() -> complete(request, "RETRY")).hasMessageContaining("was written for the post");
		assertThatThrownBy(() -> complete(request, "NOT_DELIVERABLE")).hasMessageContaining("Write a note");
		assertThatThrownBy(() -> complete(request, "SOMETHING")).hasMessageContaining("Choose one of the answers");
		this.notes.add(request.id(), "clerk", "Came back twice: moved away.", false, null);
		complete(request, "NOT_DELIVERABLE");
		assertEnded(request, "endEvent_letterNotDelivered");
		assertThat(this.letters.find(id).orElseThrow().state()).isEqualTo(LetterState.NOT_DELIVERABLE);
		this.delivery.markPosted(id, LocalDate.of(2026, 3, 2), "clerk");
		assertThat(this.letters.find(id).orElseThrow().state()).isEqualTo(LetterState.POSTED);
	}

	@Test
	void aLetterThatIsTakenBackNeedsNobodyAndCannotGoAnyMore() {
		SubjectRequest request = this.cases.requestOf("", AnswerBy.POST);
		UUID id = this.letters.send(request.id(), this.cases.answer(request));
		assertThat(task(request)).isNotNull();
		this.letters.takeBack(request.id(), "requester");
		assertEnded(request, "endEvent_nothingToDeliver");
		assertThat(this.letters.find(id).orElseThrow().state()).isEqualTo(LetterState.TAKEN_BACK);
		assertThatThrownBy(() -> this.delivery.markPosted(id, LocalDate.of(2026, 3, 2), "clerk"))
			.isInstanceOf(IllegalStateException.class);
	}

	@Test
	void aLetterThatHasGoneIsNotTakenBack() {
		SubjectRequest request = this.cases.request();
		UUID id = this.letters.send(request.id(), this.cases.answer(request));
		this.delivery.deliverDue();
		this.letters.takeBack(request.id(), "requester");
		assertThat(this.letters.find(id).orElseThrow().state()).isEqualTo(LetterState.SENT);
	}

	@Test
	void aNoticeOfAMessageCannotBePosted() {
		SubjectRequest request = this.cases.request();
		this.messages.fromStaff(request.id(), "Hello", List.of(), "clerk");
		refuse();
		assertThatThrownBy(() -> complete(request, "POSTED")).hasMessageContaining("no letter");
	}

	@Test
	void theWaitingCaseLearnsOnceThatItsAnswerLeft() {
		SubjectRequest request = this.cases.request();
		waitForAnswer(request, "event_answerSent");
		this.letters.send(request.id(), this.cases.answer(request));
		assertThat(waiting(request)).isTrue();
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
		assertThat(waiting(request)).isFalse();
		assertThat(untold(request)).isZero();
		this.delivery.deliverDue();
		assertThat(this.runtime.createIncidentQuery().count()).isZero();
	}

	@Test
	void theWaitingCaseLearnsThatItsAnswerWasPosted() {
		SubjectRequest request = this.cases.requestOf("", AnswerBy.POST);
		waitForAnswer(request, "event_answerSent");
		UUID id = this.letters.send(request.id(), this.cases.answer(request));
		this.delivery.deliverDue();
		assertThat(waiting(request)).isTrue();
		this.delivery.markPosted(id, LocalDate.of(2026, 3, 2), "clerk");
		this.delivery.deliverDue();
		assertThat(waiting(request)).isFalse();
	}

	@Test
	void aCaseThatDoesNotWaitYetIsToldWhenItDoes() {
		SubjectRequest request = this.cases.request();
		waitForAnswer(request, "serviceTask_releaseAnswer");
		this.letters.send(request.id(), this.cases.answer(request));
		this.delivery.deliverDue();
		assertThat(untold(request)).isEqualTo(1);
		waitForAnswer(request, "event_answerSent");
		this.delivery.deliverDue();
		assertThat(waiting(request)).isFalse();
		assertThat(untold(request)).isZero();
	}

	@Test
	void aCaseThatHasEndedIsNotToldForEver() {
		SubjectRequest request = this.cases.request();
		this.letters.send(request.id(), this.cases.answer(request));
		this.delivery.deliverDue();
		assertThat(untold(request)).isZero();
	}

	private void refuse() {
		try (var stub = new StubSmtp("550 5.1.1 no such user")) {
			this.cases.sendTo(stub);
			this.delivery.deliverDue();
		}
		this.cases.startServer();
	}

	private void waitForAnswer(SubjectRequest request, String activity) {
		this.runtime.createProcessInstanceByKey("sendAnswer")
			.businessKey(request.reference().value())
			.setVariables(Map.of("reference", request.reference().value(), "organisation", request.organisation(),
					"lineId", this.requests.lines(request.id()).get(0).id().toString(), "reviewDueAt", NOW.toString(),
					"right", "ACCESS"))
			.startBeforeActivity(activity)
			.execute();
	}

	private boolean waiting(SubjectRequest request) {
		return this.runtime.createEventSubscriptionQuery()
			.eventName("answerSent")
			.list()
			.stream()
			.anyMatch((subscription) -> this.runtime.createProcessInstanceQuery()
				.processInstanceId(subscription.getProcessInstanceId())
				.processInstanceBusinessKey(request.reference().value())
				.count() == 1);
	}

	private int untold(SubjectRequest request) {
		return this.jdbc.sql("select count(*) from letter where request_id = ? and code = 'ANSWER' and told_at is null")
			.param(request.id())
			.query(Integer.class)
			.single();
	}

	private Task task(SubjectRequest request) {
		this.jobs.runDue(request.reference().value());
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(request.reference().value())
			.taskDefinitionKey(ResolveDeliveryProcess.RESOLVE_DELIVERY)
			.singleResult();
	}

	private Map<String, Object> variables(SubjectRequest request) {
		return this.tasks.getVariables(task(request).getId());
	}

	private void complete(SubjectRequest request, String decision) {
		this.tasks.complete(task(request).getId(), Map.of("deliveryDecision", decision));
		this.jobs.runDue(request.reference().value());
	}

	private void assertEnded(SubjectRequest request, String endEvent) {
		assertThat(this.history.createHistoricActivityInstanceQuery().activityId(endEvent).finished().list())
			.anyMatch((activity) -> this.history.createHistoricProcessInstanceQuery()
				.processInstanceId(activity.getProcessInstanceId())
				.processInstanceBusinessKey(request.reference().value())
				.count() == 1);
	}

}
