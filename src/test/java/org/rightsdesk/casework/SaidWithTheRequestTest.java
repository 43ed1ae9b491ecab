package org.rightsdesk.casework;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.objection.Objection.Weighed;
import org.rightsdesk.objection.Objections;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.rectification.Rectifications;
import org.rightsdesk.restriction.DataRestrictions;
import org.rightsdesk.restriction.RestrictionGround;
import org.rightsdesk.testing.ActedSystems;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person said about each right stands in the Case file, so nobody retypes it. */
@RightsdeskTest
class SaidWithTheRequestTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private CaseWalk walk;

	@BeforeEach
	void setClock() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void objectionAndDecisionBeginWithThePersonsWords() throws Exception {
		submit("recruitment-agency",
				Map.of(Detail.OBJECT_TO, "The <b>planted</b> score", Detail.SITUATION, "A planted illness",
						Detail.POLITICAL, "YES", Detail.DECISION, "A planted rejection", Detail.WANTS,
						"EXPLAIN,CONTEST", Detail.VIEW, "A planted view"),
				Right.OBJECTION, Right.AUTOMATED_DECISION);
		Document page = page();
		assertThat(page.select("#objectionProcessing").text()).isEqualTo("The <b>planted</b> score");
		assertThat(page.select("#objectionSituation").text()).isEqualTo("A planted illness");
		assertThat(page.select("#automatedDecision").text()).isEqualTo("A planted rejection");
		assertThat(page.select("#automatedView").text()).isEqualTo("A planted view");
		assertThat(page.select("#automated-decision input[checked]").eachAttr("name"))
			.containsExactly("automatedWish.EXPLAIN", "automatedWish.CONTEST");
		assertThat(page.select("[data-state][open], [data-describe][open]")).as("staff have not looked at it yet")
			.hasSize(2);
		assertThat(page.select("[data-do-review]")).isEmpty();
		assertThat(this.walk.bean(Objections.class).of(line(Right.OBJECTION)).stated().political())
			.as("no such notice is followed here")
			.isFalse();
		this.walk.runJobs();
		assertThat(EngineText.holding(this.jdbc, List.of("planted"))).isEmpty();
	}

	@Test
	void noTwoPartsOfAPageWithAllRightsHaveTheSameName() throws Exception {
		submit("community-buying", Map.of(), Right.values());
		assertThat(page().select("[id]").eachAttr("id")).doesNotHaveDuplicates().contains("search", "consent");
	}

	@Test
	void weighingFirstLosesNothingOfWhatThePersonSaid() {
		submit("community-buying", Map.of(Detail.OBJECT_TO, "Surveys", Detail.SITUATION, "I live alone"),
				Right.OBJECTION);
		Objections objections = this.walk.bean(Objections.class);
		objections.weigh(line(Right.OBJECTION), new Weighed("a", "b", "c", null, "", null, "", Set.of()), "clerk");
		assertThat(objections.of(line(Right.OBJECTION)).stated().situation()).isEqualTo("I live alone");
		assertThat(objections.of(line(Right.OBJECTION)).stated().processing()).isEqualTo("Surveys");
	}

	@Test
	void noticeAboutPoliticalOpinionsOnTheFormIsFollowedWithoutAnybodysDecision() {
		submit("constituency-office", Map.of(Detail.OBJECT_TO, "Canvassing", Detail.POLITICAL, "YES"), Right.OBJECTION);
		this.walk.bean(IdentityVerification.class).recordOtherCheck(this.walk.id(), "Known at the counter", "clerk");
		this.walk.enough();
		assertThat(this.walk.tasks()).isNotEmpty().allMatch("userTask_actInSystem"::equals);
	}

	@Test
	void consentIsNamedAndErasureThatWasWantedWithItIsALineOfItsOwn() throws Exception {
		submit("community-buying", Map.of(Detail.CONSENT, "The newsletter", Detail.ALSO_ERASE, "YES"),
				Right.CONSENT_WITHDRAWAL);
		assertThat(this.walk.bean(Requests.class).lines(this.walk.id())).extracting(RequestLine::right)
			.containsExactly(Right.CONSENT_WITHDRAWAL, Right.ERASURE);
		assertThat(page().select("#consent textarea[name=whichConsent]").text()).isEqualTo("The newsletter");
	}

	@Test
	void rectificationErasureAndRestrictionBeginWithThePersonsWordsToo() throws Exception {
		submit("trade-body",
				Map.of(Detail.WRONG, "A planted birthday", Detail.CORRECT, "A planted day of May", Detail.EVIDENCE,
						"A planted passport", Detail.ERASE_WHAT, "My planted orders", Detail.ERASE_WHY,
						"A planted reason", Detail.RESTRICT_WHAT, "My planted address", Detail.RESTRICT_GROUND,
						"NEEDED_FOR_CLAIM"),
				Right.RECTIFICATION, Right.ERASURE, Right.RESTRICTION);
		Document page = page();
		assertThat(page.select("#rectification [data-value=wrong]").text()).isEqualTo("A planted birthday");
		assertThat(page.select("#write-claim textarea").eachText()).containsExactly("A planted birthday",
				"A planted day of May", "A planted passport");
		assertThat(page.select("#erasure [data-said] [data-value]").eachText()).containsExactly("My planted orders",
				"A planted reason");
		assertThat(page.select("#erasure input[name=eraseCategory]").eachAttr("value")).hasSizeGreaterThan(1)
			.containsOnly("My planted orders");
		assertThat(page.select("#erasure textarea[name=erasureGroundWords]").text()).isEqualTo("A planted reason");
		assertThat(page.select("#restriction [data-value=what]").text()).isEqualTo("My planted address");
		assertThat(page.select("#write-restriction option[selected]").eachAttr("value"))
			.containsExactly("NEEDED_FOR_CLAIM");
		this.walk.runJobs();
		assertThat(EngineText.holding(this.jdbc, List.of("planted"))).isEmpty();
	}

	@Test
	void findingsFirstLoseNothingOfTheClaimAndTheClaimIsNotRetyped() {
		submit("trade-body", Map.of(Detail.WRONG, "My birthday", Detail.CORRECT, "1 May"), Right.RECTIFICATION);
		this.walk.bean(IdentityVerification.class).recordOtherCheck(this.walk.id(), "Known at the counter", "clerk");
		this.walk.enough();
		this.walk.clerk("userTask_examineClaim", "claimDecision", "VERIFY");
		UUID line = line(Right.RECTIFICATION);
		Rectifications rectifications = this.walk.bean(Rectifications.class);
		rectifications.writeFindings(line, "The register shows it", "", "", "clerk");
		assertThat(rectifications.of(line).correct()).isEqualTo("1 May");
		this.walk.clerk("userTask_decideRectification", "rectificationOutcome", "REFUSED_GROUND_NOT_MET");
		assertThat(this.walk.tasks()).containsExactly("userTask_approveAnswer");
	}

	@Test
	void restrictionIsGrantedWithWhatThePersonSaid() {
		submit("trade-body",
				Map.of(Detail.RESTRICT_WHAT, "My address", Detail.RESTRICT_GROUND, "UNLAWFUL_BUT_NO_ERASURE"),
				Right.RESTRICTION);
		this.walk.bean(IdentityVerification.class).recordOtherCheck(this.walk.id(), "Known at the counter", "clerk");
		this.walk.enough();
		this.walk.clerk("userTask_decideRestriction", "restrictionOutcome", "GRANTED");
		assertThat(this.walk.bean(DataRestrictions.class).of(this.walk.id())).singleElement()
			.matches((one) -> one.ground() == RestrictionGround.UNLAWFUL_BUT_NO_ERASURE);
		assertThat(ActedSystems.all(this.walk, ActionResult.done())).isNotEmpty()
			.allMatch((one) -> one.words().contains("My address"));
	}

	@Test
	void consentAloneErasesNothing() {
		submit("community-buying", Map.of(Detail.CONSENT, "The newsletter", Detail.ALSO_ERASE, "NO"),
				Right.CONSENT_WITHDRAWAL);
		assertThat(this.walk.bean(Requests.class).lines(this.walk.id())).hasSize(1);
	}

	@Test
	void portabilitySaysWhichDataAndChoosesTheOtherControllerIfItIsOnTheList() throws Exception {
		submit("recruitment-agency", Map.of(Detail.PORT_WHAT, "My orders", Detail.PORT_TO, "somebody@else.example.com"),
				Right.PORTABILITY);
		Document page = page();
		assertThat(page.select("#portability input[name=setName]").val()).isEqualTo("My orders");
		assertThat(page.select("#portability [data-wished]").text()).endsWith("somebody@else.example.com");
		assertThat(page.select("#portability select[name=transferTo] option[selected]").val()).isEmpty();
		String listed = page.select("#portability select[name=transferTo] option:not([value=''])").first().text();
		submit("recruitment-agency",
				Map.of(Detail.PORT_TO, listed.substring(listed.lastIndexOf(' ') + 1).toUpperCase(Locale.ROOT)),
				Right.PORTABILITY);
		assertThat(page().select("#portability select[name=transferTo] option[selected]").text()).isEqualTo(listed);
	}

	private void submit(String organisation, Map<Detail, String> said, Right... rights) {
		this.walk = CaseWalk
			.submit(this.context,
					Submissions.saying(
							Submissions.of(organisation, this.clock.instant(),
									new NewParty("Ada Lovelace", "ada@said.example.com", "", "", "", ""), rights),
							said));
	}

	private Document page() throws Exception {
		CaseFileDesk desk = new CaseFileDesk(this.mvc, this.clock, this.walk.request().organisation());
		return desk.page("reference=" + this.walk.reference(), desk.clerk());
	}

	private UUID line(Right right) {
		return this.walk.bean(Requests.class)
			.lines(this.walk.id())
			.stream()
			.filter((line) -> line.right() == right)
			.map(RequestLine::id)
			.findFirst()
			.orElseThrow();
	}

}
