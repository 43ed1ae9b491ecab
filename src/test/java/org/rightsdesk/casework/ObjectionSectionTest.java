package org.rightsdesk.casework;

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
import org.rightsdesk.automated.AutomatedDecision.Facts;
import org.rightsdesk.automated.AutomatedDecisions;
import org.rightsdesk.automated.Wish;
import org.rightsdesk.objection.Objection;
import org.rightsdesk.objection.Objections;
import org.rightsdesk.organisation.Purpose.Basis;
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
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** An objection and a decision of a machine in the Case file, both in one case. */
@RightsdeskTest
class ObjectionSectionTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvc mvc;

	@Autowired
	TestClock clock;

	@Autowired
	Objections objections;

	@Autowired
	AutomatedDecisions decisions;

	CaseWalk walk;

	@BeforeEach
	void caseIsIn() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
		this.walk = CaseWalk.submit(this.context,
				Submissions.of("constituency-office", this.clock.instant(),
						new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.OBJECTION,
						Right.AUTOMATED_DECISION));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void whatIsWrittenIsKeptAndShownAgain() throws Exception {
		assertThat(desk().act(byReference(), desk().clerk(), stated()).getRedirectedUrl()).endsWith("#objection");
		Map<String, String> weighed = new HashMap<>(
				Map.of("action", "weigh-objection", "objectionInterests", "They live <b>alone</b>", "objectionGround",
						"LEGAL_CLAIMS", "objectionGrounds", "A claim", "objectionSystem.membership", "yes",
						"objectionStopped.day", "1", "objectionStopped.month", "3", "objectionStopped.year", "2026"));
		assertThat(desk().act(byReference(), desk().clerk(), weighed).getStatus()).isEqualTo(302);
		Objection kept = this.objections.of(line(Right.OBJECTION));
		assertThat(kept.stated().basis()).isEqualTo(Basis.PUBLIC_TASK);
		assertThat(kept.weighed().systems()).containsExactly("membership");
		assertThat(kept.weighed().stoppedOn()).isEqualTo("2026-03-01");
		Document page = desk().page(byReference(), desk().clerk());
		assertThat(page.select("#objectionProcessing").text()).isEqualTo("Canvassing");
		assertThat(page.select("#objectionBasis option[selected]").val()).isEqualTo("PUBLIC_TASK");
		assertThat(page.select("#objectionInterests").text()).isEqualTo("They live <b>alone</b>");
		assertThat(page.select("#objectionSystem-membership").hasAttr("checked")).isTrue();
		assertThat(page.select("#objectionStopped").val()).isEqualTo("1");
		assertThat(page.select("#objection [data-written]").text()).as("whoever approves it reads it without a form")
			.contains("Canvassing", "Public task", "They live <b>alone</b>", "Needed for legal claims",
					"Membership and supporters", "1 March 2026");
		assertThat(page.select("#timeline").text()).contains("Objection: weighing written");
	}

	@Test
	void lettersAreOfferedToReadOnceWhatTheySayIsWrittenAndNoOthers() throws Exception {
		String query = "reference=" + CaseWalk
			.submit(this.context,
					Submissions.of("constituency-office", this.clock.instant(),
							new NewParty("Ada Lovelace", "letters@example.com", "", "", "", ""), Right.OBJECTION))
			.reference();
		List<String> letters = letters(query);
		assertThat(letters).doesNotContain("Granted in part");
		Map<String, String> weighed = new HashMap<>(Map.of("action", "weigh-objection", "objectionInterests", "Alone",
				"objectionGround", "LEGAL_CLAIMS", "objectionGrounds", "A claim", "objectionComparison", "It is needed",
				"objectionStops", "Canvassing", "objectionGoesOn", "Letters"));
		desk().act(query, desk().clerk(), stated());
		desk().act(query, desk().clerk(), weighed);
		assertThat(letters(query)).contains("Granted", "Granted in part", "Refused: the right does not reach it");
	}

	private List<String> letters(String query) throws Exception {
		return desk().page(query, desk().clerk()).select("#preview + ul strong").eachText();
	}

	@Test
	void politicalNoticeSaysItsDayAndIsNotWeighed() throws Exception {
		Map<String, String> notice = stated();
		notice.put("objectionPolitical", "YES");
		desk().act(byReference(), desk().clerk(), notice);
		Document page = desk().page(byReference(), desk().clerk());
		assertThat(page.select("#objection [data-political]").text()).contains("23 March 2026", "no refusal");
		assertThat(page.select("#objection [data-weigh]")).isEmpty();
	}

	@Test
	void whatCannotBeTakenNamesItsField() throws Exception {
		Map<String, String> blank = stated();
		blank.put("objectionProcessing", " ");
		refused(blank, "#objectionProcessing");
		Map<String, String> basis = stated();
		basis.put("objectionBasis", "WHIM");
		refused(basis, "#objectionBasis");
		refused(Map.of("action", "weigh-objection", "objectionStopped.day", "3", "objectionStopped.month", "3",
				"objectionStopped.year", "2026"), "#objectionStopped");
		refused(Map.of("action", "describe-decision"), "#automatedDecision");
		desk().act(byReference(), desk().clerk(), described());
		refused(Map.of("action", "review-decision", "reviewPower", "I lead"), "#reviewOutcome");
	}

	@Test
	void decisionIsDescribedAndReviewedButNotByItsAuthor() throws Exception {
		assertThat(desk().page(byReference(), desk().clerk()).select("[data-do-review]")).isEmpty();
		assertThat(desk().act(byReference(), desk().clerk(), described()).getRedirectedUrl())
			.endsWith("#automated-decision");
		Facts facts = this.decisions.of(line(Right.AUTOMATED_DECISION)).facts();
		assertThat(facts.wishes()).containsExactlyInAnyOrder(Wish.EXPLAIN, Wish.CONTEST);
		assertThat(facts.solely()).isTrue();
		assertThat(facts.significant()).isNull();
		Document page = desk().page(byReference(), desk().clerk());
		assertThat(page.select("#automatedWish-CONTEST").hasAttr("checked")).isTrue();
		assertThat(page.select("#automated-decision [data-permission]").text()).contains("forbids", "22B(4)");
		Map<String, String> review = Map.of("action", "review-decision", "reviewPower", "I lead", "reviewOutcome",
				"You are on the list", "reviewReasons", "Experience");
		MockHttpServletResponse author = desk().act(byReference(), desk().officer(), review);
		assertThat(author.getStatus()).isEqualTo(400);
		assertThat(author.getContentAsString()).contains("You made this decision or answer for it");
		assertThat(desk().act(byReference(), desk().clerk(), review).getStatus()).isEqualTo(302);
		assertThat(desk().page(byReference(), desk().clerk()).select("#automated-decision [data-written]").text())
			.contains("clerk");
	}

	@Test
	void caseWithoutThemHasNeitherSection() throws Exception {
		CaseWalk access = CaseWalk.submit(this.context,
				Submissions.access("constituency-office", this.clock.instant()));
		Document page = desk().page("reference=" + access.reference(), desk().clerk());
		assertThat(page.select("#objection, #automated-decision, a[href=#objection]")).isEmpty();
	}

	private void refused(Map<String, String> typed, String anchor) throws Exception {
		MockHttpServletResponse answer = desk().act(byReference(), desk().clerk(), typed);
		assertThat(answer.getStatus()).as(anchor).isEqualTo(400);
		Document page = Jsoup.parse(answer.getContentAsString());
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo(anchor);
		assertThat(page.select(anchor)).hasSize(1);
	}

	private static Map<String, String> stated() {
		return new HashMap<>(Map.of("action", "state-objection", "objectionProcessing", "Canvassing", "objectionBasis",
				"PUBLIC_TASK", "objectionSituation", "They live alone", "objectionPolitical", "NO"));
	}

	private static Map<String, String> described() {
		return new HashMap<>(
				Map.of("action", "describe-decision", "automatedDecision", "Not on the list", "automatedAuthor",
						"officer", "automatedWish.EXPLAIN", "yes", "automatedWish.CONTEST", "yes", "automatedSolely",
						"YES", "automatedBasis", "RECOGNISED_LEGITIMATE_INTEREST", "automatedSensitive", "NONE"));
	}

	private UUID line(Right right) {
		return this.context.getBean(Requests.class)
			.lines(this.walk.id())
			.stream()
			.filter((line) -> line.right() == right)
			.map(RequestLine::id)
			.findFirst()
			.orElseThrow();
	}

	private String byReference() {
		return "reference=" + this.walk.reference();
	}

	private CaseFileDesk desk() {
		return new CaseFileDesk(this.mvc, this.clock, "constituency-office");
	}

}
