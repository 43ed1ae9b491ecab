package org.rightsdesk.portability;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.NewDocument;
import org.rightsdesk.documents.Reader;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.fulfilment.Answers;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.Releases;
import org.rightsdesk.fulfilment.Searches;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
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

/** Art. 20, law.md 6.6. */
@RightsdeskTest
@WalksEveryPath(ProvidePortableDataProcess.ID)
class ProvidePortableDataProcessTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final String DECIDE = ProvidePortableDataProcess.DECIDE_PORTABILITY;

	private static final String TRANSFER = ProvidePortableDataProcess.RECORD_TRANSFER;

	private static final String APPROVE = "userTask_approveAnswer";

	private static final String OUTCOME = ProvidePortableDataProcess.PORTABILITY_OUTCOME.name();

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private PortableData data;

	@Autowired
	private Transfers transfers;

	@Autowired
	private Documents documents;

	@Autowired
	private TransferQuestions questions;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void everyDataSetThatMeetsTheConditionsIsGivenInBothFormats() throws IOException {
		CaseWalk walk = exported("orders.csv", "order,note\n4711,=1+1\n");
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "GRANTED"))
			.hasMessageContaining("Write down each data set");
		add(walk, "Orders", true, Basis.CONTRACT, true, "");
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "GRANTED")).hasMessageContaining("Make the files");
		this.data.makeFiles(line(walk), "clerk");
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "PARTLY_GRANTED")).hasMessageContaining("it is granted");
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "NO_DATA_HELD")).hasMessageContaining("something is held");
		walk.clerk(DECIDE, OUTCOME, "GRANTED").deliver();
		assertThat(this.data.files(line(walk))).extracting(StoredDocument::fileName)
			.containsExactlyInAnyOrder("01-orders.csv", "01-orders.json", "01-orders.schema.json",
					"01-orders.csv-metadata.json", "README.txt");
		assertThat(content(walk, "01-orders.csv")).isEqualTo("order,note\r\n4711,'=1+1\r\n");
		assertThat(content(walk, "01-orders.json")).contains("\"=1+1\"");
		assertThat(content(walk, "README.txt")).contains("Orders, 1 records", "order, note");
		assertThat(this.data.files(line(walk)))
			.allMatch((file) -> walk.bean(Releases.class).downloadable(walk.id(), file.id()));
		assertThat(this.data.sources(line(walk))).singleElement()
			.matches((source) -> !walk.bean(Releases.class).downloadable(walk.id(), source.id()));
		assertThat(walk.line().outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(answer(walk)).contains("Orders", "CSV and JSON");
		assertThat(walk.trace(ProvidePortableDataProcess.ID)).containsExactly("startEvent_dataWanted",
				"serviceTask_planExport", "callActivity_searchSystem", "serviceTask_planPortability", DECIDE,
				"callActivity_approveAnswer", "serviceTask_chooseWay", "callActivity_sendAnswer",
				"endEvent_lineAnswered");
	}

	@Test
	void whatIsNotPortableIsNamedAndTheOfficerCanReturnIt() {
		CaseWalk walk = exported("orders.csv", "order\n4711\n");
		add(walk, "Orders", true, Basis.CONSENT, true, "");
		add(walk, "Score", false, Basis.CONTRACT, true, "");
		this.data.makeFiles(line(walk), "clerk");
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "GRANTED")).hasMessageContaining("granted in part");
		walk.clerk(DECIDE, OUTCOME, "PARTLY_GRANTED");
		assertThatIllegalStateException().isThrownBy(() -> this.data.makeFiles(line(walk), "clerk"));
		walk.bean(Decisions.class).draftReturn(line(walk), "Name the score better", "officer");
		walk.officer(APPROVE, "approval", "RETURNED");
		assertThat(walk.tasks()).containsExactly(DECIDE);
		this.data.remove(line(walk), this.data.of(line(walk)).get(1).id(), "clerk");
		assertThat(this.data.files(line(walk))).as("void after a change").isEmpty();
		add(walk, "Credit score", false, Basis.CONTRACT, true, "");
		this.data.makeFiles(line(walk), "clerk");
		walk.clerk(DECIDE, OUTCOME, "PARTLY_GRANTED");
		approve(walk, Outcome.PARTLY_GRANTED);
		assertThat(walk.line().outcome()).isEqualTo(Outcome.PARTLY_GRANTED);
		assertThat(answer(walk)).contains("Credit score: you did not provide these data to us", "copy of all your data",
				"section 164A");
	}

	@Test
	void conditionsThatAreNotMetRefuseAndOfferAccess() {
		CaseWalk walk = exported("orders.csv", "order\n4711\n");
		add(walk, "Orders", true, Basis.OTHER, true, "");
		add(walk, "Card index", true, Basis.CONTRACT, false, "");
		assertThatIllegalArgumentException().isThrownBy(() -> this.data.makeFiles(line(walk), "clerk"));
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "GRANTED")).hasMessageContaining("nothing can be given");
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "REFUSED_EXEMPTION"))
			.hasMessageContaining("conditions of the right");
		walk.clerk(DECIDE, OUTCOME, "REFUSED_GROUND_NOT_MET");
		approve(walk, Outcome.REFUSED_GROUND_NOT_MET);
		assertThat(walk.line().outcome()).isEqualTo(Outcome.REFUSED_GROUND_NOT_MET);
		assertThat(walk.bean(Releases.class).of(walk.id())).isEmpty();
		assertThat(answer(walk)).contains("neither because you agreed nor for a contract", "on paper only",
				"copy of all your data", "section 164A", "section 165");
	}

	@Test
	void rightsOfOthersHoldDataBack() {
		CaseWalk walk = exported("orders.csv", "order\n4711\n");
		add(walk, "Messages", true, Basis.CONTRACT, true, "They are about a neighbour");
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "REFUSED_GROUND_NOT_MET"))
			.hasMessageContaining("because of others");
		walk.clerk(DECIDE, OUTCOME, "REFUSED_EXEMPTION");
		approve(walk, Outcome.REFUSED_EXEMPTION);
		assertThat(walk.line().outcome()).isEqualTo(Outcome.REFUSED_EXEMPTION);
		assertThat(answer(walk)).contains("They are about a neighbour");
	}

	@Test
	void nothingHeldIsSaid() {
		CaseWalk walk = submit();
		walk.search("NOTHING_HELD").clerk(DECIDE, OUTCOME, "NO_DATA_HELD").deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.NO_DATA_HELD);
	}

	/** Law.md 6.12: whoever asks for both gets both. */
	@Test
	void portabilityDoesNotReplaceAccess() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.of("repairs-service", RECEIVED_AT,
				new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.ACCESS, Right.PORTABILITY));
		walk.bean(IdentityVerification.class).recordHeldInSystem(walk.id(), "mailboxes", "", "clerk");
		List<RequestLine> lines = walk.bean(Requests.class).lines(walk.id());
		lines.forEach((line) -> walk.bean(Searches.class).searchOnly(line.id(), "mailboxes", "Only there", "clerk"));
		walk.enough();
		assertThat(walk.tasks()).hasSize(2).containsOnly("userTask_searchSystem");
		walk.bean(TaskService.class)
			.createTaskQuery()
			.processInstanceBusinessKey(walk.reference())
			.processVariableValueEquals("lineId", lines.get(1).id().toString())
			.list()
			.forEach((task) -> {
				walk.recordAll(walk.searchOf(task), "owner");
				walk.completeTask(task.getId(), "owner", walk.searchOf(task).ownerGroup(),
						Map.of("searchResult", "NOTHING_HELD"));
			});
		walk.clerk(DECIDE, OUTCOME, "NO_DATA_HELD").deliver();
		assertThat(walk.bean(Requests.class).lines(walk.id())).extracting(RequestLine::outcome)
			.containsExactly(null, Outcome.NO_DATA_HELD);
		assertThat(walk.tasks()).containsExactly("userTask_searchSystem");
		assertThat(walk.request().closedAt()).isNull();
	}

	@Test
	void g6NothingIsDecidedBeforeIdentityIsOnRecord() {
		CaseWalk walk = CaseWalk.submit(this.context, portability()).searchOnly("mailboxes").enough();
		file(walk, "orders.csv", "order\n4711\n");
		walk.search("FOUND");
		add(walk, "Orders", true, Basis.CONTRACT, true, "");
		this.data.makeFiles(line(walk), "clerk");
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "GRANTED"))
			.hasMessageContaining("Record in which system this address was already held");
	}

	@Test
	void directTransferGoesOnlyToTheListAndItsResultIsInTheAnswer() {
		CaseWalk walk = ready();
		LocalDate today = LocalDate.of(2026, 3, 2);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.transfers.confirm(line(walk), "somebody", "On the phone", today, "clerk"))
			.withMessageContaining("named in the organisation's file");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.transfers.confirm(line(walk), "housing-association", "On the phone",
					today.plusDays(1), "clerk"))
			.withMessageContaining("Day of the confirmation");
		this.transfers.confirm(line(walk), "housing-association", "On the phone", today, "clerk");
		walk.clerk(DECIDE, OUTCOME, "GRANTED");
		assertThat(walk.tasks()).containsExactly(TRANSFER);
		String token = TransferLinks.token(walk);
		assertThat(this.transfers.opens(token)).isTrue();
		assertThat(this.transfers.fetch(token, "wrong")).as("no code yet").isEmpty();
		String code = this.transfers.newCode(line(walk), "clerk");
		assertThat(this.transfers.fetch(token, "AAAA-AAAA-AAAA")).isEmpty();
		assertThatThrownBy(() -> walk.clerk(TRANSFER, "transferResult", "TRANSFERRED"))
			.hasMessageContaining("not fetched by the link");
		assertThat(this.transfers.fetch(token, code.toLowerCase().replace("-", " "))).contains(line(walk));
		this.clock.set(Instant.parse("2026-03-05T10:00:00Z"));
		walk.clerk(TRANSFER, "transferResult", "TRANSFERRED").deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(answer(walk)).contains("passed the data on for you", "on 5 March 2026");
		assertThat(walk.trace(ProvidePortableDataProcess.ID)).containsSubsequence("serviceTask_chooseWay",
				"serviceTask_sendTransfer", TRANSFER, "callActivity_sendAnswer");
	}

	@Test
	void transferThatFailedIsExplainedAndItsLinkIsClosed() {
		CaseWalk walk = ready();
		this.transfers.confirm(line(walk), "housing-association", "By mail", LocalDate.of(2026, 3, 2), "clerk");
		walk.clerk(DECIDE, OUTCOME, "GRANTED");
		String token = TransferLinks.token(walk);
		assertThatThrownBy(() -> walk.clerk(TRANSFER, "transferResult", "FAILED")).hasMessageContaining("Write why");
		this.transfers.write(line(walk), "They take only XML.", "clerk");
		walk.clerk(TRANSFER, "transferResult", "FAILED").deliver();
		assertThat(this.transfers.opens(token)).isFalse();
		assertThat(answer(walk)).contains("They take only XML.", "give them the files yourself");
	}

	@Test
	void s6FiveWrongCodesCloseTheLinkUntilANewCode() {
		CaseWalk walk = ready();
		this.transfers.confirm(line(walk), "housing-association", "By mail", LocalDate.of(2026, 3, 2), "clerk");
		walk.clerk(DECIDE, OUTCOME, "GRANTED");
		String token = TransferLinks.token(walk);
		String code = this.transfers.newCode(line(walk), "clerk");
		for (int i = 0; i < 5; i++) {
			assertThat(this.transfers.fetch(token, "wrong")).isEmpty();
		}
		assertThat(this.transfers.fetch(token, code)).isEmpty();
		assertThat(this.transfers.fetch(token, this.transfers.newCode(line(walk), "clerk"))).isPresent();
		this.clock.set(RECEIVED_AT.plusSeconds(31 * 86_400L));
		assertThat(this.transfers.opens(token)).isFalse();
	}

	@Test
	void nothingGoesOutWhileThePersonIsAskedToWhom() {
		CaseWalk walk = ready();
		assertThatIllegalArgumentException().isThrownBy(() -> this.questions.ask(line(walk), "somebody", "clerk"))
			.withMessageContaining("named in the organisation's file");
		this.questions.ask(line(walk), "housing-association", "clerk");
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "GRANTED")).hasMessageContaining("wait for the answer");
		assertThat(this.questions.answer(walk.id(), TransferQuestion.Answer.YES, "")).isTrue();
		assertThat(this.questions.answer(walk.id(), TransferQuestion.Answer.NO, "")).as("answered once").isFalse();
		walk.clerk(DECIDE, OUTCOME, "GRANTED");
		assertThat(walk.tasks()).containsExactly(TRANSFER);
	}

	@Test
	void whoeverIsNotAskedAnyMoreGetsTheDataThemselves() {
		CaseWalk walk = ready();
		this.questions.ask(line(walk), "housing-association", "clerk");
		this.questions.takeBack(line(walk), "clerk");
		assertThat(this.questions.answer(walk.id(), TransferQuestion.Answer.YES, "")).isFalse();
		walk.clerk(DECIDE, OUTCOME, "GRANTED").deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.GRANTED);
	}

	@Test
	void aLinkThatCannotBeDeliveredIsSaidToTheHandlers() {
		CaseWalk walk = ready();
		this.transfers.confirm(line(walk), "housing-association", "By mail", LocalDate.of(2026, 3, 2), "clerk");
		walk.clerk(DECIDE, OUTCOME, "GRANTED");
		JdbcClient jdbc = walk.bean(JdbcClient.class);
		jdbc.sql("update outbox set address = 'no address' where address = 'data-transfers@housing.example.org'")
			.update();
		walk.deliver();
		assertThat(jdbc.sql("select line from staff_reminder where line like ?")
			.param(walk.reference() + "%")
			.query(String.class)
			.list()).anySatisfy((line) -> assertThat(line).contains("could not be delivered", "Call them"));
	}

	@Test
	void personMayWantTheDataThemselvesAfterAll() {
		CaseWalk walk = ready();
		this.transfers.confirm(line(walk), "housing-association", "By mail", LocalDate.of(2026, 3, 2), "clerk");
		this.transfers.giveUp(line(walk), "clerk");
		walk.clerk(DECIDE, OUTCOME, "GRANTED").deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.GRANTED);
	}

	private CaseWalk ready() {
		CaseWalk walk = exported("orders.json", "{\"order\": 4711}");
		add(walk, "Orders", true, Basis.CONTRACT, true, "");
		this.data.makeFiles(line(walk), "clerk");
		return walk;
	}

	private CaseWalk submit() {
		CaseWalk walk = CaseWalk.submit(this.context, portability()).searchOnly("mailboxes").enough();
		walk.bean(IdentityVerification.class).recordHeldInSystem(walk.id(), "mailboxes", "", "clerk");
		return walk;
	}

	private static NewRequest portability() {
		return Submissions.of("repairs-service", RECEIVED_AT,
				new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.PORTABILITY);
	}

	private CaseWalk exported(String name, String content) {
		CaseWalk walk = submit();
		file(walk, name, content);
		return walk.search("FOUND");
	}

	private void file(CaseWalk walk, String name, String content) {
		this.documents.store(NewDocument.collected(walk.id(), "mailboxes", name, null, "owner"),
				new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
	}

	private void add(CaseWalk walk, String name, boolean provided, Basis basis, boolean automated, String others) {
		List<StoredDocument> sources = this.data.sources(line(walk));
		this.data.add(line(walk), new NewDataSet(name, sources.get(0).id(), provided, basis, automated, others),
				"clerk");
	}

	private static void approve(CaseWalk walk, Outcome outcome) {
		walk.bean(Answers.class).read(line(walk), outcome, "officer").orElseThrow();
		walk.officer(APPROVE, "approval", "APPROVED").deliver();
	}

	private static UUID line(CaseWalk walk) {
		return walk.line().id();
	}

	private String content(CaseWalk walk, String name) throws IOException {
		UUID id = this.data.files(line(walk))
			.stream()
			.filter((file) -> file.fileName().equals(name))
			.findFirst()
			.orElseThrow()
			.id();
		try (InputStream content = this.documents.open(id, Reader.application("test"))) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String answer(CaseWalk walk) {
		List<Letter> answers = walk.bean(Letters.class)
			.of(walk.id())
			.stream()
			.filter((letter) -> letter.code() == LetterCode.ANSWER)
			.toList();
		assertThat(answers).hasSize(1);
		return answers.get(0).view().page();
	}

}
