package org.rightsdesk.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.engine.StaffAuthentication;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.Reason;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.fulfilment.Weighings;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * law.md 7.3 on the page: what is left out, what is weighed, and who may keep it quiet.
 */
@RightsdeskTest
@TestPropertySource(properties = "rightsdesk.organisations=" + ExemptionsPageTest.ORGANISATIONS)
class ExemptionsPageTest {

	static final String ORGANISATIONS = "target/organisations-of-the-eu";

	private static final String REVIEW = "userTask_reviewMaterial";

	private static final String HOSTILE = "<script>alert(1)</script>{{7*7}}${7*7}";

	private static final Map<String, String> FACTORS = Map.of("information", "Their opinion", "confidentiality",
			"Wrote in confidence", "consentSought", "Asked on 3 March", "ableToConsent", "Yes", "refused",
			"On 4 March, by mail", "careWorker", "NO", "balance", "Their wish weighs more");

	static {
		writeOrganisation();
	}

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvc mvc;

	@Autowired
	TestClock clock;

	@Autowired
	Review review;

	@Autowired
	Weighings weighings;

	CaseWalk walk;

	UUID file;

	@BeforeEach
	void somethingWasFound() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
		open("community-buying");
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void aPrejudiceExemptionWaitsForItsTest() throws Exception {
		leaveOut("NEGOTIATIONS");
		Element left = page("clerk").select("#left a:contains(Write the test)").first();
		assertThat(left.text()).contains("Schedule 2, paragraph 23");
		Element row = page("clerk").getElementById(left.attr("href").substring(1));
		assertThat(row.select("details[open] textarea[name=test]")).hasSize(1);
		MockHttpServletResponse refused = act("clerk", "test-prejudice", Map.of("test", "  "));
		namesTheField(refused, "test");
		assertThat(act("clerk", "test-prejudice", Map.of("test", "They would know how far we go")).getRedirectedUrl())
			.endsWith("#exemptions");
		assertThat(page("clerk").select("#left a:contains(Write the test)")).isEmpty();
		assertThat(page("clerk").select("#exemptions dd").text()).contains("They would know how far we go");
	}

	@ParameterizedTest
	@CsvSource({ "information", "confidentiality", "consentSought", "ableToConsent", "refused", "careWorker",
			"balance" })
	void para16EachFactorIsAnsweredAndTheOthersAreKept(String field) throws Exception {
		leaveOut("THIRD_PARTY");
		Map<String, String> typed = new LinkedHashMap<>(FACTORS);
		typed.put(field, "");
		MockHttpServletResponse refused = act("clerk", "weigh-third-party", typed);
		namesTheField(refused, field);
		Document page = Jsoup.parse(refused.getContentAsString());
		FACTORS.forEach((name, words) -> {
			if (!name.equals(field) && !name.equals("careWorker")) {
				assertThat(page.getElementById(name).wholeText()).as(name).isEqualTo(words);
			}
		});
		assertThat(this.weighings.of(reason().id())).isEmpty();
	}

	@Test
	void para17WhatTheLawPresumesToBeReasonableNeedsAnExtraWord() throws Exception {
		leaveOut("THIRD_PARTY");
		Map<String, String> typed = new LinkedHashMap<>(FACTORS);
		typed.put("careWorker", "YES");
		namesTheField(act("clerk", "weigh-third-party", typed), "despitePresumption");
		typed.put("careWorker", "PERHAPS");
		namesTheField(act("clerk", "weigh-third-party", typed), "careWorker");
		typed.put("careWorker", "YES");
		typed.put("despitePresumption", "The nurse was threatened");
		assertThat(act("clerk", "weigh-third-party", typed).getStatus()).isEqualTo(302);
		assertThat(page("clerk").select("#exemptions dd").text()).contains("The nurse was threatened", "Asked on 3");
		assertThat(page("clerk").select("#left a[href*=exemption-]")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2, 9, 2025, older than six months", "3, 3, 2026, in the future", "31, 2, 2026, real date",
			"'', '', '', Enter the date", "two, 9, 2025, real date" })
	void sch3TheOpinionIsOfTheLastSixMonths(String day, String month, String year, String sentence) throws Exception {
		leaveOut("HEALTH_SERIOUS_HARM");
		MockHttpServletResponse refused = act("clerk", "record-opinion", Map.of("opinionBy", "Dr Who, psychiatrist",
				"opinionOn.day", day, "opinionOn.month", month, "opinionOn.year", year));
		namesTheField(refused, "opinionOn");
		Document page = Jsoup.parse(refused.getContentAsString());
		assertThat(page.select(".govuk-error-summary").text()).contains(sentence);
		assertThat(page.getElementById("opinionBy").wholeText()).isEqualTo("Dr Who, psychiatrist");
		assertThat(page.select("[name=opinionOn.month]").val()).isEqualTo(month);
	}

	@Test
	void sch3TheOpinionCountsUntilTheLastDayOfSixMonths() throws Exception {
		leaveOut("HEALTH_SERIOUS_HARM");
		namesTheField(act("clerk", "record-opinion",
				Map.of("opinionOn.day", "3", "opinionOn.month", "9", "opinionOn.year", "2025")), "opinionBy");
		assertThat(act("clerk", "record-opinion",
				Map.of("opinionBy", "Dr Who", "opinionOn.day", "3", "opinionOn.month", "9", "opinionOn.year", "2025"))
			.getStatus()).isEqualTo(302);
		assertThat(page("clerk").select("#left a[href*=exemption-]")).isEmpty();
		this.clock.set(Instant.parse("2026-03-03T00:00:00Z"));
		assertThat(page("clerk").select("#left a[href*=exemption-]").text()).contains("older than six months");
	}

	@Test
	void neutralWordingIsForAnOfficerWithAReason() throws Exception {
		leaveOut("PRIVILEGE");
		assertThat(page("clerk").select("#exemptions input[value=neutral-wording]")).isEmpty();
		assertThat(page("clerk").select("#exemptions").text()).contains("ask an officer");
		MockHttpServletResponse clerk = act("clerk", "neutral-wording", Map.of("neutralBecause", "It would warn them"));
		assertThat(clerk.getStatus()).isEqualTo(400);
		assertThat(Jsoup.parse(clerk.getContentAsString()).select(".govuk-error-summary").text())
			.contains("only a data protection officer decides");
		assertThat(reason().neutral()).isFalse();
		namesTheField(act("officer", "neutral-wording", Map.of("neutralBecause", " ")), "neutralBecause");
		assertThat(act("officer", "neutral-wording", Map.of("neutralBecause", "It would warn them")).getStatus())
			.isEqualTo(302);
		assertThat(reason().neutral()).isTrue();
		assertThat(preview("REFUSED_EXEMPTION")).contains("neither confirm nor deny").doesNotContain("paragraph 19");
		assertThat(act("clerk", "name-ground", Map.of()).getStatus()).isEqualTo(400);
		assertThat(act("officer", "name-ground", Map.of()).getStatus()).isEqualTo(302);
		assertThat(preview("REFUSED_EXEMPTION")).contains("Schedule 2, paragraph 19");
	}

	@Test
	void whereNamingItDoesNoHarmItIsNamed() throws Exception {
		leaveOut("NEGOTIATIONS");
		assertThat(page("officer").select("#exemptions input[value=neutral-wording]")).isEmpty();
		MockHttpServletResponse refused = act("officer", "neutral-wording",
				Map.of("neutralBecause", "I would like to"));
		assertThat(Jsoup.parse(refused.getContentAsString()).select(".govuk-error-summary").text())
			.contains("naming this ground does no harm");
	}

	@Test
	void onlyGroundsOfTheRightAndTheLawAreOffered() throws Exception {
		assertThat(grounds("clerk")).contains("THIRD_PARTY", "NOT_ABOUT_THE_PERSON", "CRIME_TAX")
			.doesNotContain("NATIONAL_LAW", "RIGHTS_OF_OTHERS");
		MockHttpServletResponse refused = leaveOut("NATIONAL_LAW");
		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(refused.getContentAsString()).contains("does not limit this right under the law");
		assertThat(this.review.reasons(this.walk.line().id())).isEmpty();
		open("of-the-eu");
		assertThat(grounds("clerk")).contains("NATIONAL_LAW", "RIGHTS_OF_OTHERS", "SAME_AS_ANOTHER")
			.doesNotContain("THIRD_PARTY", "CRIME_TAX");
	}

	@Test
	void art23TheNationalLawIsNamedByHand() throws Exception {
		open("of-the-eu");
		leaveOut("NATIONAL_LAW");
		namesTheField(act("clerk", "test-prejudice", Map.of("test", "It would warn them", "provision", "")),
				"provision");
		act("clerk", "test-prejudice", Map.of("test", "It would warn them"));
		assertThat(page("clerk").select("#left a[href*=exemption-]").text()).contains("Name the national law");
		act("clerk", "test-prejudice", Map.of("test", "It would warn them", "provision", "Data Act 2018, section 60"));
		assertThat(page("clerk").select("#left a[href*=exemption-]")).isEmpty();
		assertThat(preview("REFUSED_EXEMPTION")).contains("Article 23 GDPR, Data Act 2018, section 60")
			.doesNotContain("164A", "warn them");
	}

	@Test
	void art15p4LimitsTheCopyAndNotTheInformation() throws Exception {
		open("of-the-eu");
		leaveOut("RIGHTS_OF_OTHERS");
		assertThat(page("clerk").select("#left li").eachText())
			.anyMatch((line) -> line.startsWith("Refused") && line.contains("limit the copy only"));
	}

	@Test
	void whatStaffTypeIsText() throws Exception {
		leaveOut("THIRD_PARTY");
		Map<String, String> typed = new LinkedHashMap<>();
		FACTORS.keySet().forEach((field) -> typed.put(field, HOSTILE));
		typed.put("careWorker", "YES");
		typed.put("despitePresumption", HOSTILE);
		act("clerk", "weigh-third-party", typed);
		Document page = page("clerk");
		assertThat(page.select("script:not([src])")).isEmpty();
		assertThat(page.select("#exemptions dd").eachText()).filteredOn(HOSTILE::equals).hasSize(7);
	}

	@Test
	void oddEntriesAreRefused() throws Exception {
		leaveOut("NEGOTIATIONS");
		assertThat(act("clerk", "test-prejudice", Map.of("test", "x".repeat(10_001))).getContentAsString())
			.contains("has 10001 characters");
		assertThat(act("clerk", "test-prejudice", Map.of("test", "x", "reason", "not-an-id")).getStatus())
			.isEqualTo(404);
		assertThat(act("clerk", "test-prejudice", Map.of("test", "x", "reason", UUID.randomUUID().toString()))
			.getContentAsString()).contains("not there any more");
		assertThat(act("clerk", "weigh-third-party", FACTORS).getContentAsString())
			.contains("Something else is asked for this ground");
		CaseWalk other = this.walk;
		Reason foreign = reason();
		open("community-buying");
		assertThat(other.id()).isNotEqualTo(this.walk.id());
		assertThat(act("clerk", "test-prejudice", Map.of("test", "x", "reason", foreign.id().toString()))
			.getContentAsString()).contains("not there any more");
		assertThat(this.weighings.of(foreign.id())).isEmpty();
	}

	@Test
	void aLetterThatCannotBeWrittenHasNoPreview() throws Exception {
		assertThat(previewStatus("PARTLY_GRANTED")).isEqualTo(404);
		assertThat(previewStatus("REFUSED_EXEMPTION")).isEqualTo(404);
		assertThat(previewStatus("WITHDRAWN")).isEqualTo(404);
		assertThat(previewStatus("NONSENSE")).isEqualTo(400);
		assertThat(page("clerk").select("#decision a[href*=outcome]").eachAttr("href"))
			.noneMatch((link) -> link.contains("REFUSED_EXEMPTION"));
	}

	@Test
	void theChecklistSaysWhatTheLawWantsOfThisAnswer() throws Exception {
		assertThat(page("officer").getElementById("checklist")).isNull();
		prepareRefusal();
		assertThat(states("officer")).containsExactly("REASONS There", "WEIGHED There", "LETTER There",
				"IDENTITY There", "REACHABLE There", "IN_TIME There", "SECOND_PERSON There", "READ Missing");
		assertThat(states("clerk")).contains("SECOND_PERSON Missing");
		assertThat(page("officer").select("[data-point=IN_TIME]").text()).contains("F-6");
		assertThat(previewStatus("REFUSED_EXEMPTION")).isEqualTo(200);
		assertThat(states("clerk")).as("the officer did not read it").contains("READ There");
		assertThat(states("officer")).contains("READ Missing");
		this.mvc.perform(preview("officer", "REFUSED_EXEMPTION"));
		assertThat(states("officer")).contains("READ There");
		this.clock.set(Instant.parse("2026-04-03T09:00:00Z"));
		assertThat(states("officer")).as("a late answer is better than none").contains("IN_TIME Look");
	}

	@Test
	void anotherAnswerIsReadAgain() throws Exception {
		prepareRefusal();
		this.mvc.perform(preview("officer", "REFUSED_EXEMPTION"));
		this.mvc.perform(preview("officer", "GRANTED"));
		this.walk.bean(Decisions.class).draftReturn(this.walk.line().id(), "Say which advice it is", "officer");
		this.walk.officer("userTask_approveAnswer", "approval", "RETURNED");
		this.clock.set(this.clock.instant().plusSeconds(3600));
		this.walk.clerk(REVIEW, "reviewOutcome", "REFUSED_EXEMPTION");
		assertThat(states("officer")).contains("READ Missing");
	}

	@Test
	void nothingIsWeighedWhileItWaits() throws Exception {
		prepareRefusal();
		assertThat(act("officer", "neutral-wording", Map.of("neutralBecause", "Too late")).getContentAsString())
			.contains("stay as they are unless it is returned");
		assertThat(reason().neutral()).isFalse();
	}

	private void prepareRefusal() throws Exception {
		leaveOut("PRIVILEGE");
		this.walk.bean(IdentityVerification.class).recordOtherCheck(this.walk.id(), "Called the number", "clerk");
		this.walk.clerk(REVIEW, "reviewOutcome", "REFUSED_EXEMPTION");
	}

	private void open(String organisation) {
		this.walk = CaseWalk.submit(this.context, Submissions.access(organisation, this.clock.instant()))
			.searchOnly("mailboxes")
			.enough();
		this.file = this.walk.collect("mailboxes", "account.txt");
		this.walk.search("FOUND");
	}

	private Reason reason() {
		return this.review.reasons(this.walk.line().id()).get(0);
	}

	private MockHttpServletResponse leaveOut(String ground) throws Exception {
		return send("clerk", Map.of("action", "leave-file-out", "file", this.file.toString(), "ground", ground, "words",
				"A page of 2024"));
	}

	private MockHttpServletResponse act(String who, String action, Map<String, String> typed) throws Exception {
		Map<String, String> all = new LinkedHashMap<>(typed);
		all.put("action", action);
		List<Reason> reasons = this.review.reasons(this.walk.line().id());
		if (!reasons.isEmpty()) {
			all.putIfAbsent("reason", reasons.get(0).id().toString());
		}
		return send(who, all);
	}

	private MockHttpServletResponse send(String who, Map<String, String> typed) throws Exception {
		MockHttpServletRequestBuilder request = opened(post("/staff/case-file"), who);
		typed.forEach(request::param);
		return this.mvc.perform(request.with(staff(who)).with(csrf())).andReturn().getResponse();
	}

	/** The sentence stands at a field that is there. */
	private static void namesTheField(MockHttpServletResponse refused, String field) throws Exception {
		assertThat(refused.getStatus()).isEqualTo(400);
		Document page = Jsoup.parse(refused.getContentAsString());
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#" + field);
		assertThat(page.select("#" + field)).hasSize(1);
		assertThat(page.select("#" + field).parents().select("details").hasAttr("open")).isTrue();
		assertThat(page.select(".govuk-error-message")).isNotEmpty();
	}

	private List<String> grounds(String who) throws Exception {
		return page(who).select("#ground-whole option").eachAttr("value");
	}

	private List<String> states(String who) throws Exception {
		var states = new ArrayList<String>();
		for (Element point : page(who).select("[data-point]")) {
			states.add(point.attr("data-point") + " " + point.select(".govuk-tag").text());
		}
		return states;
	}

	private Document page(String who) throws Exception {
		return Jsoup.parse(this.mvc.perform(opened(get("/staff/case-file"), who).with(staff(who)))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	private String preview(String outcome) throws Exception {
		return this.mvc.perform(preview("clerk", outcome)).andReturn().getResponse().getContentAsString();
	}

	private int previewStatus(String outcome) throws Exception {
		return this.mvc.perform(preview("clerk", outcome)).andReturn().getResponse().getStatus();
	}

	private MockHttpServletRequestBuilder preview(String who, String outcome) {
		return get("/staff/case-file/preview").param("outcome", outcome)
			.param("reference", this.walk.reference())
			.with(staff(who));
	}

	/** From their task, or by the reference where the task is somebody else's. */
	private MockHttpServletRequestBuilder opened(MockHttpServletRequestBuilder request, String who) {
		String task = this.walk.tasks().get(0);
		boolean theirs = who.equals("officer") != task.equals(REVIEW);
		return theirs ? request.param("task", this.walk.task(task).getId())
				: request.param("reference", this.walk.reference());
	}

	private RequestPostProcessor staff(String name) {
		String group = name.equals("officer") ? "officer" : "case-handler";
		return authentication(new StaffAuthentication(
				new StaffMember(name, Set.of(group), Set.of("community-buying", "of-the-eu")), this.clock.instant()));
	}

	/** Before the application starts, which reads it. */
	private static void writeOrganisation() {
		try {
			String file = Files.readString(Path.of("src/main/resources/organisations/community-buying.yaml"));
			Files.writeString(Files.createDirectories(Path.of(ORGANISATIONS)).resolve("of-the-eu.yaml"),
					file.replace("slug: community-buying", "slug: of-the-eu")
						.replace("jurisdiction: UK", "jurisdiction: EU")
						.replace("calendar: UK-EW", "calendar: EU-IE")
						.replace("zone: Europe/London", "zone: Europe/Dublin"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
