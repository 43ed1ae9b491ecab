package org.rightsdesk.casework;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.NewDocument;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.portability.Barrier;
import org.rightsdesk.portability.DataSet;
import org.rightsdesk.portability.PortableData;
import org.rightsdesk.portability.TransferQuestion;
import org.rightsdesk.portability.TransferQuestions;
import org.rightsdesk.portability.Transfers;
import org.rightsdesk.recipientinfo.ListedRecipient;
import org.rightsdesk.recipientinfo.RecipientLists;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** What staff fill in for Art. 20 and for Art. 19, last sentence. */
@RightsdeskTest
class PortabilitySectionTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvc mvc;

	@Autowired
	TestClock clock;

	@Autowired
	PortableData data;

	@Autowired
	Transfers transfers;

	@Autowired
	RecipientLists lists;

	@BeforeEach
	void setClock() {
		this.clock.set(Instant.parse("2026-06-02T09:00:00Z"));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void dataSetIsWrittenDownAndMadeIntoFiles() throws Exception {
		CaseWalk walk = exported("orders.csv", "order\n4711\n");
		Document page = desk().page(task(walk), desk().clerk());
		assertThat(page.select("nav a[href=#portability]")).hasSize(1);
		assertThat(page.select("#setFile option").eachText()).contains("orders.csv");
		desk().act(task(walk), desk().clerk(), set(Map.of("setFile", source(walk))));
		assertThat(this.data.of(line(walk))).singleElement().matches(DataSet::portable);
		desk().act(task(walk), desk().clerk(), Map.of("action", "make-portable-files"));
		page = desk().page(task(walk), desk().clerk());
		assertThat(page.select("#portability [data-files] li").eachText()).contains("01-orders.json", "README.txt");
		assertThat(page.select("#portability [data-set] strong").text()).isEqualTo("Goes to the person");
		assertThat(page.select("#portability [data-access]")).as("everything goes").isEmpty();
	}

	@Test
	void whatIsMissingIsSaidAtItsField() throws Exception {
		CaseWalk walk = exported("orders.csv", "order\n4711\n");
		String refused = desk().act(task(walk), desk().clerk(), Map.of("action", "add-portable-set"))
			.getContentAsString();
		assertThat(refused).contains("Write the name of the data set.");
		Map<String, String> typed = new HashMap<>(set(Map.of()));
		typed.remove("setAutomated");
		assertThat(desk().act(task(walk), desk().clerk(), typed).getContentAsString()).contains("Choose yes or no.");
		assertThat(this.data.of(line(walk))).isEmpty();
	}

	@Test
	void barriersAreShownWithTheirArticleAndCanBeTakenOut() throws Exception {
		CaseWalk walk = exported("orders.csv", "order\n4711\n");
		desk().act(task(walk), desk().clerk(), set(Map.of("setBasis", "OTHER", "setOthers", "A <b>neighbour</b>")));
		assertThat(this.data.of(line(walk)).get(0).barriers()).containsExactly(Barrier.BASIS_NOT_CONSENT_CONTRACT,
				Barrier.RIGHTS_OF_OTHERS);
		Document page = desk().page(task(walk), desk().clerk());
		assertThat(page.select("#portability [data-set] li").eachText())
			.anySatisfy((one) -> assertThat(one).contains("Art. 20(1)(a)"))
			.anySatisfy((one) -> assertThat(one).contains("A <b>neighbour</b>"));
		desk().act(task(walk), desk().clerk(),
				Map.of("action", "remove-portable-set", "set", this.data.of(line(walk)).get(0).id().toString()));
		assertThat(this.data.of(line(walk))).isEmpty();
	}

	@Test
	void fileThatIsNoTableIsRefusedWithItsName() throws Exception {
		CaseWalk walk = exported("orders.json", "{\"order\":");
		desk().act(task(walk), desk().clerk(), set(Map.of("setFile", source(walk))));
		assertThat(desk().act(task(walk), desk().clerk(), Map.of("action", "make-portable-files")).getContentAsString())
			.contains("orders.json: The JSON file cannot be read");
		assertThat(this.data.files(line(walk))).isEmpty();
	}

	@Test
	void transferIsConfirmedFromTheListOrGivenUp() throws Exception {
		CaseWalk walk = exported("orders.csv", "order\n4711\n");
		assertThat(desk().page(task(walk), desk().clerk()).select("#transferTo option").eachText())
			.anyMatch((one) -> one.startsWith("Housing Association Example"));
		desk().act(task(walk), desk().clerk(), confirmed());
		Document page = desk().page(task(walk), desk().clerk());
		assertThat(page.select("#portability [data-transfer]").text()).contains("Housing Association Example",
				"On the phone");
		desk().act(task(walk), desk().clerk(), Map.of("action", "give-up-transfer"));
		assertThat(this.transfers.of(line(walk))).isEmpty();
	}

	@Test
	void thePersonIsAskedOnTheirPageAndTheAnswerIsShown() throws Exception {
		CaseWalk walk = exported("orders.csv", "order\n4711\n");
		String refused = desk().act(task(walk), desk().clerk(), Map.of("action", "ask-transfer")).getContentAsString();
		assertThat(refused).contains("Write to whom the data would go.");
		desk().act(task(walk), desk().clerk(),
				Map.of("action", "ask-transfer", "askTransferTo", "housing-association"));
		Document page = desk().page(task(walk), desk().clerk());
		assertThat(page.select("#portability [data-asked]").text()).contains("Housing Association Example",
				"They can answer until the end of 16 June 2026");
		walk.bean(TransferQuestions.class).answer(walk.id(), TransferQuestion.Answer.NO, "I mean <b>another</b> one");
		page = desk().page(task(walk), desk().clerk());
		assertThat(page.select("#portability [data-asked]").text()).contains("gets the data themselves",
				"I mean <b>another</b> one");
		desk().act(task(walk), desk().clerk(),
				Map.of("action", "ask-transfer", "askTransferTo", "housing-association"));
		desk().act(task(walk), desk().clerk(), Map.of("action", "take-transfer-question-back"));
		assertThat(desk().page(task(walk), desk().clerk()).select("#portability [data-asked]")).isEmpty();
	}

	@Test
	void accessInsteadIsOneClick() throws Exception {
		CaseWalk walk = exported("orders.csv", "order\n4711\n");
		assertThat(desk().page(task(walk), desk().clerk()).select("#portability [data-access]")).hasSize(1);
		desk().act(task(walk), desk().clerk(), Map.of("action", "open-access-instead"));
		assertThat(walk.bean(Requests.class).lines(walk.id())).extracting(RequestLine::right)
			.containsExactly(Right.PORTABILITY, Right.ACCESS);
		assertThat(desk().page(task(walk), desk().clerk()).select("#portability [data-access]")).isEmpty();
	}

	@Test
	void ownerOfASystemSeesNeitherSection() throws Exception {
		CaseWalk walk = submit(Right.PORTABILITY, "repairs-service").searchOnly("mailboxes");
		walk.enough();
		String query = "task=" + walk.task("userTask_searchSystem").getId();
		String group = "repairs-service:system:repairs-desk";
		Document page = desk().page(query, desk().staff("owner", group));
		assertThat(page.select("#search")).hasSize(1);
		assertThat(page.select("#portability, #recipient-list")).isEmpty();
	}

	@Test
	void n2ListIsCheckedEntryByEntry() throws Exception {
		CaseWalk walk = submit(Right.RECIPIENT_INFO, "repairs-service");
		walk.enough();
		String query = "task=" + walk.task("userTask_checkList").getId();
		ListedRecipient first = this.lists.of(line(walk)).get(0);
		Document page = desk().page(query, desk().clerk());
		assertThat(page.select("#recipient-list [data-entry] h3").eachText()).contains(first.name());
		Document refused = Jsoup.parse(desk()
			.act(query, desk().clerk(), Map.of("action", "change-listed-recipient", "recipient", first.id().toString(),
					"recipientState", "LEFT_OUT"))
			.getContentAsString());
		assertThat(refused.select(".govuk-error-summary a[href=#recipientBecause]").text())
			.isEqualTo("Write why this one is not on the list.");
		assertThat(refused.select("details[open] #recipientBecause")).hasSize(1);
		desk().act(query, desk().clerk(), Map.of("action", "change-listed-recipient", "recipient",
				first.id().toString(), "recipientState", "LEFT_OUT", "recipientBecause", "Schedule 2, paragraph 2"));
		desk().act(query, desk().clerk(),
				Map.of("action", "add-listed-recipient", "recipientName", "Plumber", "recipientWhat", "address"));
		List<ListedRecipient> entries = this.lists.of(line(walk));
		assertThat(entries.get(0).because()).isEqualTo("Schedule 2, paragraph 2");
		assertThat(entries.get(entries.size() - 1).words()).isEqualTo("Plumber: address");
	}

	private CaseWalk exported(String name, String content) {
		CaseWalk walk = submit(Right.PORTABILITY, "repairs-service").searchOnly("mailboxes");
		walk.enough();
		walk.bean(IdentityVerification.class).recordHeldInSystem(walk.id(), "mailboxes", "", "clerk");
		walk.bean(Documents.class)
			.store(NewDocument.collected(walk.id(), "mailboxes", name, null, "owner"),
					new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
		return walk.search("FOUND");
	}

	private CaseWalk submit(Right right, String organisation) {
		return CaseWalk.submit(this.context, Submissions.of(organisation, this.clock.instant(),
				new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), right));
	}

	private String source(CaseWalk walk) {
		return this.data.sources(line(walk)).get(0).id().toString();
	}

	private static Map<String, String> set(Map<String, String> more) {
		Map<String, String> typed = new HashMap<>(Map.of("action", "add-portable-set", "setName", "Orders",
				"setProvided", "YES", "setBasis", "CONTRACT", "setAutomated", "YES"));
		typed.putAll(more);
		return typed;
	}

	private static Map<String, String> confirmed() {
		return Map.of("action", "confirm-transfer", "transferTo", "housing-association", "transferHow", "On the phone",
				"transferOn.day", "2", "transferOn.month", "6", "transferOn.year", "2026");
	}

	private static String task(CaseWalk walk) {
		return "task=" + walk.task("userTask_decidePortability").getId();
	}

	private static UUID line(CaseWalk walk) {
		return walk.line().id();
	}

	private CaseFileDesk desk() {
		return new CaseFileDesk(this.mvc, this.clock, "repairs-service");
	}

}
