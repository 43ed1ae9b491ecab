package org.rightsdesk.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SecondSecret;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What becomes of a form that is sent: one case with all that belongs to it, or nothing.
 */
@RightsdeskTest
class SendTest {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private Requests requests;

	@Autowired
	private Documents documents;

	@Autowired
	private Letters letters;

	@Autowired
	private SecondSecret secondSecret;

	@Autowired
	private RuntimeService engine;

	@Autowired
	private DeadDrafts deadDrafts;

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void ownRequestIsConfirmedWithReferenceDateAndCode() {
		this.clock.set(Instant.parse("2026-11-24T10:00:00Z"));
		Visitor visitor = sent(FormWalk.own(this.mvc, "community-buying", "ada@example.com"));
		assertThat(visitor.heading()).isEqualTo("We have received your request");
		assertThat(visitor.page().getElementById("due").text()).contains("24 December 2026");
		assertThat(visitor.page().select(".govuk-details__text li")).isNotEmpty();
		String code = visitor.page().getElementById("code").text();
		assertThat(code).matches("[2-9A-Z]{4}(-[2-9A-Z]{4}){2}");
		assertThat(this.secondSecret.attempt(this.requests.requester(request(visitor).id()), code))
			.isEqualTo(SecondSecret.Attempt.RIGHT);
	}

	@Test
	void everythingThatWasEnteredReachesTheCase() {
		Visitor visitor = FormWalk.other(this.mvc, "community-buying");
		visitor.press("Add this file", "letter.txt", "text/plain", "I may act for her".getBytes());
		SubjectRequest request = request(sent(visitor.press("Continue")));
		assertThat(request.channel()).isEqualTo(Channel.FORM);
		assertThat(request.organisation()).isEqualTo("community-buying");
		assertThat(request.wanted()).isEqualTo("Letters");
		assertThat(request.findingHints()).contains("Order 4711", "Byron", "Kirkby Mallory");
		assertThat(request.periodFrom()).isEqualTo("2020-02-01");
		assertThat(request.periodTo()).isEqualTo("2021-04-03");
		assertThat(request.answerBy()).isEqualTo(AnswerBy.POST);
		assertThat(request.largePrint() && request.readingHelp()).isTrue();
		assertThat(request.safeContact()).isEqualTo("Call only in the mornings");
		assertThat(request.neededBy()).isEqualTo("2099-02-01");
		assertThat(request.neededByReason()).isEqualTo("A hearing");
		Party requester = this.requests.requester(request.id());
		assertThat(requester).extracting(Party::name, Party::email, Party::phone, Party::relationship, Party::authority)
			.containsExactly("Grace Hopper", "grace@example.com", "01632 960001", "Solicitor",
					"She signed a letter for me on 1 March");
		assertThat(requester.postalAddress()).isEqualTo("1 Law Lane\nExampleton");
		Party subject = this.requests.dataSubject(request.id());
		assertThat(subject.name()).isEqualTo("Ada Lovelace");
		assertThat(subject.postalAddress()).contains("St James");
		assertThat(this.requests.lines(request.id())).extracting(RequestLine::right).containsExactly(Right.ACCESS);
		assertThat(this.documents.of(request.id())).singleElement()
			.satisfies((file) -> assertThat(file.purpose()).isEqualTo(Purpose.ENCLOSURE));
		assertThat(this.secondSecret.attempt(this.requests.requester(request.id()), "correct horse BATTERY-staple"))
			.isEqualTo(SecondSecret.Attempt.RIGHT);
	}

	@Test
	void processAndReceiptBelongToTheCase() {
		SubjectRequest request = request(sent(FormWalk.own(this.mvc, "trade-body", "ada@example.com")));
		assertThat(this.engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(request.reference().value())
			.processDefinitionKey("handleRequest")
			.count()).isEqualTo(1);
		assertThat(this.letters.of(request.id())).extracting(Letter::code).containsExactly(LetterCode.ACKNOWLEDGEMENT);
	}

	@Test
	void sendingTwiceReloadingAndGoingBackKeepOneRequest() {
		Visitor visitor = FormWalk.own(this.mvc, "trade-body", "twice@example.com");
		Visitor before = visitor.window();
		sent(visitor);
		String confirmation = confirmed(visitor);
		assertThat(confirmed(before.press("Send request"))).isEqualTo(confirmation);
		assertThat(confirmed(visitor.reload())).isEqualTo(confirmation);
		assertThat(confirmed(visitor.open("/trade-body/request/check"))).isEqualTo(confirmation);
		assertThat(confirmed(visitor.open("/trade-body/request/name"))).isEqualTo(confirmation);
		assertThat(confirmed(visitor.open("/trade-body/request/send"))).isEqualTo(confirmation);
		assertThat(this.requests.openByEmail("twice@example.com")).hasSize(1);
	}

	@Test
	void parallelClicksOnSendMakeOneRequest() throws Exception {
		Visitor visitor = FormWalk.own(this.mvc, "trade-body", "parallel@example.com");
		ExecutorService browser = Executors.newFixedThreadPool(6);
		try {
			List<Callable<String>> clicks = Stream.generate(visitor::window)
				.limit(6)
				.map((window) -> (Callable<String>) () -> confirmed(window.press("Send request")))
				.toList();
			List<Future<String>> answers = browser.invokeAll(clicks);
			String first = answers.get(0).get();
			for (Future<String> answer : answers) {
				assertThat(answer.get()).isEqualTo(first);
			}
		}
		finally {
			browser.shutdownNow();
		}
		List<SubjectRequest> made = this.requests.openByEmail("parallel@example.com");
		assertThat(made).hasSize(1);
		assertThat(this.letters.of(made.get(0).id())).hasSize(1);
		assertThat(this.engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(made.get(0).reference().value())
			.processDefinitionKey("handleRequest")
			.count()).isEqualTo(1);
	}

	@Test
	void whatFailsHalfWayLeavesNothingAndCanBeSentAgain() {
		Visitor visitor = FormWalk.own(this.mvc, "trade-body", "again@example.com");
		Visitor failing = visitor.window();
		long instances = this.engine.createProcessInstanceQuery().count();
		this.jdbc.sql("alter table draft add constraint out_of_order check (sent_at is null) not valid").update();
		try {
			assertThatThrownBy(() -> failing.press("Send request")).isInstanceOf(IllegalStateException.class);
		}
		finally {
			this.jdbc.sql("alter table draft drop constraint out_of_order").update();
		}
		assertThat(this.requests.openByEmail("again@example.com")).isEmpty();
		assertThat(this.engine.createProcessInstanceQuery().count()).isEqualTo(instances);
		assertThat(sent(visitor).heading()).isEqualTo("We have received your request");
		assertThat(this.requests.openByEmail("again@example.com")).hasSize(1);
	}

	@Test
	void m1WhoOnlyWantsNoMarketingReadsThatItHasStoppedAndIsNotAskedWhoTheyAre() {
		Visitor visitor = new Visitor(this.mvc).open("/trade-body/request/who?right=OBJECTION_MARKETING");
		visitor.press("Continue", "who", "SELF").press("Continue", "name", "Ada Lovelace");
		visitor.press("Continue", "email", "peace@example.com").press("Continue");
		visitor.press("Continue", "rights", "OBJECTION_MARKETING").press("Continue");
		visitor.press("Continue", "answerBy", "DOWNLOAD").press("Continue", "protect", "CODE");
		assertThat(confirmed(sent(visitor))).contains("The marketing has stopped").doesNotContain("who is asking");
		assertThat(this.letters.of(request(visitor).id()).get(0).view().page())
			.contains("We work on what you asked for")
			.doesNotContain("look for your data");
	}

	@Test
	void codeIsShownForAShortTimeAndNeverKeptReadable() {
		Visitor visitor = sent(FormWalk.own(this.mvc, "trade-body", "code@example.com"));
		String code = visitor.page().getElementById("code").text();
		assertThat(this.jdbc.sql("select d::text from draft d where request_id = ?")
			.param(request(visitor).id())
			.query(String.class)
			.single()).doesNotContain(code, "code@example.com", "Lovelace");
		this.clock.advance(Duration.ofMinutes(29));
		assertThat(visitor.reload().page().getElementById("code").text()).isEqualTo(code);
		this.clock.advance(Duration.ofMinutes(2));
		assertThat(visitor.reload().page().getElementById("code")).isNull();
		assertThat(visitor.page().text()).contains("If you do not have it, contact us.");
		this.deadDrafts.sweep();
		assertThat(this.jdbc.sql("select code is null from draft where request_id = ?")
			.param(request(visitor).id())
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void passphraseIsNotInTheDatabaseBeforeItIsSent() {
		FormWalk.other(this.mvc, "trade-body");
		assertThat(drafts()).contains("Grace Hopper").doesNotContainIgnoringCase("correct horse");
	}

	@Test
	void newRequestCanBeBegunAfterOneWasSent() {
		Visitor visitor = sent(FormWalk.own(this.mvc, "trade-body", "second@example.com"));
		visitor.open("/trade-body").follow("Start now");
		assertThat(visitor.page().select("input[checked]")).isEmpty();
		visitor.press("Continue", "who", "SELF");
		assertThat(visitor.page().getElementById("name").val()).isEmpty();
	}

	@Test
	void draftDiesADayAfterTheLastAnswerAndItsFilesWithIt() {
		Visitor visitor = FormWalk.own(this.mvc, "trade-body", "late@example.com");
		visitor.follow("Change files").press("Add this file", "a.txt", "text/plain", "text".getBytes());
		UUID file = UUID.fromString(visitor.page().select("input[name=id]").val());
		this.clock.advance(Duration.ofHours(23));
		this.deadDrafts.sweep();
		visitor.open("/trade-body/request/name").press("Continue", "name", "Ada");
		this.clock.advance(Duration.ofHours(23));
		this.deadDrafts.sweep();
		assertThat(visitor.open("/trade-body/request/check").heading()).startsWith("Check your answers");
		Visitor late = visitor.window();
		this.clock.advance(Duration.ofHours(2));
		assertThat(late.press("Send request").heading()).isEqualTo("What you entered is no longer here");
		assertThat(this.documents.find(file)).isPresent();
		this.deadDrafts.sweep();
		assertThat(this.documents.find(file)).isEmpty();
		assertThat(drafts()).doesNotContain("late@example.com");
		assertThat(this.requests.openByEmail("late@example.com")).isEmpty();
	}

	@Test
	void foreignOrMissingFormTokenSendsNothing() {
		Visitor visitor = FormWalk.own(this.mvc, "trade-body", "forged@example.com");
		visitor.page().select("input[name=_csrf]").forEach((field) -> field.val("forged"));
		assertThat(visitor.press("Send request").response().getStatus()).isEqualTo(403);
		assertThat(this.requests.openByEmail("forged@example.com")).isEmpty();
	}

	private static Visitor sent(Visitor visitor) {
		return visitor.press("Send request");
	}

	private static String confirmed(Visitor visitor) {
		assertThat(visitor.heading()).isEqualTo("We have received your request");
		return visitor.page().select("main").text();
	}

	private SubjectRequest request(Visitor confirmation) {
		String reference = confirmation.page().select(".rightsdesk-reference").text();
		return this.requests.find(new Reference(reference)).orElseThrow();
	}

	private String drafts() {
		return String.join("\n", this.jdbc.sql("select d::text from draft d").query(String.class).list());
	}

}
