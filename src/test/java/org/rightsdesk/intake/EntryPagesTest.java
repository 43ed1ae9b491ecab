package org.rightsdesk.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterState;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.Note;
import org.rightsdesk.request.Notes;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Representation;
import org.rightsdesk.request.RepresentativeKind;
import org.rightsdesk.request.Representations;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SecondSecret;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Staff take down what came by phone, post, at the counter or by e-mail. */
@RightsdeskTest
@ExtendWith(OutputCaptureExtension.class)
class EntryPagesTest {

	private static final String SAVE = "Save the request";

	private static final String HANDLER = "case-handler";

	private static int people;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private Requests requests;

	@Autowired
	private Representations representations;

	@Autowired
	private RequestLog log;

	@Autowired
	private Notes notes;

	@Autowired
	private Letters letters;

	@Autowired
	private SecondSecret secondSecret;

	/** Nobody of another test has this name. */
	private String name;

	@BeforeEach
	void noon() {
		this.clock.set(Instant.parse("2026-11-24T12:00:00Z"));
		this.name = "Person" + (++people) + " Surname" + people;
	}

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void phonedInRequestOfSomebodyWithoutEmailIsACaseWithAReceiptToPrint() {
		Visitor clerk = clerk().press(SAVE, typed("channel", "PHONE"));
		assertThat(clerk.heading()).startsWith("The request is taken down");
		assertThat(clerk.page().getElementById("received-on").text()).isEqualTo("24 November 2026");
		assertThat(clerk.page().getElementById("due-on").text()).isEqualTo("24 December 2026");
		assertThat(clerk.page().select(".staff-why li")).isNotEmpty();
		assertThat(clerk.page().getElementById("code")).isNull();
		SubjectRequest request = request(clerk);
		assertThat(request.channel()).isEqualTo(Channel.PHONE);
		assertThat(request.answerBy()).isEqualTo(AnswerBy.POST);
		assertThat(request.receivedAt()).isBetween(this.clock.instant().minusSeconds(60), this.clock.instant());
		assertThat(this.log.of(request.id())).first().extracting(LogEntry::who).isEqualTo("clerk");
		Letter receipt = this.letters.of(request.id()).get(0);
		assertThat(receipt.code()).isEqualTo(LetterCode.ACKNOWLEDGEMENT);
		assertThat(receipt.state()).isEqualTo(LetterState.TO_PRINT);
		assertThat(clerk.open(clerk.page().getElementById("print").attr("href")).response().getStatus()).isEqualTo(200);
		assertThat(clerk.page().text()).contains(this.name, request.reference().value());
	}

	@Test
	void letterCountsFromTheDayItCameC1() {
		Visitor clerk = clerk().press(SAVE, received("3", "11", "2026"));
		assertThat(clerk.page().getElementById("received-on").text()).isEqualTo("3 November 2026");
		assertThat(clerk.page().getElementById("due-on").text()).isEqualTo("3 December 2026");
		assertThat(request(clerk).receivedAt()).isEqualTo(Instant.parse("2026-11-03T12:00:00Z"));
	}

	@Test
	void dateInTheFutureIsRefusedAndNothingTypedIsLost() {
		Visitor clerk = clerk().press(SAVE, received("25", "11", "2026"));
		assertThat(clerk.errors())
			.containsExactly(Map.entry("received", "The date of receipt must be today or in the past"));
		assertThat(clerk.page().selectFirst("[name=name]").val()).isEqualTo(this.name);
		assertThat(clerk.page().selectFirst("[name=wanted]").text()).isEqualTo("Everything");
		assertThat(clerk.page().selectFirst("[name=channel][checked]").val()).isEqualTo("POST");
		assertThat(clerk.page().selectFirst("[name=received.day]").val()).isEqualTo("25");
		assertThat(casesOf(this.name)).isZero();
	}

	@Test
	void whatIsMoreThanAMonthOldAsksWhyAndKeepsTheReason() {
		Visitor clerk = clerk().press(SAVE, received("1", "10", "2026"));
		assertThat(clerk.errors()).containsOnlyKeys("lateReason");
		clerk.press(SAVE, "lateReason", "It lay in a drawer");
		SubjectRequest request = request(clerk);
		assertThat(clerk.page().select(".govuk-tag--red").text()).isEqualTo("Overdue");
		assertThat(this.notes.of(request.id())).singleElement().satisfies((note) -> {
			assertThat(note.body()).endsWith("It lay in a drawer");
			assertThat(note.flagged()).isTrue();
		}).extracting(Note::author).isEqualTo("clerk");
		assertThat(this.log.of(request.id())).filteredOn((entry) -> entry.what().equals("ENTERED_LATE"))
			.singleElement()
			.extracting(LogEntry::detail)
			.isEqualTo("2026-10-01");
	}

	@Test
	void everyMistakeIsNamedAtOnceInTheOrderOfThePage() {
		Visitor clerk = clerk().press(SAVE, "name", "", "phone", "none", "answerBy", "DOWNLOAD", "email", "ada@");
		assertThat(clerk.errors().keySet()).containsExactly("channel", "received", "name", "email", "phone", "wanted");
		clerk.errors().keySet().forEach((field) -> {
			assertThat(clerk.page().getElementById(field)).as(field).isNotNull();
			assertThat(clerk.page().getElementById(field + "-error")).as(field).isNotNull();
		});
	}

	@Test
	void downloadWithoutEmailIsRefused() {
		assertThat(clerk().press(SAVE, typed("channel", "PHONE", "answerBy", "DOWNLOAD")).errors()).containsExactly(
				Map.entry("email", "Enter an e-mail address for the download, or choose the answer by post"));
	}

	@Test
	void codeIsShownAgainOnReloadForHalfAnHourAndToNobodyElseG6() {
		Visitor clerk = clerk().press(SAVE,
				typed("channel", "COUNTER", "answerBy", "DOWNLOAD", "email", "code" + people + "@example.com"));
		String code = clerk.page().getElementById("code").text();
		assertThat(this.secondSecret.attempt(this.requests.requester(request(clerk).id()), code))
			.isEqualTo(SecondSecret.Attempt.RIGHT);
		assertThat(clerk.reload().page().getElementById("code").text()).isEqualTo(code);
		assertThat(this.letters.of(request(clerk).id()).get(0).view().mail()).doesNotContain(code);
		Visitor colleague = staff("colleague", HANDLER, "trade-body").open(clerk.address());
		assertThat(colleague.page().getElementById("code")).isNull();
		assertThat(colleague.page().getElementById("code-gone")).isNotNull();
		this.clock.advance(Duration.ofMinutes(31));
		assertThat(clerk.reload().page().getElementById("code")).isNull();
	}

	@Test
	void requestForSomebodyElseKeepsWhoAsksAndWhyI5() {
		Visitor clerk = clerk().press(SAVE,
				typed("channel", "PHONE", "who", "OTHER", "personName", this.name + " Senior", "kind", "SOLICITOR",
						"relationship", "Solicitor", "authority", "A signed letter", "references", "Order 4711",
						"needs", "LARGE_PRINT", "safeContact", "Leave no message"));
		SubjectRequest request = request(clerk);
		Party asks = this.requests.requester(request.id());
		assertThat(asks.relationship()).isEqualTo("Solicitor");
		assertThat(asks.authority()).isEqualTo("A signed letter");
		assertThat(this.requests.dataSubject(request.id()).name()).isEqualTo(this.name + " Senior");
		assertThat(this.representations.of(request.id())).map(Representation::kind)
			.contains(RepresentativeKind.SOLICITOR);
		assertThat(request.findingHints()).contains("Order 4711");
		assertThat(request.largePrint()).isTrue();
		assertThat(request.safeContact()).isEqualTo("Leave no message");
	}

	@Test
	void openCaseOfTheSamePersonIsShownBeforeASecondOneIsMade() {
		Visitor clerk = clerk();
		String first = request(clerk.press(SAVE, typed("channel", "PHONE"))).reference().value();
		String[] again = typed("channel", "PHONE", "name", "Dr. " + turned(this.name).toUpperCase());
		Visitor back = clerk.open("/staff/requests/new").press(SAVE, again);
		assertThat(back.errors()).containsOnlyKeys("newCase");
		assertThat(back.page().select(".staff-likely__case").text()).contains(first, "Similar name",
				"Received 24 November 2026", "Due 24 December 2026", "A copy of your data");
		assertThat(back.page().selectFirst("[name=newCase]").hasAttr("checked")).isFalse();
		assertThat(back.page().selectFirst("[name=wanted]").text()).isEqualTo("Everything");
		assertThat(request(back.press(SAVE, "newCase", first)).reference().value()).isNotEqualTo(first);
	}

	@Test
	void tickedForOneCaseIsNotTickedForAnother() {
		Visitor clerk = clerk();
		String first = request(clerk.press(SAVE, typed("channel", "PHONE"))).reference().value();
		clerk.open("/staff/requests/new").press(SAVE, typed("channel", "PHONE"));
		Visitor other = clerk.window().open("/staff/requests/new");
		other.press(SAVE, typed("channel", "PHONE")).press(SAVE, "newCase", first);
		assertThat(clerk.press(SAVE, "newCase", first).errors()).containsOnlyKeys("newCase");
	}

	@Test
	void likelyCasesAreFoundByAddressNumberAndNameWhileSomebodyTypes() {
		String email = "likely" + people + "@example.com";
		Visitor clerk = clerk().press(SAVE, typed("channel", "PHONE", "email", email, "phone", "01632 9611" + two()));
		String reference = request(clerk).reference().value();
		assertThat(likely("trade-body", "email", email.toUpperCase())).contains(reference, "Same e-mail address");
		assertThat(likely("trade-body", "phone", "+44 (0) 1632-9611" + two())).contains(reference,
				"Same telephone number");
		assertThat(likely("trade-body", "name", turned(this.name))).contains(reference, "Similar name");
		assertThat(likely("trade-body", "name", this.name.split(" ")[0])).doesNotContain(reference);
		assertThat(likely("trade-body", "name", "% _", "email", "%", "phone", "______")).doesNotContain("RD-");
	}

	@Test
	void casesOfOtherOrganisationsAreNoneS4() {
		String reference = request(clerk().press(SAVE, typed("channel", "PHONE"))).reference().value();
		assertThat(likely("repairs-service", "name", this.name)).doesNotContain(reference);
	}

	@Test
	void formSentTwiceIsOneCase() {
		Visitor clerk = clerk();
		Visitor window = clerk.window();
		String[] typed = typed("channel", "PHONE");
		assertThat(request(window.press(SAVE, typed))).isEqualTo(request(clerk.press(SAVE, typed)));
		assertThat(casesOf(this.name)).isOne();
	}

	@Test
	void formSentTwiceAtTheSameMomentIsOneCase() throws Exception {
		Visitor clerk = clerk();
		String[] typed = typed("channel", "PHONE");
		List<Callable<Reference>> clicks = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			Visitor window = clerk.window();
			clicks.add(() -> request(window.press(SAVE, typed)).reference());
		}
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Future<Reference>> sent = threads.invokeAll(clicks);
			for (Future<Reference> each : sent) {
				assertThat(each.get()).isEqualTo(sent.get(0).get());
			}
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(casesOf(this.name)).isOne();
	}

	@Test
	void clerkOfOneOrganisationCannotEnterForAnotherS4() {
		Visitor forger = clerk();
		forger.page().selectFirst("[name=organisation]").val("repairs-service");
		assertThat(forger.press(SAVE, typed("channel", "PHONE")).response().getStatus()).isEqualTo(404);
		assertThat(casesOf(this.name)).isZero();
		Visitor clerk = clerk().press(SAVE, typed("channel", "PHONE"));
		assertThat(staff("stranger", HANDLER, "repairs-service").open(clerk.address()).response().getStatus())
			.isEqualTo(404);
	}

	@Test
	void whoWorksForSeveralChoosesTheOrganisation() {
		Visitor clerk = staff("clerk", HANDLER, "trade-body", "repairs-service");
		clerk.open("/staff/requests/new");
		assertThat(clerk.page().select("#organisation option").eachAttr("value")).containsExactly("", "repairs-service",
				"trade-body");
		assertThat(clerk.press(SAVE, typed("channel", "PHONE")).errors()).containsOnlyKeys("organisation");
		clerk.press(SAVE, "organisation", "repairs-service");
		assertThat(request(clerk).organisation()).isEqualTo("repairs-service");
		Element another = clerk.page().select("a.govuk-button").first();
		assertThat(another.attr("href")).isEqualTo("/staff/requests/new?organisation=repairs-service&channel=PHONE");
		assertThat(clerk.open(another.attr("href")).page().selectFirst("[name=received.day]").val()).isEqualTo("24");
	}

	@ParameterizedTest
	@ValueSource(strings = { "manager", "trade-body:system:order-database", "admin" })
	void onlyHandlersAndOfficersEnterRequests(String group) {
		Visitor other = staff("other", group, "trade-body");
		assertThat(other.open("/staff/requests/new").response().getStatus()).isEqualTo(403);
		assertThat(other.open("/staff/requests/RD-2222-2222/taken").response().getStatus()).isEqualTo(403);
		assertThat(staff("officer", "officer", "trade-body").open("/staff/requests/new").response().getStatus())
			.isEqualTo(200);
	}

	@Test
	void whoIsNotSignedInIsSentToTheLogin() {
		assertThat(new Visitor(this.mvc).open("/staff/requests/new").address()).endsWith("/staff/login");
	}

	@Test
	void entryWithoutItsTokenIsRefusedS14() throws Exception {
		assertThat(this.mvc.perform(post("/staff/requests/new").param("name", this.name))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(403);
	}

	@Test
	void whatThePersonSaidAboutEachRightIsTakenDownWithIt() {
		Visitor clerk = clerk();
		assertThat(clerk.page().select("details[data-right]")).hasSize(8);
		clerk.press(SAVE,
				typed("channel", "PHONE", "rights", "RECTIFICATION", "rights", "OBJECTION_MARKETING", "wanted", "",
						"wrong", "The surname", "correct", "Lovelace", "marketingChannels", "EMAIL",
						"marketingChannels", "POST"));
		List<RequestLine> lines = this.requests.lines(request(clerk).id());
		assertThat(lines).extracting(RequestLine::right)
			.containsExactly(Right.RECTIFICATION, Right.OBJECTION_MARKETING);
		assertThat(this.requests.details(lines.get(0).id()))
			.isEqualTo(Map.of(Detail.WRONG, "The surname", Detail.CORRECT, "Lovelace"));
		assertThat(this.requests.details(lines.get(1).id())).isEqualTo(Map.of(Detail.MARKETING_CHANNELS, "EMAIL,POST"));
	}

	@Test
	void whatWasSaidAboutARightThatIsNotTickedIsNotLost() {
		Visitor clerk = clerk().press(SAVE,
				typed("channel", "PHONE", "rights", "ACCESS", "eraseWhat", "The old file", "restrictGround", "TEA"));
		assertThat(clerk.errors().keySet()).containsExactly("eraseWhat", "restrictGround");
		assertThat(clerk.errors().get("eraseWhat")).isEqualTo(
				"What should be deleted belongs to something that is not ticked. Tick it as well, or empty this.");
		assertThat(clerk.page().getElementById("eraseWhat").val()).isEqualTo("The old file");
		assertThat(clerk.page().select("details[data-right=ERASURE][open]")).hasSize(1);
	}

	@Test
	void rightThatTheOrganisationDoesNotHaveIsNotTakenDown() {
		Visitor clerk = staff("clerk", HANDLER, "constituency-office").open("/staff/requests/new");
		assertThat(clerk.page().select("[name=rights][value=PORTABILITY]")).isEmpty();
		clerk.press(SAVE, typed("channel", "PHONE", "rights", "PORTABILITY"));
		assertThat(clerk.errors()).containsOnlyKeys("rights");
	}

	@Test
	void whatIsTypedIsShownAsText() {
		Visitor clerk = clerk();
		String hostile = "\"><script>alert(1)</script>${7*7}";
		clerk.press(SAVE, typed("name", hostile, "wanted", "</textarea>" + hostile));
		assertThat(clerk.page().select("script:not([src])")).isEmpty();
		assertThat(clerk.page().selectFirst("[name=name]").val()).isEqualTo(hostile);
	}

	@Test
	void nothingOfThePersonIsInTheEngineTheLogOrTheAddress(CapturedOutput output) {
		Visitor clerk = clerk().press(SAVE,
				typed("channel", "PHONE", "name", "Zacharias Plantedname", "email", "zach.planted@example.com",
						"wanted", "planted words", "rights", "ERASURE", "eraseWhy", "planted cause", "answerBy",
						"DOWNLOAD", "received.day", "1", "received.month", "2", "received.year", "2026"));
		clerk.press(SAVE, "lateReason", "planted reason");
		assertThat(clerk.address()).matches("/staff/requests/RD-[0-9A-Z-]+/taken");
		assertThat(EngineText.holding(this.jdbc, List.of("Zacharias", "Plantedname", "zach.planted", "planted")))
			.isEmpty();
		assertThat(output.getAll()).doesNotContainIgnoringCase("planted");
		assertThat(this.log.of(request(clerk).id())).noneMatch((entry) -> entry.detail().contains("planted"));
	}

	private Visitor staff(String name, String group, String... organisations) {
		return Visitor.staff(this.mvc, this.clock, name, group, organisations);
	}

	private Visitor clerk() {
		return staff("clerk", HANDLER, "trade-body").open("/staff/requests/new");
	}

	/** What must be entered, and more in its place or beside it. */
	private String[] typed(String... more) {
		List<String> typed = new ArrayList<>(List.of(more));
		List<String> names = new ArrayList<>();
		for (int i = 0; i < more.length; i += 2) {
			names.add(more[i]);
		}
		String[] needed = { "name", this.name, "who", "SELF", "wanted", "Everything", "answerBy", "POST", "address",
				"12 St James's Square" };
		for (int i = 0; i < needed.length; i += 2) {
			if (!names.contains(needed[i])) {
				typed.addAll(Arrays.asList(needed[i], needed[i + 1]));
			}
		}
		return typed.toArray(new String[0]);
	}

	private String[] received(String day, String month, String year) {
		return typed("channel", "POST", "received.day", day, "received.month", month, "received.year", year);
	}

	private String likely(String organisation, String... typed) {
		Visitor clerk = staff("clerk", HANDLER, organisation).open("/staff/requests/new");
		clerk.page().getElementById("entry").attr("action", "/staff/requests/likely");
		return clerk.press(SAVE, typed).page().text();
	}

	private static String turned(String name) {
		String[] words = name.split(" ");
		return words[1] + ", " + words[0];
	}

	private static String two() {
		return "%02d".formatted(people);
	}

	private SubjectRequest request(Visitor visitor) {
		String reference = visitor.address().replaceAll(".*/(RD-[^/]+)/taken", "$1");
		return this.requests.find(new Reference(reference)).orElseThrow();
	}

	private int casesOf(String person) {
		return this.jdbc.sql("select count(*) from party where name = ?").param(person).query(Integer.class).single();
	}

}
