package org.rightsdesk.casework;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.LetterData.PlainReply;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.engine.StaffAuthentication;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.identity.IdentityQuestions;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.identity.QuestionDraft;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Notes;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.Jobs;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

@RightsdeskTest
class CaseFilePageTest {

	private static final StaffMember CLERK = new StaffMember("clerk", Set.of("case-handler"),
			Set.of("repairs-service"));

	private static final String HOSTILE = "<script>alert(1)</script>{{7*7}}${7*7}";

	@Autowired
	MockMvc mvc;

	@Autowired
	Requests requests;

	@Autowired
	Notes notes;

	@Autowired
	Messages messages;

	@Autowired
	Clock clock;

	@Autowired
	Lifecycle lifecycle;

	@Autowired
	IdentityVerification identity;

	@Autowired
	IdentityQuestions questions;

	@Autowired
	Letters letters;

	@Autowired
	StaffTasks tasks;

	@Autowired
	Jobs jobs;

	@Autowired
	TransactionTemplate transaction;

	SubjectRequest request;

	String task;

	@BeforeEach
	void requestIsIn() {
		this.request = arrive(Submissions.access("repairs-service", Instant.now()));
		this.task = task(this.request);
	}

	@Test
	void showsWhatTheRequesterWroteAsText() throws Exception {
		NewRequest own = Submissions.access("repairs-service", Instant.now());
		SubjectRequest hostile = arrive(new NewRequest(own.organisation(), own.channel(), own.receivedAt(), own.zone(),
				own.rights(), new NewParty(HOSTILE, "x@example.com", HOSTILE, HOSTILE, HOSTILE, HOSTILE), null, HOSTILE,
				HOSTILE, null, null, own.answerBy(), true, true, HOSTILE, null, HOSTILE));
		Document page = page(clerk(), "task", task(hostile));
		assertThat(page.select("script:not([src])")).isEmpty();
		assertThat(page.select("blockquote").text()).contains(HOSTILE);
	}

	@Test
	void showsTheDateWithItsStepsAndRules() throws Exception {
		Document page = page(clerk(), "task", this.task);
		assertThat(page.select(".case-file__date").text()).startsWith("Statutory date:");
		assertThat(page.select("#clock td").eachText()).contains("C-2", "C-10");
	}

	@Test
	void listsWhatIsMissingWithLinksToWhereItIsDone() throws Exception {
		Document page = page(clerk(), "task", this.task);
		assertThat(page.select("#left a")).isNotEmpty().allSatisfy((link) -> {
			String anchor = link.attr("href").substring(1);
			assertThat(page.getElementById(anchor)).as(anchor).isNotNull();
		});
	}

	@Test
	void noteIsKeptAndShown() throws Exception {
		MockHttpServletResponse answer = act(clerk(), Map.of("action", "write-note", "note", "Also wants erasure",
				"noteFlagged", "yes", "noteDue.day", "27", "noteDue.month", "3", "noteDue.year", "2027"));
		assertThat(answer.getRedirectedUrl()).endsWith("#notes");
		assertThat(this.notes.of(this.request.id())).singleElement().satisfies((note) -> {
			assertThat(note.flagged()).isTrue();
			assertThat(note.dueOn()).hasToString("2027-03-27");
		});
	}

	@Test
	void wrongEntryKeepsWhatWasTypedAndNamesTheField() throws Exception {
		MockHttpServletResponse answer = act(clerk(), Map.of("action", "write-note", "note", "Call back", "noteDue.day",
				"31", "noteDue.month", "2", "noteDue.year", "2027"));
		assertThat(answer.getStatus()).isEqualTo(400);
		Document page = Jsoup.parse(answer.getContentAsString());
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#noteDue");
		assertThat(page.select("#noteDue-error").text()).contains("real date");
		assertThat(page.select("textarea[name=note]").text()).isEqualTo("Call back");
		assertThat(this.notes.of(this.request.id())).isEmpty();
	}

	@Test
	void identityCheckIsRecordedI3() throws Exception {
		String system = page(clerk(), "task", this.task).select("select[name=heldIn] option").get(1).val();
		act(clerk(), Map.of("action", "record-held", "heldIn", system));
		assertThat(this.identity.checks(this.request.id())).singleElement()
			.satisfies((check) -> assertThat(check.by()).isEqualTo("clerk"));
	}

	@Test
	void sentenceOfARefusalOfTheCaseReachesThePage() throws Exception {
		MockHttpServletResponse answer = act(clerk(), Map.of("action", "record-held", "heldIn", "no-such-system"));
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(Jsoup.parse(answer.getContentAsString()).select(".govuk-error-summary").text())
			.contains("There is a problem");
	}

	@Test
	void onlyAnOfficerRecordsAuthorityI5() throws Exception {
		assertThat(act(clerk(), Map.of("action", "record-authority", "authority", "Seen")).getStatus()).isEqualTo(404);
	}

	@Test
	void caseOfAnotherOrganisationLooksLikeNoneS4() throws Exception {
		MockHttpServletResponse others = fetch(staff("stranger", "trade-body", "case-handler"), "reference",
				this.request.reference().value());
		MockHttpServletResponse none = fetch(staff("stranger", "trade-body", "case-handler"), "reference",
				"RD-2222-2222");
		assertThat(others.getStatus()).isEqualTo(404);
		assertThat(others.getContentAsString()).isEqualTo(none.getContentAsString());
	}

	@Test
	void managerSeesNoCase() throws Exception {
		assertThat(fetch(staff("manager", "repairs-service", "manager"), "reference", this.request.reference().value())
			.getStatus()).isIn(403, 404);
	}

	@Test
	void taskOfOthersLooksLikeNoneS4() throws Exception {
		assertThat(
				fetch(staff("owner", "repairs-service", "repairs-service:system:other"), "task", this.task).getStatus())
			.isEqualTo(404);
		assertThat(fetch(clerk(), "task", UUID.randomUUID().toString()).getStatus()).isEqualTo(404);
	}

	@Test
	void fileOfAnotherCaseIsNotHandedOutS4() throws Exception {
		assertThat(this.mvc
			.perform(get("/staff/case-file/documents/{id}", UUID.randomUUID()).param("task", this.task).with(clerk()))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(404);
	}

	@Test
	void uploadOfAWrongTypeIsRefusedInAPlainSentence() throws Exception {
		MockHttpServletResponse answer = this.mvc
			.perform(put("/staff/case-file/documents").param("task", this.task)
				.param("name", "invoice.pdf")
				.content(new byte[] { 'M', 'Z', 1, 2, 3 })
				.with(clerk())
				.with(csrf()))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString()).contains("invoice.pdf");
	}

	@Test
	void mailFileOfThePersonSpeaksForItself() throws Exception {
		String mail = "From: ada@example.com\r\nTo: post@example.org\r\nSubject: Re: your question\r\n"
				+ "Date: Mon, 2 Nov 2026 14:05:00 +0000\r\nMIME-Version: 1.0\r\n"
				+ "Content-Type: text/plain; charset=utf-8\r\n\r\nMy number is 4711.\r\n";
		String id = putReply("re.eml", "message/rfc822", mail.getBytes(StandardCharsets.UTF_8));
		act(clerk(), Map.of("action", "enter-message", "cameBy", "EMAIL", "files", id));
		assertThat(this.messages.of(this.request.id())).singleElement().satisfies((message) -> {
			assertThat(message.body()).isEqualTo("My number is 4711.");
			assertThat(message.at()).isEqualTo("2026-11-02T14:05:00Z");
			assertThat(message.channel()).isEqualTo(Channel.EMAIL);
			assertThat(message.documentIds()).containsExactly(UUID.fromString(id));
		});
		assertThat(page(clerk(), "task", this.task).select("#messages").text()).contains("by e-mail", "re.eml",
				"entered by clerk");
	}

	@Test
	void callIsEnteredWithItsTrueDay() throws Exception {
		LocalDate yesterday = LocalDate.ofInstant(this.clock.instant(), this.request.zone()).minusDays(1);
		act(clerk(), typed("PHONE", "She lives at the old address", yesterday));
		assertThat(this.messages.of(this.request.id())).singleElement()
			.satisfies((message) -> assertThat(message.at().atZone(this.request.zone()).toLocalDate())
				.isEqualTo(yesterday));
	}

	@Test
	void replyOfTomorrowOrWithoutAWayOrWordsIsRefusedAndKept() throws Exception {
		LocalDate tomorrow = LocalDate.ofInstant(this.clock.instant(), this.request.zone()).plusDays(1);
		assertRefused(typed("PHONE", "Hello", tomorrow), "#arrivedOn");
		assertRefused(typed("", "Hello", tomorrow), "#cameBy");
		assertRefused(typed("PHONE", "", LocalDate.ofInstant(this.clock.instant(), this.request.zone())), "#came");
		assertThat(this.messages.of(this.request.id())).isEmpty();
	}

	@Test
	void markingALetterAsPostedDoesItsTask() throws Exception {
		var request = arrive(Submissions.byPost("repairs-service", Instant.now()));
		this.questions.draft(request.id(), QuestionDraft.inWords("Which tenancy?"), "clerk");
		this.tasks.complete(task(request), CLERK, Map.of("identityDecision", "ASK_FOR_MORE"));
		this.jobs.runDue(request.reference().value());
		String delivery = task(request);
		Document page = page(clerk(), "task", delivery);
		String letter = page.select("form:has(input[value=mark-posted]) input[name=letter]").last().val();
		String day = "postedOn-" + letter;
		assertThat(page.select("input[id='" + day + "-year']").val()).isNotBlank();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), this.request.zone());
		MockHttpServletResponse answer = this.mvc
			.perform(post("/staff/case-file").param("task", delivery)
				.param("action", "mark-posted")
				.param("letter", letter)
				.param(day + ".day", String.valueOf(today.getDayOfMonth()))
				.param(day + ".month", String.valueOf(today.getMonthValue()))
				.param(day + ".year", String.valueOf(today.getYear()))
				.with(clerk())
				.with(csrf()))
			.andReturn()
			.getResponse();
		assertThat(answer.getRedirectedUrl())
			.isEqualTo("/staff/case-file?reference=" + request.reference() + "#letters");
		assertThat(this.tasks.open(request.reference().value())).isEmpty();
	}

	@Test
	void fileOfAnotherPurposeIsNoReplyS4() throws Exception {
		MockHttpServletResponse stored = this.mvc
			.perform(put("/staff/case-file/documents").param("task", this.task)
				.param("name", "found.txt")
				.content("Found".getBytes(StandardCharsets.UTF_8))
				.with(clerk())
				.with(csrf()))
			.andReturn()
			.getResponse();
		String id = stored.getContentAsString().replaceAll(".*\"id\":\"([0-9a-f-]+)\".*", "$1");
		assertThat(act(clerk(), Map.of("action", "enter-message", "cameBy", "EMAIL", "files", id)).getStatus())
			.isEqualTo(404);
	}

	private void assertRefused(Map<String, String> typed, String field) throws Exception {
		MockHttpServletResponse answer = act(clerk(), typed);
		assertThat(answer.getStatus()).isEqualTo(400);
		Document page = Jsoup.parse(answer.getContentAsString());
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo(field);
		assertThat(page.select("textarea[name=came]").text()).isEqualTo(typed.get("came"));
	}

	private static Map<String, String> typed(String channel, String words, LocalDate day) {
		return Map.of("action", "enter-message", "cameBy", channel, "came", words, "arrivedOn.day",
				String.valueOf(day.getDayOfMonth()), "arrivedOn.month", String.valueOf(day.getMonthValue()),
				"arrivedOn.year", String.valueOf(day.getYear()));
	}

	private String putReply(String name, String type, byte[] content) throws Exception {
		String stored = this.mvc
			.perform(put("/staff/case-file/documents").param("task", this.task)
				.param("name", name)
				.param("purpose", "MESSAGE")
				.contentType(type)
				.content(content)
				.with(clerk())
				.with(csrf()))
			.andReturn()
			.getResponse()
			.getContentAsString();
		return stored.replaceAll(".*\"id\":\"([0-9a-f-]+)\".*", "$1");
	}

	@Test
	void uploadedFileCanBeReleasedAndIsLogged() throws Exception {
		this.mvc
			.perform(put("/staff/case-file/documents").param("task", this.task)
				.param("name", "notes.txt")
				.contentType("text/plain")
				.content("What we hold about you".getBytes())
				.with(clerk())
				.with(csrf()))
			.andReturn();
		Document page = page(clerk(), "task", this.task);
		assertThat(page.select(".case-file__file .govuk-tag").text()).isEqualTo("Not decided");
		String file = page.select(".case-file__file").attr("id").substring("file-".length());
		act(clerk(), Map.of("action", "release-file", "file", file));
		this.mvc.perform(get("/staff/case-file/documents/{id}", file).param("task", this.task).with(clerk()))
			.andReturn();
		page = page(clerk(), "task", this.task);
		assertThat(page.select(".case-file__file .govuk-tag").text()).isEqualTo("Goes to the person");
		assertThat(page.select(".case-file__file").text()).contains("Who has opened it (1)");
	}

	@Test
	void letterToPostStandsFirstAndPrintsAsPdf() throws Exception {
		NewRequest own = Submissions.access("repairs-service", Instant.now());
		SubjectRequest byPhone = arrive(new NewRequest(own.organisation(), own.channel(), own.receivedAt(), own.zone(),
				own.rights(), new NewParty("Adelheid Planted", "", "", "2 Sample Street", "", ""), null, "All", "",
				null, null, AnswerBy.POST, true, false, "", null, ""));
		this.transaction
			.executeWithoutResult((status) -> this.letters.send(byPhone.id(), new PlainReply("Open on weekdays.")));
		Document page = page(clerk(), "reference", byPhone.reference().value());
		assertThat(page.select(".case-file__letter--print")).isNotEmpty();
		String pdf = page.select(".case-file__letter--print a[href*=/pdf]").first().attr("href");
		MockHttpServletResponse answer = this.mvc.perform(get(URI.create(pdf)).with(clerk())).andReturn().getResponse();
		assertThat(answer.getContentType()).isEqualTo("application/pdf");
		assertThat(answer.getHeader("Content-Disposition")).startsWith("inline;")
			.contains(byPhone.reference() + "-letter.pdf");
		assertThat(answer.getHeader("Cache-Control")).contains("no-store");
		assertThat(answer.getContentAsString()).startsWith("%PDF-");
		assertThat(this.mvc.perform(get(URI.create(pdf)).with(staff("stranger", "trade-body", "case-handler")))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(404);
		String preview = "/staff/case-file/preview/pdf?outcome=NO_DATA_HELD&reference=" + byPhone.reference();
		assertThat(
				this.mvc.perform(get(URI.create(preview)).with(clerk())).andReturn().getResponse().getContentAsString())
			.startsWith("%PDF-");
	}

	@Test
	void postWithoutItsTokenIsRefusedS14() throws Exception {
		assertThat(this.mvc
			.perform(post("/staff/case-file").param("task", this.task).param("action", "hold").with(clerk()))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(403);
	}

	private SubjectRequest arrive(NewRequest submission) {
		SubjectRequest arrived = this.transaction.execute((status) -> {
			SubjectRequest registered = this.requests.register(submission, "requester");
			this.lifecycle.start(registered.id());
			return registered;
		});
		this.jobs.runDue(arrived.reference().value());
		return arrived;
	}

	private String task(SubjectRequest request) {
		return this.tasks.open(request.reference().value()).get(0).id();
	}

	private Document page(RequestPostProcessor who, String by, String value) throws Exception {
		MockHttpServletResponse answer = fetch(who, by, value);
		assertThat(answer.getStatus()).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString());
	}

	private MockHttpServletResponse fetch(RequestPostProcessor who, String by, String value) throws Exception {
		return this.mvc.perform(get("/staff/case-file").param(by, value).with(who)).andReturn().getResponse();
	}

	private MockHttpServletResponse act(RequestPostProcessor who, Map<String, String> typed) throws Exception {
		MockHttpServletRequestBuilder form = post("/staff/case-file").param("task", this.task);
		typed.forEach(form::param);
		return this.mvc.perform(form.with(who).with(csrf())).andReturn().getResponse();
	}

	private static RequestPostProcessor clerk() {
		return staff(CLERK.username(), "repairs-service", "case-handler");
	}

	private static RequestPostProcessor staff(String name, String organisation, String... groups) {
		return authentication(
				new StaffAuthentication(new StaffMember(name, Set.of(groups), Set.of(organisation)), Instant.now()));
	}

}
