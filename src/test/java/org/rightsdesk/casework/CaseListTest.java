package org.rightsdesk.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.request.Timestamps;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Who finds which case by what. */
@RightsdeskTest
class CaseListTest {

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
	private Lifecycle lifecycle;

	@Autowired
	private TransactionTemplate transaction;

	/** Nobody of another test has this name. */
	private String surname;

	private String phone;

	private SubjectRequest request;

	@BeforeEach
	void requestIsIn() {
		this.clock.set(Instant.parse("2026-11-24T12:00:00Z"));
		this.surname = "Wänted" + (char) ('a' + (++people % 26)) + people;
		this.phone = "+44 1632 97%04d".formatted(people);
		this.request = arrive("repairs-service", "Zoë " + this.surname);
	}

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void caseIsFoundByNameAddressNumberAndReference() {
		for (String key : List.of(this.surname, "zoe " + this.surname.toUpperCase(), this.surname + ", Zo",
				this.surname.substring(0, 8), email().toUpperCase(), " " + email() + " ",
				this.phone.replace("+44 ", "0"), this.request.reference().value(),
				this.request.reference().value().toLowerCase().replace("-", ""))) {
			assertThat(references(search(clerk(), key))).as(key).contains(this.request.reference().value());
		}
		assertThat(references(search(clerk(), this.surname))).containsExactly(this.request.reference().value());
	}

	@Test
	void rowSaysWhoWhatWhenAndHowItStands() {
		Visitor clerk = search(clerk(), this.surname);
		assertThat(clerk.page().select("tbody tr").eachText()).singleElement()
			.asString()
			.contains("Zoë " + this.surname, "Access to personal data", "24 Nov 2026", "24 Dec 2026", "Open");
		clerk.follow(this.request.reference().value());
		assertThat(clerk.heading()).contains(this.request.reference().value());
	}

	@Test
	void g8AMessageThatIsNotSortedIsCalledNoRight() {
		arrive(Submissions.of("repairs-service", this.clock.instant(),
				new NewParty("Free Words " + this.surname, "", "", "", "", "")));
		assertThat(search(clerk(), "free words " + this.surname).page().select("tbody tr").eachText()).singleElement()
			.asString()
			.contains("Message in free words, not sorted yet")
			.doesNotContain("Access to personal data");
	}

	@Test
	void dataSubjectOfARepresentativeIsFoundToo() {
		NewRequest own = Submissions.access("repairs-service", this.clock.instant());
		SubjectRequest other = arrive(new NewRequest(own.organisation(), own.channel(), own.receivedAt(), own.zone(),
				own.rights(), new NewParty("Grace Hopper", "", "", "Lane", "Solicitor", "Letter"),
				new NewParty("Ada " + this.surname, "", "", "", "", ""), own.wanted(), "", null, null, own.answerBy(),
				false, false, "", null, ""));
		Visitor clerk = search(clerk(), "ada " + this.surname);
		assertThat(references(clerk)).containsExactly(other.reference().value());
		assertThat(clerk.page().select("tbody").text()).contains("Grace Hopper for Ada " + this.surname);
	}

	@Test
	void whatIsSearchedForIsInNoAddress() {
		assertThat(search(clerk(), this.surname).address()).isEqualTo("/staff/cases");
		assertThat(clerk().page().select("form[role=search]").attr("method")).isEqualTo("post");
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "_", "%%%@%", "______", "' or 1=1 --", "& | ! :*", "\\", "\u0000",
			"a\u0000@b.example", "\uD83D@x.example", "()", "000000" })
	void signsHaveNoMeaningAndBreakNothing(String typed) {
		Visitor clerk = search(clerk(), typed);
		assertThat(clerk.response().getStatus()).isEqualTo(200);
		assertThat(references(clerk)).doesNotContain(this.request.reference().value());
	}

	@Test
	void tooLongASearchIsRefusedAndKept() {
		assertThat(search(clerk(), "x".repeat(301)).errors()).containsOnlyKeys("search");
	}

	@Test
	void caseOfAnotherOrganisationIsNotFoundS4() {
		Visitor stranger = staff("stranger", "case-handler", "trade-body");
		for (String key : List.of(this.surname, email(), this.phone, this.request.reference().value())) {
			assertThat(references(search(stranger, key))).as(key).isEmpty();
		}
		assertThat(references(stranger.open("/staff/cases?reference=" + this.request.reference()))).isEmpty();
		assertThat(references(clerk().open("/staff/cases?reference=" + this.request.reference())))
			.containsExactly(this.request.reference().value());
	}

	@Test
	void emptySearchListsTheNewestOpenCases() {
		afterAllOthers();
		String older = arrive("repairs-service", "Older " + this.surname).reference().value();
		this.clock.advance(Duration.ofDays(1));
		String newer = arrive("repairs-service", "Newer " + this.surname).reference().value();
		close(this.request);
		assertThat(references(clerk())).startsWith(newer)
			.contains(older)
			.doesNotContain(this.request.reference().value());
		assertThat(references(search(clerk(), ""))).startsWith(newer);
	}

	@Test
	void closedCasesComeAfterOpenOnes() {
		close(this.request);
		String open = arrive("repairs-service", "Open " + this.surname).reference().value();
		Visitor clerk = search(clerk(), this.surname);
		assertThat(references(clerk)).containsExactly(open, this.request.reference().value());
		assertThat(clerk.page().select("tbody .govuk-tag").eachText()).containsExactly("Open", "Closed");
	}

	@Test
	void moreThanFiftyAskForSomethingNarrower() {
		this.clock.set(Instant.parse("2026-10-01T12:00:00Z"));
		for (int i = 0; i < CaseListController.MOST; i++) {
			store("repairs-service", "Many " + this.surname);
		}
		Visitor clerk = search(clerk(), this.surname);
		assertThat(references(clerk)).hasSize(CaseListController.MOST);
		assertThat(clerk.page().getElementById("more")).isNotNull();
	}

	@Test
	void managerSeesReferencesAndDatesButNoNames() {
		afterAllOthers();
		String newest = arrive("repairs-service", "Newest " + this.surname).reference().value();
		Visitor manager = staff("manager", "manager", "repairs-service");
		assertThat(references(manager)).startsWith(newest);
		assertThat(manager.page().text()).doesNotContain(this.surname);
		assertThat(manager.page().select("tbody a")).isEmpty();
		search(manager, this.request.reference().value());
		assertThat(manager.page().select("tbody tr").text()).contains("Access to personal data", "24 Dec 2026")
			.doesNotContain(this.surname);
		assertThat(search(manager, this.surname).errors()).containsOnlyKeys("search");
		assertThat(references(manager)).isEmpty();
		assertThat(search(manager, email()).errors()).containsOnlyKeys("search");
	}

	@ParameterizedTest
	@ValueSource(strings = { "admin", "repairs-service:system:workshop" })
	void ownersAndAdministratorsHaveNoList(String group) {
		Visitor other = Visitor.staff(this.mvc, this.clock, "other", group, "repairs-service");
		assertThat(other.open("/staff/cases").response().getStatus()).isEqualTo(403);
	}

	@Test
	void searchNeedsALoginAndItsTokenS14() throws Exception {
		assertThat(new Visitor(this.mvc).open("/staff/cases").address()).endsWith("/staff/login");
		assertThat(this.mvc.perform(post("/staff/cases").param("search", this.surname))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(403);
	}

	/** 100,000 cases are not read one by one: each key has its index. */
	@Test
	void searchUsesAnIndexForEachKey() {
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("set local enable_seqscan = off").update();
			assertThat(plan("array_to_tsvector(string_to_array(name_key, ' ')) @@ 'ada:* & l:*'::tsquery"))
				.contains("party_by_name");
			assertThat(plan("phone_key = '32960001'")).contains("party_by_phone");
			assertThat(plan("lower(email) = 'ada@example.com'")).contains("party_by_email");
		});
	}

	private String plan(String where) {
		return String.join("\n",
				this.jdbc.sql("explain select request_id from party where " + where).query(String.class).list());
	}

	private Visitor clerk() {
		return staff("clerk", "case-handler", "repairs-service");
	}

	private Visitor staff(String name, String group, String organisation) {
		return Visitor.staff(this.mvc, this.clock, name, group, organisation).open("/staff/cases");
	}

	private static Visitor search(Visitor visitor, String typed) {
		return visitor.press("Search", "search", typed);
	}

	private static List<String> references(Visitor visitor) {
		return visitor.page().select("tbody [role=rowheader]").eachText();
	}

	private String email() {
		return "wanted" + people + "@example.com";
	}

	/** Tests share a database, and the list begins with what came last. */
	private void afterAllOthers() {
		this.jdbc.sql("select max(received_at) from request")
			.query((row, index) -> Timestamps.from(row, "max"))
			.optional()
			.ifPresent((last) -> this.clock.set(last.plus(Duration.ofDays(1))));
	}

	private SubjectRequest arrive(String organisation, String name) {
		return arrive(submission(organisation, name));
	}

	private SubjectRequest arrive(NewRequest submission) {
		return this.transaction.execute((status) -> {
			SubjectRequest registered = this.requests.register(submission, "requester");
			this.lifecycle.start(registered.id());
			return registered;
		});
	}

	private void store(String organisation, String name) {
		this.requests.register(submission(organisation, name), "requester");
	}

	private void close(SubjectRequest closed) {
		this.requests.closeLine(this.requests.lines(closed.id()).get(0).id(), Outcome.GRANTED, "clerk");
		this.requests.close(closed.id(), "clerk");
	}

	private NewRequest submission(String organisation, String name) {
		NewRequest own = Submissions.access(organisation, this.clock.instant());
		return new NewRequest(organisation, own.channel(), own.receivedAt(), own.zone(), own.rights(),
				new NewParty(name, email(), this.phone, "", "", ""), null, own.wanted(), "", null, null, own.answerBy(),
				false, false, "", null, "");
	}

}
