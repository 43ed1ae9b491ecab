package org.rightsdesk.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.engine.StaffAuthentication;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.fulfilment.OwnerSearch;
import org.rightsdesk.fulfilment.SearchPlan;
import org.rightsdesk.fulfilment.SearchResult;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

/** The search in the Case file: a row for each system of an owner. */
@RightsdeskTest
class OwnersCaseFileTest {

	private static final String DESK = "repairs-service:system:repairs-desk";

	private static final String TELEPHONY = "repairs-service:system:telephony";

	private static final Map<String, String> NOTHING = Map.of("terms-telephony", "Phone number",
			"where-call-recordings", "Recordings", "items-call-recordings", "0", "where-speech-training",
			"Voice samples", "items-speech-training", "0");

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvc mvc;

	@Autowired
	StaffTasks tasks;

	@Autowired
	SearchPlan plan;

	CaseWalk walk;

	@BeforeEach
	void searchBegins() {
		this.walk = CaseWalk.submit(this.context, Submissions.access("repairs-service", Instant.now())).enough();
	}

	@Test
	void ownerSeesARowForEachOfTheirSystemsAndNoOther() throws Exception {
		Document page = page(owner(TELEPHONY), "task", task(TELEPHONY));
		assertThat(page.select("#search tbody th").eachText()).hasSize(2)
			.allMatch((text) -> text.startsWith("Call recordings") || text.startsWith("Speech recognition"));
		assertThat(page.select("#search legend").eachText()).containsExactly("Call recordings",
				"Speech recognition training set");
		assertThat(page.select("#where-call-recordings").val()).isEqualTo("Recordings, Transcripts");
		assertThat(page.select("#left a").eachText()).filteredOn((text) -> text.startsWith("Write")).hasSize(2);
		assertThat(page.select("#left a").eachAttr("href"))
			.allSatisfy((href) -> assertThat(page.selectFirst(href)).as(href).isNotNull());
		assertThat(page.text()).doesNotContain("Payments and accounts", "Newsletter list");
	}

	@Test
	void ownerRecordsAllTheirSystemsAtOnce() throws Exception {
		MockHttpServletResponse answer = act(owner(TELEPHONY), "task", task(TELEPHONY), "record-search", NOTHING);
		assertThat(answer.getStatus()).isEqualTo(302);
		Document page = page(owner(TELEPHONY), "task", task(TELEPHONY));
		assertThat(page.select("#search tbody td:last-child").eachText()).containsExactly("On record", "On record");
		assertThat(page.select("#left a").eachText()).noneMatch((text) -> text.startsWith("Write"));
	}

	@Test
	void rowWithoutANumberIsNotRecordedAndNoneAtAllIsRefused() throws Exception {
		MockHttpServletResponse answer = act(owner(TELEPHONY), "task", task(TELEPHONY), "record-search",
				Map.of("terms-telephony", "Phone number"));
		assertThat(answer.getStatus()).isEqualTo(400);
		Document page = Jsoup.parse(answer.getContentAsString());
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#items-call-recordings");
		assertThat(page.select("#terms-telephony").val()).isEqualTo("Phone number");
		act(owner(TELEPHONY), "task", task(TELEPHONY), "record-search", Map.of("terms-telephony", "Phone number",
				"where-speech-training", "Voice samples", "items-speech-training", "0"));
		page = page(owner(TELEPHONY), "task", task(TELEPHONY));
		assertThat(page.select("#search tbody td:last-child").eachText()).containsExactly("Open", "On record");
	}

	@Test
	void wrongNumberOrMissingPlaceIsNamedAndKeepsTheRest() throws Exception {
		MockHttpServletResponse answer = act(owner(TELEPHONY), "task", task(TELEPHONY), "record-search",
				Map.of("terms-telephony", "Phone number", "where-speech-training", "Voice samples",
						"items-speech-training", "-1", "items-call-recordings", "0", "where-call-recordings", "Tapes"));
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(Jsoup.parse(answer.getContentAsString()).select("#items-speech-training-error").text())
			.contains("Speech recognition training set as 0 or more");
		assertThat(search(TELEPHONY).done()).isFalse();
		assertThat(page(owner(TELEPHONY), "task", task(TELEPHONY)).select("#search tbody td:last-child").eachText())
			.containsExactly("Open", "Open");
	}

	@Test
	void ownerOfOtherSystemsSeesNothingS4() throws Exception {
		assertThat(fetch(owner(DESK), "/staff/case-file?task=" + task(TELEPHONY)).getStatus()).isEqualTo(404);
		assertThat(fetch(owner(DESK), "/staff/searches/" + search(TELEPHONY).id()).getStatus()).isEqualTo(404);
		assertThat(act(owner(DESK), "task", task(TELEPHONY), "record-search", NOTHING).getStatus()).isEqualTo(404);
		assertThat(act(owner(TELEPHONY), "task", task(TELEPHONY), "record-answer", NOTHING).getStatus()).isEqualTo(404);
		assertThat(act(owner(TELEPHONY), "task", task(TELEPHONY), "finish-search",
				Map.of("search", search(TELEPHONY).id().toString()))
			.getStatus()).isEqualTo(404);
	}

	@Test
	void filesOfASystemAreSeenByItsOwnerOnly() throws Exception {
		assertThat(upload(owner(TELEPHONY), "task=" + task(TELEPHONY), "call-recordings", "call.txt").getStatus())
			.isEqualTo(200);
		Document mine = page(owner(TELEPHONY), "task", task(TELEPHONY));
		assertThat(mine.select("#search-call-recordings a").eachText()).containsExactly("call.txt");
		assertThat(mine.select("#search-speech-training a").eachText()).isEmpty();
		assertThat(page(owner(DESK), "task", task(DESK)).select(".case-file__file")).isEmpty();
		String id = mine.select(".case-file__file").attr("id").substring("file-".length());
		String address = "/staff/case-file/documents/" + id + "?task=";
		assertThat(fetch(owner(DESK), address + task(DESK)).getStatus()).isEqualTo(404);
		assertThat(fetch(owner(TELEPHONY), address + task(TELEPHONY)).getStatus()).isEqualTo(200);
		assertThat(page(clerk(), "reference", this.walk.reference()).select("#search-call-recordings a").eachText())
			.containsExactly("call.txt");
	}

	@Test
	void ownerOfSeveralSystemsSaysWhereAFileComesFrom() throws Exception {
		String query = "task=" + task(TELEPHONY);
		MockHttpServletResponse answer = upload(owner(TELEPHONY), query, "", "call.txt");
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString()).contains("Choose the system");
		assertThat(upload(owner(TELEPHONY), query, "payments", "call.txt").getStatus()).isEqualTo(404);
		assertThat(page(owner(TELEPHONY), "task", task(TELEPHONY)).select("#upload-system option").eachAttr("value"))
			.containsExactly("", "call-recordings", "speech-training");
	}

	@Test
	void ownerOfOneSystemNeedNotChoose() throws Exception {
		this.walk = CaseWalk.submit(this.context, Submissions.access("repairs-service", Instant.now()))
			.searchOnly("newsletter")
			.enough();
		assertThat(upload(owner(DESK), "task=" + task(DESK), "", "list.txt").getStatus()).isEqualTo(200);
		Document page = page(owner(DESK), "task", task(DESK));
		assertThat(page.select("#upload-system option").eachAttr("value")).containsExactly("newsletter");
		assertThat(page.select("#search-newsletter a").eachText()).containsExactly("list.txt");
	}

	@Test
	void clerkRecordsAnAnswerThatCameByMailAndTheOwnerIsDone() throws Exception {
		Document before = page(clerk(), "reference", this.walk.reference());
		assertThat(before.select("#search form[action] input[value=finish-search]")).isEmpty();
		assertThat(act(clerk(), "reference", this.walk.reference(), "record-answer", told("3")).getStatus())
			.isEqualTo(302);
		assertThat(upload(clerk(), "reference=" + this.walk.reference(), "call-recordings", "call.txt").getStatus())
			.isEqualTo(200);
		Document page = page(clerk(), "reference", this.walk.reference());
		assertThat(page.select("#search-call-recordings").text()).contains("told by Sam at the desk", "3 found",
				"call.txt");
		assertThat(act(clerk(), "reference", this.walk.reference(), "finish-search",
				Map.of("search", search(TELEPHONY).id().toString()))
			.getStatus()).isEqualTo(302);
		assertThat(search(TELEPHONY).result()).isEqualTo(SearchResult.FOUND);
		assertThat(search(TELEPHONY).doneBy()).isEqualTo("clerk");
		page = page(clerk(), "reference", this.walk.reference());
		assertThat(page.select(".case-file__owner .govuk-tag").eachText()).containsExactly("Open",
				"Found, completed by clerk");
		assertThat(page.select("#answer-telephony")).isEmpty();
		assertThat(fetch(owner(TELEPHONY), "/staff/searches/" + search(TELEPHONY).id()).getContentAsString())
			.contains("not open any more", this.walk.reference());
	}

	@Test
	void answerNeedsWhoAndWhen() throws Exception {
		Map<String, String> typed = new HashMap<>(told("0"));
		typed.remove("toldOn-telephony.day");
		MockHttpServletResponse answer = act(clerk(), "reference", this.walk.reference(), "record-answer", typed);
		assertThat(answer.getStatus()).isEqualTo(400);
		Document page = Jsoup.parse(answer.getContentAsString());
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#toldOn-telephony");
		assertThat(page.select("#toldBy-telephony").val()).isEqualTo("Sam at the desk");
		assertThat(page.select("#answer-telephony").hasAttr("open")).isTrue();
	}

	@Test
	void searchOfAnotherCaseIsNotAnsweredHereS4() throws Exception {
		CaseWalk other = CaseWalk.submit(this.context, Submissions.access("repairs-service", Instant.now())).enough();
		OwnerSearch theirs = this.plan.searches(other.line().id()).get(1);
		Map<String, String> typed = new HashMap<>(told("0"));
		typed.put("search", theirs.id().toString());
		assertThat(act(clerk(), "reference", this.walk.reference(), "record-answer", typed).getStatus()).isEqualTo(404);
		typed.put("search", "nonsense");
		assertThat(act(clerk(), "reference", this.walk.reference(), "finish-search", typed).getStatus()).isEqualTo(404);
	}

	@Test
	void linkLeadsStraightToTheTask() throws Exception {
		MockHttpServletResponse answer = fetch(owner(TELEPHONY), "/staff/searches/" + search(TELEPHONY).id());
		assertThat(answer.getRedirectedUrl()).isEqualTo("/camunda/app/tasklist/default/#/?task=" + task(TELEPHONY));
		assertThat(this.mvc.perform(get("/staff/searches/" + search(TELEPHONY).id()))
			.andReturn()
			.getResponse()
			.getRedirectedUrl()).endsWith("/staff/login");
		assertThat(fetch(owner(TELEPHONY), "/staff/searches/" + UUID.randomUUID()).getStatus()).isEqualTo(404);
	}

	/** What the telephony owner said today. */
	private Map<String, String> told(String items) {
		LocalDate today = LocalDate.now(Submissions.LONDON);
		return Map.ofEntries(Map.entry("search", search(TELEPHONY).id().toString()),
				Map.entry("terms-telephony", "Phone number"), Map.entry("where-call-recordings", "Recordings"),
				Map.entry("items-call-recordings", items), Map.entry("where-speech-training", "Voice samples"),
				Map.entry("items-speech-training", "0"), Map.entry("toldBy-telephony", "Sam at the desk"),
				Map.entry("toldOn-telephony.day", String.valueOf(today.getDayOfMonth())),
				Map.entry("toldOn-telephony.month", String.valueOf(today.getMonthValue())),
				Map.entry("toldOn-telephony.year", String.valueOf(today.getYear())));
	}

	private OwnerSearch search(String group) {
		return this.plan.searches(this.walk.line().id())
			.stream()
			.filter((search) -> search.ownerGroup().equals(group))
			.findFirst()
			.orElseThrow();
	}

	private String task(String group) {
		String search = search(group).id().toString();
		return this.tasks.open(this.walk.reference())
			.stream()
			.filter((task) -> search.equals(task.ids().get("searchId")))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private Document page(RequestPostProcessor who, String by, String value) throws Exception {
		MockHttpServletResponse answer = fetch(who, "/staff/case-file?" + by + "=" + value);
		assertThat(answer.getStatus()).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString());
	}

	private MockHttpServletResponse fetch(RequestPostProcessor who, String address) throws Exception {
		return this.mvc.perform(get(address).with(who)).andReturn().getResponse();
	}

	private MockHttpServletResponse act(RequestPostProcessor who, String by, String value, String action,
			Map<String, String> typed) throws Exception {
		var form = post("/staff/case-file").param(by, value).param("action", action);
		typed.forEach(form::param);
		return this.mvc.perform(form.with(who).with(csrf())).andReturn().getResponse();
	}

	private MockHttpServletResponse upload(RequestPostProcessor who, String query, String system, String name)
			throws Exception {
		return this.mvc
			.perform(put("/staff/case-file/documents?" + query).param("system", system)
				.param("name", name)
				.contentType("text/plain")
				.content("What was said on the phone".getBytes())
				.with(who)
				.with(csrf()))
			.andReturn()
			.getResponse();
	}

	private static RequestPostProcessor owner(String group) {
		return staff("owner", group);
	}

	private static RequestPostProcessor clerk() {
		return staff("clerk", "case-handler");
	}

	private static RequestPostProcessor staff(String name, String... groups) {
		return authentication(new StaffAuthentication(
				new StaffMember(name, Set.copyOf(List.of(groups)), Set.of("repairs-service")), Instant.now()));
	}

}
