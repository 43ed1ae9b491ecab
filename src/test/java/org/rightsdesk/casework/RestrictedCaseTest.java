package org.rightsdesk.casework;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.engine.StaffAccount;
import org.rightsdesk.engine.StaffAuthentication;
import org.rightsdesk.engine.StaffDirectory;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.request.CaseSearch;
import org.rightsdesk.request.CaseSearch.Searcher;
import org.rightsdesk.request.FoundCase;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Restrictions;
import org.rightsdesk.testing.Browser;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** T16, S4: a case of an employee or a sensitive person, and whoever must not see it. */
@RightsdeskTest
class RestrictedCaseTest {

	private static final String ORGANISATION = "repairs-service";

	private static final String OWNER_GROUP = ORGANISATION + ":system:repairs-desk";

	private static final String PASSWORD = "trial";

	private static final String CHECK = "userTask_checkIdentity";

	private static final String SENTENCE = "This case is restricted to named people.";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvc mvc;

	@Autowired
	StaffDirectory directory;

	@Autowired
	Restrictions restrictions;

	@Autowired
	RequestLog log;

	@Autowired
	TaskService tasks;

	CaseWalk walk;

	UUID file;

	@BeforeEach
	void caseIsIn() {
		person("r-clerk", "case-handler");
		person("r-other", "case-handler");
		person("r-officer", "officer");
		person("r-officer-two", "officer");
		person("r-owner", OWNER_GROUP);
		this.directory.keepTrialPerson(
				new StaffAccount("r-stranger", "R", "S", "s@example.org", Set.of("case-handler"), Set.of("trade-body")),
				PASSWORD);
		this.walk = CaseWalk.submit(this.context, Submissions.access(ORGANISATION, Instant.now()))
			.searchOnly("mailboxes");
		this.file = this.walk.collect("mailboxes", "account.txt");
		this.walk.bean(Letters.class)
			.send(this.walk.id(),
					new LetterData.Acknowledgement(LocalDate.now(), LocalDate.now().plusMonths(1), List.of("C-2")));
	}

	@ParameterizedTest
	@CsvSource({ "r-other, case-handler", "r-officer-two, officer", "r-owner, repairs-service:system:repairs-desk",
			"r-manager, manager", "r-clerk, case-handler" })
	void everyAddressOfTheCaseFileIsShutS4(String name, String group) throws Exception {
		boolean concerned = name.equals("r-clerk");
		restrict(concerned ? "r-other" : "r-clerk");
		if (concerned) {
			this.restrictions.concern(this.walk.id(), "r-clerk", "r-officer");
		}
		int before = this.log.of(this.walk.id()).size();
		List<String> tried = new ArrayList<>();
		for (Route route : routes()) {
			for (Map.Entry<String, String> by : Map
				.of("reference", this.walk.reference(), "task", this.walk.task(CHECK).getId())
				.entrySet()) {
				MockHttpServletResponse answer = ask(route, by, staff(name, group));
				assertThat(answer.getStatus()).as(name + " " + route + " by " + by.getKey()).isIn(403, 404);
				assertThat(answer.getContentAsString()).doesNotContain("Lovelace", "ada@example.com", "4711",
						"Everything you hold", "account.txt");
				tried.add(route.method() + " " + route.path());
			}
		}
		assertThat(tried).contains("GET /staff/case-file", "POST /staff/case-file", "PUT /staff/case-file/documents",
				"GET /staff/case-file/documents/" + this.file, "GET /staff/case-file/preview");
		assertThat(this.log.of(this.walk.id())).hasSize(before);
		assertThat(this.walk.bean(Documents.class).of(this.walk.id())).hasSize(1);
	}

	/** The same addresses let in who is named, so the test above can fail. */
	@Test
	void whoIsNamedOpensTheSameAddresses() throws Exception {
		restrict("r-clerk", "r-owner");
		for (Route route : routes()) {
			// There is no bundle before there is an answer, nor what nobody proposed.
			if (route.method() == RequestMethod.GET && !route.path().matches(".*/(bundle|delay|extension|complaint)")) {
				MockHttpServletResponse answer = ask(route, Map.entry("reference", this.walk.reference()),
						staff("r-clerk", "case-handler"));
				assertThat(answer.getStatus()).as(route.toString()).isEqualTo(200);
			}
		}
		assertThat(page("r-clerk", "case-handler").select(".case-file__date").text()).contains("Restricted");
	}

	@Test
	void othersSeeReferenceAndDateAndWhomToAsk() throws Exception {
		restrict("r-clerk");
		MockHttpServletResponse answer = open("r-other", "case-handler");
		assertThat(answer.getStatus()).isEqualTo(403);
		assertThat(Jsoup.parse(answer.getContentAsString()).select("main, .case-file").text()).contains(
				"restricted to named people", this.walk.reference(), "Received on", "ask the data protection officer");
	}

	@Test
	void aCaseOfAnotherOrganisationStaysUnknownS4() throws Exception {
		restrict("r-clerk");
		assertThat(this.mvc
			.perform(get("/staff/case-file").param("reference", this.walk.reference())
				.with(authentication(new StaffAuthentication(
						new StaffMember("r-stranger", Set.of("case-handler"), Set.of("trade-body")), Instant.now()))))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Lovelace", "ada@example.com", "" })
	void aSearchShowsOthersReferenceAndDateOnly(String typed) {
		restrict("r-clerk");
		assertThat(search("r-clerk", typed)).isEqualTo("Ada Lovelace");
		assertThat(search("r-other", typed)).isNull();
		assertThat(search("r-clerk", this.walk.reference())).isEqualTo("Ada Lovelace");
		assertThat(search("r-other", this.walk.reference())).isNull();
		this.restrictions.concern(this.walk.id(), "r-clerk", "r-officer");
		this.restrictions.open(this.walk.id(), "r-officer");
		assertThat(search("r-clerk", typed)).isNull();
		assertThat(search("r-other", typed)).isEqualTo("Ada Lovelace");
	}

	@Test
	void tasklistRefusesClaimAndCompletionInAPlainSentence() {
		restrict("r-clerk");
		String task = this.walk.task(CHECK).getId();
		Browser other = Browser.signedIn(this.port, "r-other", PASSWORD);
		refused(claim(other, task, "r-other"));
		refused(complete(other, task, "identityDecision", "ENOUGH"));
		refused(claim(Browser.signedIn(this.port, "r-clerk", PASSWORD), task, "r-other"));
		assertThat(this.walk.task(CHECK).getAssignee()).isNull();
		Browser named = Browser.signedIn(this.port, "r-clerk", PASSWORD);
		assertThat(claim(named, task, "r-clerk").statusCode()).isEqualTo(204);
		assertThat(complete(named, task, "identityDecision", "ENOUGH").statusCode()).isEqualTo(204);
	}

	@Test
	void anOwnerWhoIsNotNamedDoesNotSearch() {
		restrict("r-clerk");
		this.walk.complete(CHECK, "r-clerk", "case-handler", Map.of("identityDecision", "ENOUGH"));
		Browser owner = Browser.signedIn(this.port, "r-owner", PASSWORD);
		String task = this.walk.task("userTask_searchSystem").getId();
		refused(claim(owner, task, "r-owner"));
		this.restrictions.restrict(this.walk.id(), Set.of("r-clerk", "r-officer", "r-owner"), "r-officer");
		assertThat(claim(owner, task, "r-owner").statusCode()).isEqualTo(204);
	}

	@Test
	void whomItIsAboutHasNoPartInItAlsoWhereItIsNotRestricted() throws Exception {
		this.tasks.claim(this.walk.task(CHECK).getId(), "r-clerk");
		assertThat(act("r-officer", "officer", "action", "concern-staff", "concerns", "r-clerk").getStatus())
			.isEqualTo(302);
		assertThat(this.walk.task(CHECK).getAssignee()).isNull();
		Browser clerk = Browser.signedIn(this.port, "r-clerk", PASSWORD);
		refused(claim(clerk, this.walk.task(CHECK).getId(), "r-clerk"));
		refused(complete(clerk, this.walk.task(CHECK).getId(), "identityDecision", "ENOUGH"));
		assertThat(open("r-clerk", "case-handler").getStatus()).isEqualTo(403);
		assertThat(open("r-other", "case-handler").getStatus()).isEqualTo(200);
	}

	@Test
	void anOfficerRestrictsAndOpensACase() throws Exception {
		this.tasks.claim(this.walk.task(CHECK).getId(), "r-other");
		assertThat(act("r-officer", "officer", "action", "restrict", "named", "r-clerk\nr-owner").getStatus())
			.isEqualTo(302);
		assertThat(this.restrictions.of(this.walk.id()).named()).containsExactly("r-clerk", "r-officer", "r-owner");
		assertThat(this.walk.task(CHECK).getAssignee()).isNull();
		assertThat(page("r-officer", "officer").select("textarea[name=named]").text())
			.isEqualTo("r-clerk\nr-officer\nr-owner");
		assertThat(act("r-officer", "officer", "action", "unrestrict").getStatus()).isEqualTo(302);
		assertThat(open("r-other", "case-handler").getStatus()).isEqualTo(200);
		assertThat(this.log.of(this.walk.id())).extracting(LogEntry::what)
			.containsSubsequence("RESTRICTED", "ACCESS_GIVEN", "ACCESS_GIVEN", "ACCESS_GIVEN", "ACCESS_TAKEN",
					"ACCESS_TAKEN", "ACCESS_TAKEN", "UNRESTRICTED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			restrict      | named    | ''                | Write who may work on the case
			restrict      | named    | r-owner           | Name at least one case handler
			restrict      | named    | r-clerk no-such   | Nobody with the user name “no-such” works for
			restrict      | named    | r-clerk r-stranger| Nobody with the user name “r-stranger” works for
			concern-staff | concerns | Ada Lovelace      | Nobody with the user name “Ada Lovelace” works for
			concern-staff | concerns | r-stranger        | Nobody with the user name “r-stranger” works for
			""")
	void whatCannotBeIsRefusedAndKept(String action, String field, String typed, String sentence) throws Exception {
		MockHttpServletResponse answer = act("r-officer", "officer", "action", action, field, typed);
		assertThat(answer.getStatus()).isEqualTo(400);
		Document page = Jsoup.parse(answer.getContentAsString());
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#" + field);
		assertThat(page.select(".govuk-error-summary").text()).contains(sentence);
		assertThat(page.select("[name=" + field + "]").val()).isEqualTo(typed);
		assertThat(this.restrictions.of(this.walk.id()).restricted()).isFalse();
		assertThat(this.restrictions.of(this.walk.id()).concerns()).isNull();
	}

	@Test
	void aRestrictedCaseKeepsAHandlerAndAnOfficer() throws Exception {
		restrict("r-clerk");
		assertThat(refusal(act("r-officer", "officer", "action", "concern-staff", "concerns", "r-clerk")))
			.contains("Name another case handler");
		assertThat(refusal(act("r-officer", "officer", "action", "concern-staff", "concerns", "r-officer")))
			.contains("Name another officer");
		this.restrictions.concern(this.walk.id(), "r-other", "r-officer");
		assertThat(refusal(act("r-officer", "officer", "action", "restrict", "named", "r-clerk r-other")))
			.contains("who cannot be named");
		assertThat(act("r-officer", "officer", "action", "concern-staff", "concerns", "").getStatus()).isEqualTo(302);
		assertThat(this.restrictions.of(this.walk.id()).concerns()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "restrict", "unrestrict", "concern-staff" })
	void onlyAnOfficerChangesIt(String action) throws Exception {
		assertThat(
				act("r-clerk", "case-handler", "action", action, "named", "r-clerk", "concerns", "r-other").getStatus())
			.isEqualTo(404);
		assertThat(page("r-clerk", "case-handler").getElementById("restrict")).isNull();
	}

	@Test
	void theOfficerIsWarnedWhereNobodyNamedCanSearch() throws Exception {
		restrict("r-clerk");
		this.walk.complete(CHECK, "r-clerk", "case-handler", Map.of("identityDecision", "ENOUGH"));
		assertThat(page("r-officer", "officer").select("#people .govuk-warning-text").text())
			.contains("Nobody who is named can search: Mailboxes and letters.");
		this.restrictions.restrict(this.walk.id(), Set.of("r-clerk", "r-officer", "r-owner"), "r-officer");
		assertThat(page("r-officer", "officer").select("#people .govuk-warning-text")).isEmpty();
	}

	/** The name that the search shows; null where it shows none. Empty asks for all. */
	private String search(String name, String typed) {
		CaseSearch search = this.walk.bean(CaseSearch.class);
		Searcher searcher = new Searcher(name, Set.of(ORGANISATION), true);
		List<FoundCase> found = typed.isEmpty() ? search.newest(searcher, 500) : search.find(searcher, typed, 500);
		FoundCase one = found.stream()
			.filter((row) -> row.request().id().equals(this.walk.id()))
			.findFirst()
			.orElseThrow();
		assertThat(one.matches().isEmpty()).isEqualTo(one.requester() == null || typed.isEmpty());
		return one.requester();
	}

	private void restrict(String... named) {
		List<String> all = new ArrayList<>(List.of(named));
		all.add("r-officer");
		this.restrictions.restrict(this.walk.id(), Set.copyOf(all), "r-officer");
	}

	private void person(String username, String group) {
		this.directory.keepTrialPerson(new StaffAccount(username, "R", "Person", username + "@example.org",
				Set.of(group), Set.of(ORGANISATION)), PASSWORD);
	}

	/**
	 * Every address of the Case file that the application answers, found by asking it.
	 */
	private List<Route> routes() {
		List<Route> routes = new ArrayList<>();
		this.context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.keySet()
			.forEach((info) -> info.getPatternValues()
				.stream()
				.filter((pattern) -> pattern.startsWith("/staff/case-file"))
				.forEach((pattern) -> info.getMethodsCondition()
					.getMethods()
					.forEach((method) -> routes.add(new Route(method, filled(pattern))))));
		return routes;
	}

	private String filled(String pattern) {
		UUID letter = this.walk.bean(Letters.class).of(this.walk.id()).get(0).id();
		return pattern.replace("{id}", (pattern.contains("letters") ? letter : this.file).toString());
	}

	private MockHttpServletResponse ask(Route route, Map.Entry<String, String> by, RequestPostProcessor who)
			throws Exception {
		return this.mvc
			.perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method().name()), route.path())
				.param(by.getKey(), by.getValue())
				.param("outcome", "NO_DATA_HELD")
				.param("name", "new.txt")
				.param("action", "write-note")
				.param("note", "Seen")
				.contentType("text/plain")
				.content("Hello".getBytes())
				.with(who)
				.with(csrf()))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse open(String name, String group) throws Exception {
		return this.mvc
			.perform(get("/staff/case-file").param("reference", this.walk.reference()).with(staff(name, group)))
			.andReturn()
			.getResponse();
	}

	private Document page(String name, String group) throws Exception {
		return Jsoup.parse(open(name, group).getContentAsString());
	}

	private MockHttpServletResponse act(String name, String group, String... typed) throws Exception {
		var form = post("/staff/case-file").param("reference", this.walk.reference());
		for (int i = 0; i < typed.length; i += 2) {
			form.param(typed[i], typed[i + 1]);
		}
		return this.mvc.perform(form.with(staff(name, group)).with(csrf())).andReturn().getResponse();
	}

	private static String refusal(MockHttpServletResponse answer) throws Exception {
		assertThat(answer.getStatus()).isEqualTo(400);
		return Jsoup.parse(answer.getContentAsString()).select(".govuk-error-summary").text();
	}

	private static HttpResponse<String> claim(Browser browser, String task, String username) {
		return browser.json("POST", "/camunda/api/engine/engine/default/task/" + task + "/claim",
				"{\"userId\":\"" + username + "\"}");
	}

	private static HttpResponse<String> complete(Browser browser, String task, String decision, String code) {
		return browser.json("POST", "/camunda/api/engine/engine/default/task/" + task + "/submit-form",
				"{\"variables\":{\"" + decision + "\":{\"value\":\"" + code + "\"}}}");
	}

	private static void refused(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains(SENTENCE).doesNotContain("ENGINE-");
	}

	private static RequestPostProcessor staff(String name, String group) {
		return authentication(
				new StaffAuthentication(new StaffMember(name, Set.of(group), Set.of(ORGANISATION)), Instant.now()));
	}

	private record Route(RequestMethod method, String path) {
	}

}
