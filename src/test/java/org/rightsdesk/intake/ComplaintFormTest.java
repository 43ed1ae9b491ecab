package org.rightsdesk.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.complaint.Complaint;
import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Channel;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/** Q-2: an electronic form, and no address, reference or account is needed for it. */
@RightsdeskTest
class ComplaintFormTest {

	private static final String SEND = "Send the complaint";

	private static int people;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private WebApplicationContext application;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private Requests requests;

	@Autowired
	private Complaints complaints;

	@Autowired
	private Documents documents;

	/** Nobody of another test has this name. */
	private String name;

	@BeforeEach
	void noon() {
		this.clock.set(Instant.parse("2026-11-24T12:00:00Z"));
		this.name = "Complainant" + (++people);
	}

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void everyOrganisationNamesTheFormOnItsStartPage() {
		Organisations.examples().all().forEach((organisation) -> {
			Visitor visitor = new Visitor(this.mvc).open("/" + organisation.slug())
				.follow("Complain to us with our form");
			assertThat(visitor.heading()).isEqualTo("Complain to us");
			assertThat(visitor.page().text()).contains(organisation.name(), "It costs nothing",
					organisation.contact().email(), organisation.regulator().name());
		});
		assertThat(new Visitor(this.mvc).open("/nobody/complaint").response().getStatus()).isEqualTo(404);
	}

	@Test
	void aComplaintBecomesACaseWithReceiptAndFiles() {
		Visitor visitor = form("trade-body");
		visitor.press("Add this file", "letter.txt", "text/plain", "The letter".getBytes(StandardCharsets.UTF_8));
		assertThat(visitor.page().select("#added").text()).contains("letter.txt");
		visitor.press(SEND, "happened", "You sent my file to my neighbour", "outcome", "Fetch it back", "name",
				this.name, "email", "c" + people + "@example.com");
		assertThat(visitor.heading()).startsWith("We have your complaint");
		assertThat(visitor.page().getElementById("answer-by").text()).contains("23 January 2027");
		SubjectRequest request = request(visitor);
		assertThat(request.isComplaint()).isTrue();
		assertThat(request.channel()).isEqualTo(Channel.FORM);
		assertThat(request.wanted()).isEqualTo("You sent my file to my neighbour");
		assertThat(this.requests.lines(request.id())).isEmpty();
		assertThat(complaint(visitor).wantedOutcome()).isEqualTo("Fetch it back");
		assertThat(this.documents.of(request.id())).extracting(StoredDocument::fileName).containsExactly("letter.txt");
		assertThat(visitor.reload().heading()).as("reloaded").startsWith("We have your complaint");
	}

	@Test
	void everyMistakeIsNamedAndNothingTypedIsLost() {
		Visitor visitor = form("trade-body").press(SEND, "outcome", "Say sorry", "phone", "none", "about", "RD");
		assertThat(visitor.errors().keySet()).containsExactly("happened", "name", "phone", "email");
		assertThat(visitor.errors()).containsEntry("happened", "Enter what happened")
			.containsEntry("email", "Enter an e-mail address or a post address, so that we can answer you");
		assertThat(visitor.page().getElementById("outcome").text()).isEqualTo("Say sorry");
		visitor.errors().keySet().forEach((field) -> assertThat(visitor.page().getElementById(field)).isNotNull());
		visitor.press(SEND, "happened", "x".repeat(5001), "name", this.name, "email", "ada@", "phone", "");
		assertThat(visitor.errors().keySet()).containsExactly("happened", "email");
		visitor.press("Add this file");
		assertThat(visitor.errors()).containsOnlyKeys("file");
		assertThat(casesOf(this.name)).isZero();
	}

	@Test
	void whoHasNoEmailGivesAPostAddress() {
		Visitor visitor = form("trade-body").press(SEND, "happened", "It was wrong", "name", this.name, "address",
				"1 Example Lane\nExampleton");
		assertThat(visitor.page().text()).contains("We confirm it by post");
		assertThat(this.requests.requester(request(visitor).id()).postalAddress()).startsWith("1 Example Lane");
	}

	@Test
	void howeverOftenItIsSentItIsOneComplaint() {
		Visitor visitor = form("trade-body");
		Visitor other = visitor.window();
		String[] answers = { "happened", "It was wrong", "name", this.name, "email", "c" + people + "@example.com" };
		visitor.press("Add this file", "a.txt", "text/plain", "A".getBytes(StandardCharsets.UTF_8));
		other.cookies().putAll(visitor.cookies());
		visitor.press(SEND, answers);
		other.press(SEND, answers);
		assertThat(other.heading()).startsWith("We have your complaint");
		assertThat(casesOf(this.name)).isOne();
		other.press("Make another complaint");
		assertThat(other.heading()).isEqualTo("Complain to us");
		assertThat(other.page().getElementById("happened").text()).isEmpty();
	}

	@Test
	void aKnownAndAnUnknownReferenceGetTheSameAnswerAndNoneIsLookedUpS5() {
		var known = this.requests.register(Submissions.access("trade-body", this.clock.instant()), "requester");
		List<String> pages = List.of(known.reference().value(), "RD-2222-2222", "nonsense").stream().map((named) -> {
			Visitor visitor = form("trade-body").press(SEND, "happened", "It was wrong", "about", named, "name",
					this.name, "email", "c" + people + "@example.com");
			assertThat(complaint(visitor).aboutRequestId()).isNull();
			assertThat(complaint(visitor).namedReference()).isEqualTo(named);
			String own = request(visitor).reference().value();
			return visitor.page().html().replace(own, "").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
		}).toList();
		assertThat(pages).allMatch(pages.get(0)::equals);
	}

	@Test
	void whoComplainsIsToldBeforehandThatTheyAreNamedCas() {
		assertThat(form("community-buying").page().select(".govuk-warning-text").text()).isNotEmpty();
		assertThat(form("trade-body").page().select(".govuk-warning-text")).isEmpty();
	}

	@Test
	void aComplaintAndARequestAreWrittenSideBySide() {
		Visitor visitor = FormWalk.own(this.mvc, "trade-body", "side" + people + "@example.com");
		visitor.open("/trade-body/complaint").press(SEND, "happened", "It was wrong");
		assertThat(visitor.errors()).containsKey("name");
		visitor.open("/trade-body/request/check");
		assertThat(visitor.page().text()).contains("Everything you hold about me").doesNotContain("It was wrong");
	}

	@Test
	void sendingIsLimitedS15() {
		MockMvc flooding = MockMvcBuilders.webAppContextSetup(this.application)
			.apply(springSecurity())
			.defaultRequest(MockMvcRequestBuilders.get("/").with((request) -> {
				request.setRemoteAddr("203.0.113.77");
				return request;
			}))
			.build();
		List<Integer> statuses = IntStream.range(0, 21).mapToObj((i) -> {
			Visitor visitor = new Visitor(flooding).open("/trade-body/complaint");
			return visitor
				.press(SEND, "happened", "Again", "name", this.name, "email", "f" + i + "x" + people + "@example.com")
				.response()
				.getStatus();
		}).toList();
		assertThat(statuses.subList(0, 20)).containsOnly(200);
		assertThat(statuses.get(20)).isEqualTo(429);
		assertThat(casesOf(this.name)).isEqualTo(20);
	}

	@Test
	void whoSendsWithoutTheFormIsRefused() throws Exception {
		int status = this.mvc.perform(MockMvcRequestBuilders.post("/trade-body/complaint").param("do", "send"))
			.andReturn()
			.getResponse()
			.getStatus();
		assertThat(status).isEqualTo(403);
		assertThat(form("trade-body").open("/trade-body/complaint?too-large").errors()).containsOnlyKeys("file");
		assertThat(form("trade-body").open("/trade-body/complaint/sent").heading()).isEqualTo("Complain to us");
	}

	private Visitor form(String organisation) {
		return new Visitor(this.mvc).open("/" + organisation + "/complaint");
	}

	private SubjectRequest request(Visitor visitor) {
		String reference = visitor.page().select(".govuk-panel__body strong").text();
		return this.requests.find(new Reference(reference)).orElseThrow();
	}

	private Complaint complaint(Visitor visitor) {
		UUID id = request(visitor).id();
		return this.complaints.find(id).orElseThrow();
	}

	private int casesOf(String who) {
		return this.jdbc.sql("select count(*) from party where name = :name")
			.params(Map.of("name", who))
			.query(Integer.class)
			.single();
	}

}
