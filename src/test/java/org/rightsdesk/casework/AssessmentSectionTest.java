package org.rightsdesk.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.assessment.Factor;
import org.rightsdesk.assessment.Finding;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.engine.StaffAuthentication;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Whether a right is for us, and may be refused, in the Case file. */
@RightsdeskTest
class AssessmentSectionTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final String REASONS = "You <b>offered</b> ${7*7} to take it back.";

	private static final String NOTE = "A note for colleagues";

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvc mvc;

	@Autowired
	TestClock clock;

	CaseWalk walk;

	@BeforeEach
	void requestIsIn() {
		this.clock.set(RECEIVED_AT);
		this.walk = CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void aSimpleCaseShowsNothingButTheWayToOpenOne() throws Exception {
		Document page = page(clerk());
		assertThat(page.select("#assessment form input[name=action]").eachAttr("value"))
			.containsExactly("open-assessment", "person-died");
		assertThat(page.select("[data-open-assessment], [data-point]")).isEmpty();
	}

	@Test
	void whatIsWrittenIsShownAsTextWithWhatTheLawWants() throws Exception {
		prepare();
		Document page = page(officer());
		assertThat(page.select("[data-finding]").text()).isEqualTo("Manifestly unfounded");
		assertThat(page.select("[data-proposal]").text()).contains("The table proposes: Refuse");
		assertThat(page.select("#assessment textarea[name=reasons]").text()).isEqualTo(REASONS);
		assertThat(page.select("[data-point=missing]").eachText()).as("nothing is missing").isEmpty();
		assertThat(page.select("[data-point=done]").text()).contains("Answer each factor.", "F-7", "L-6");
	}

	@Test
	void thePreviewIsExactlyWhatGoesOutAndHoldsNoNote() throws Exception {
		assertThat(preview("").getStatus()).isEqualTo(404);
		prepare();
		String page = preview("").getContentAsString();
		String mail = preview("/mail").getContentAsString();
		assertThat(preview("/pdf").getContentType()).isEqualTo("application/pdf");
		this.walk.clerk("userTask_assessRequest", "assessmentDecision", "REFUSE");
		this.walk.officer("userTask_approveAssessment", "assessmentApproval", "APPROVED");
		Letter letter = this.walk.bean(Letters.class)
			.of(this.walk.id())
			.stream()
			.filter((one) -> one.code() == LetterCode.REFUSAL)
			.findFirst()
			.orElseThrow();
		assertThat(letter.view().page()).isEqualTo(page);
		assertThat(letter.view().subject() + "\n\n" + letter.view().mail()).isEqualTo(mail);
		assertThat(page + mail).doesNotContain(NOTE, "no fee would help", "A hunch");
		assertThat(Jsoup.parse(page).text()).contains(REASONS);
	}

	@Test
	void theTaskListsWhatIsLeftWithItsPlace() throws Exception {
		act(clerk(), Map.of("action", "open-assessment", "assessBecause", "A hunch"));
		this.walk.enough();
		act(clerk(), Map.of("action", "find-assessment", "finding", "UNFOUNDED", "feeCouldCover", "NO"));
		Document page = task("userTask_assessRequest", clerk());
		assertThat(page.select("#left").text()).contains("Refuse: Answer each factor.", "Write why not a fee instead.");
		assertThat(page.select("#left a, #assessment-points a")).isNotEmpty()
			.allSatisfy((link) -> assertThat(page.getElementById(link.attr("href").substring(1))).as(link.outerHtml())
				.isNotNull());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			open-assessment | assessBecause | ' '          | #assessBecause
			find-assessment | finding       | RUDE         | #finding
			find-assessment | finding       | ''           | #finding
			find-assessment | finding       | EXCESSIVE    | #feeCouldCover
			name-other      | otherName     | ''           | #otherName
			name-other      | otherName     | A council    | #otherContact
			person-died     | other         | yes          | #died
			""")
	void wrongEntryNamesItsField(String action, String field, String typed, String anchor) throws Exception {
		if (!action.equals("open-assessment")) {
			act(clerk(), Map.of("action", "open-assessment", "assessBecause", "A hunch"));
			act(clerk(), Map.of("action", "find-assessment", "finding", "NOT_CONTROLLER"));
		}
		Document page = refused(clerk(), Map.of("action", action, field, typed));
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo(anchor);
		assertThat(page.select(anchor)).hasSize(1);
	}

	@Test
	void aYesWithoutWordsIsRefusedAndWhatWasTypedIsKept() throws Exception {
		act(clerk(), Map.of("action", "open-assessment", "assessBecause", "A hunch"));
		act(clerk(), Map.of("action", "find-assessment", "finding", "UNFOUNDED", "feeCouldCover", "NO"));
		Document page = refused(clerk(), Map.of("action", "weigh-assessment", "factor-CAMPAIGN", "YES",
				"words-CAMPAIGN", " ", "factor-MALICE", "NO", "words-MALICE", "No sign of it"));
		assertThat(page.select(".govuk-error-summary").text()).contains("Write why, for each factor");
		assertThat(page.select("#words-MALICE").text()).isEqualTo("No sign of it");
		assertThat(page.select("#factor-CAMPAIGN option[selected]").attr("value")).isEqualTo("YES");
		assertThat(act(clerk(), Map.of("action", "weigh-assessment", "factor-VOLUME", "NO")).getStatus())
			.as("a factor of another finding")
			.isEqualTo(400);
		assertThat(act(clerk(), Map.of("action", "weigh-assessment", "factor-MALICE", "MAYBE")).getStatus())
			.isEqualTo(400);
	}

	@Test
	void aDayInTheFutureIsRefused() throws Exception {
		act(clerk(), Map.of("action", "open-assessment", "assessBecause", "A hunch"));
		act(clerk(), Map.of("action", "find-assessment", "finding", "NOT_CONTROLLER"));
		Map<String, String> other = new HashMap<>(Map.of("action", "name-other", "otherName", "A council",
				"otherContact", "a@council.example.org", "passedOn.day", "31", "passedOn.month", "2"));
		other.put("passedOn.year", "2026");
		assertThat(refused(clerk(), other).select(".govuk-error-summary").text()).contains("Enter a real date");
		other.put("passedOn.day", "1");
		other.put("passedOn.month", "4");
		assertThat(refused(clerk(), other).select("#otherName").attr("value")).isEqualTo("A council");
		other.put("passedOn.day", "2");
		other.put("passedOn.month", "3");
		assertThat(act(clerk(), other).getStatus()).isEqualTo(302);
		assertThat(page(clerk()).select("[data-other]").text()).contains("A council", "2 March 2026");
	}

	@Test
	void onlyAnOfficerWritesWhatHasToChange() throws Exception {
		prepare();
		Map<String, String> words = Map.of("action", "return-assessment", "assessReturn", "Say when");
		assertThat(act(officer(), words).getStatus()).as("nothing waits").isEqualTo(400);
		this.walk.clerk("userTask_assessRequest", "assessmentDecision", "REFUSE");
		assertThat(act(clerk(), words).getStatus()).isEqualTo(404);
		assertThat(act(officer(), Map.of("action", "return-assessment", "assessReturn", " ")).getStatus())
			.isEqualTo(400);
		assertThat(act(officer(), words).getStatus()).isEqualTo(302);
		assertThat(page(clerk()).select("[data-waits]").text()).contains("Refuse: decided by clerk");
		assertThat(page(clerk()).select("#assessment-words form, #assessment-factors form")).isEmpty();
		this.walk.officer("userTask_approveAssessment", "assessmentApproval", "RETURNED");
		assertThat(page(clerk()).select("[data-returned]").text()).contains("Say when");
	}

	@Test
	void f3EarlierRequestsAreASuggestionAfterIdentity() throws Exception {
		this.clock.set(RECEIVED_AT.minusSeconds(86_400 * 20L));
		CaseWalk before = CaseWalk.submit(this.context, suggested(Right.ACCESS));
		CaseWalk other = CaseWalk.submit(this.context, suggested(Right.ERASURE));
		this.clock.set(RECEIVED_AT);
		this.walk = CaseWalk.submit(this.context, suggested(Right.ACCESS));
		act(clerk(), Map.of("action", "open-assessment", "assessBecause", "A hunch"));
		act(clerk(), Map.of("action", "find-assessment", "finding", "EXCESSIVE", "feeCouldCover", "YES"));
		assertThat(page(clerk()).select("#assessment-earlier").text()).contains("when it is settled who is asking");
		assertThat(page(clerk()).select("[data-earlier]")).isEmpty();
		this.walk.bean(IdentityVerification.class).recordOtherCheck(this.walk.id(), "Called", "clerk");
		Document page = page(clerk());
		assertThat(page.select("[data-earlier]")).hasSize(2);
		assertThat(page.select("[data-same-right]").text()).contains(before.reference(), "10 February 2026");
		assertThat(page.select("[data-earlier]:not([data-same-right])").text()).contains(other.reference(),
				"another right: no repeat");
		assertThat(page.select("[data-proposal]").text()).contains("Ask for a fee");
	}

	@Test
	void aMarketingObjectionOffersNothingToRefuseItWith() throws Exception {
		this.walk = CaseWalk.submit(this.context, suggested(Right.OBJECTION_MARKETING));
		assertThat(act(clerk(), Map.of("action", "open-assessment", "assessBecause", "A hunch")).getStatus())
			.isEqualTo(400);
		assertThat(page(clerk()).select("[name=assessBecause]")).isEmpty();
	}

	@Test
	void aWithdrawalOfConsentOffersNothingToRefuseItWith() throws Exception {
		this.walk = CaseWalk.submit(this.context, suggested(Right.CONSENT_WITHDRAWAL));
		act(clerk(), Map.of("action", "open-assessment", "assessBecause", "A hunch"));
		assertThat(page(clerk()).select("[name=finding]").eachAttr("value")).containsExactlyInAnyOrder("NOT_CONTROLLER",
				"PROCESSOR_FOR_ANOTHER", "DECEASED");
		for (Finding finding : Set.of(Finding.UNFOUNDED, Finding.EXCESSIVE, Finding.NOT_PERSONAL_DATA)) {
			assertThat(
					act(clerk(), Map.of("action", "find-assessment", "finding", finding.name(), "feeCouldCover", "YES"))
						.getStatus())
				.as(finding.name())
				.isEqualTo(400);
		}
	}

	@Test
	void f6AfterTheLastDayStaffAreWarned() throws Exception {
		prepare();
		assertThat(page(officer()).select("[data-late]")).isEmpty();
		this.clock.set(Instant.parse("2026-04-07T09:00:00Z"));
		assertThat(page(officer()).select("[data-late]").text()).contains("The time for the answer is over");
	}

	@Test
	void i7ADeathHoldsAllMailAndAsksForTheFamily() throws Exception {
		assertThat(
				act(clerk(), Map.of("action", "name-family", "familyName", "K", "familyAddress", "1 Park")).getStatus())
			.as("nobody has died")
			.isEqualTo(400);
		assertThat(act(clerk(), Map.of("action", "person-died", "died", "yes")).getStatus()).isEqualTo(302);
		assertThat(page(clerk()).select("[data-died]").text()).contains("Nothing more goes to them");
		assertThat(page(clerk()).select("[data-finding]").text()).isEqualTo("The person has died");
		assertThat(this.walk.request().held()).isTrue();
		Document page = refused(clerk(), Map.of("action", "name-family", "familyName", "K <i>", "familyAddress", ""));
		assertThat(page.select("#familyName").attr("value")).isEqualTo("K <i>");
		act(clerk(), Map.of("action", "name-family", "familyName", "K <i>", "familyAddress", "1 Park"));
		assertThat(page(clerk()).select("[data-family]").text()).contains("K <i>", "1 Park");
		assertThat(act(clerk(), Map.of("action", "release")).getStatus()).as("mail stays held").isEqualTo(400);
	}

	private void prepare() throws Exception {
		act(clerk(), Map.of("action", "open-assessment", "assessBecause", "A hunch"));
		this.walk.enough();
		act(clerk(), Map.of("action", "find-assessment", "finding", "UNFOUNDED", "feeCouldCover", "NO"));
		Map<String, String> factors = new HashMap<>(Map.of("action", "weigh-assessment"));
		Finding.UNFOUNDED.factors().forEach((factor) -> factors.put("factor-" + factor, "NO"));
		factors.put("factor-" + Factor.OFFER_TO_WITHDRAW, "YES");
		factors.put("words-" + Factor.OFFER_TO_WITHDRAW, "Mail of 1 March");
		act(clerk(), factors);
		act(clerk(), Map.of("action", "write-assessment", "reasons", REASONS, "assessNote", NOTE, "noFeeBecause",
				"no fee would help"));
	}

	/** Received now, by somebody whom no other test knows. */
	private NewRequest suggested(Right right) {
		NewRequest one = Submissions.access("community-buying", this.clock.instant());
		return new NewRequest(one.organisation(), one.channel(), one.receivedAt(), one.zone(), List.of(right),
				new NewRequest.NewParty("Suggestion", "suggested@example.com", "", "", "", ""), null, one.wanted(), "",
				null, null, one.answerBy(), false, false, "", null, "");
	}

	private Document refused(RequestPostProcessor who, Map<String, String> typed) throws Exception {
		MockHttpServletResponse answer = act(who, typed);
		assertThat(answer.getStatus()).isEqualTo(400);
		return Jsoup.parse(answer.getContentAsString());
	}

	private Document page(RequestPostProcessor who) throws Exception {
		return Jsoup.parse(this.mvc.perform(get("/staff/case-file").param("reference", this.walk.reference()).with(who))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	private Document task(String key, RequestPostProcessor who) throws Exception {
		return Jsoup
			.parse(this.mvc.perform(get("/staff/case-file").param("task", this.walk.task(key).getId()).with(who))
				.andReturn()
				.getResponse()
				.getContentAsString());
	}

	private MockHttpServletResponse preview(String kind) throws Exception {
		return this.mvc
			.perform(get("/staff/case-file/preview/assessment" + kind).param("reference", this.walk.reference())
				.with(officer()))
			.andReturn()
			.getResponse();
	}

	private MockHttpServletResponse act(RequestPostProcessor who, Map<String, String> typed) throws Exception {
		MockHttpServletRequestBuilder form = post("/staff/case-file").param("reference", this.walk.reference());
		typed.forEach(form::param);
		return this.mvc.perform(form.with(who).with(csrf())).andReturn().getResponse();
	}

	private RequestPostProcessor clerk() {
		return staff("clerk", "case-handler");
	}

	private RequestPostProcessor officer() {
		return staff("officer", "officer");
	}

	private RequestPostProcessor staff(String name, String group) {
		return authentication(new StaffAuthentication(new StaffMember(name, Set.of(group), Set.of("community-buying")),
				this.clock.instant()));
	}

}
