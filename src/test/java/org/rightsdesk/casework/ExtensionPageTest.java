package org.rightsdesk.casework;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.engine.StaffAuthentication;
import org.rightsdesk.engine.StaffMember;
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

/** Longer time in the Case file; the last day for a notice is 2 April 2026. */
@RightsdeskTest
class ExtensionPageTest {

	private static final String REASONS = "Nine places, <b>two</b> of them ${7*7} on paper.";

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvc mvc;

	@Autowired
	TestClock clock;

	CaseWalk walk;

	@BeforeEach
	void requestIsIn() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
		this.walk = CaseWalk.submit(this.context, Submissions.access("community-buying", this.clock.instant()));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void lastDayAndWhatIsLeftOfItAreShownC21() throws Exception {
		assertThat(page(clerk()).select("[data-notice-limit]").text()).contains("2 April 2026: 31 days left");
		this.clock.set(Instant.parse("2026-04-02T20:00:00Z"));
		assertThat(page(clerk()).select("[data-notice-limit]").text()).contains("2 hours left");
		this.clock.set(Instant.parse("2026-04-02T22:30:00Z"));
		assertThat(page(clerk()).select("[data-notice-limit]").text()).containsPattern("2\\d minutes left");
		this.clock.set(Instant.parse("2026-04-02T23:00:01Z"));
		Document page = page(clerk());
		assertThat(page.select("[data-notice-limit], #propose-extension")).isEmpty();
		assertThat(page.select("[data-no-extension]").text()).contains("That day has passed.");
	}

	@Test
	void whileThePeriodIsPausedTheLastDayMovesWithItC16() throws Exception {
		this.walk.bean(Deadlines.class)
			.record(this.walk.line().id(), ClockEvent.at(ClockEventType.CLARIFICATION_REQUESTED, this.clock.instant()));
		Document page = page(clerk());
		assertThat(page.select("[data-notice-limit]").text()).contains("moves with it");
		assertThat(page.select("#propose-extension")).hasSize(1);
	}

	@Test
	void taskOfTheOfficerListsWhatIsLeftWithItsPlace() throws Exception {
		act(clerk(), proposal("COMPLEX", REASONS));
		this.walk.runJobs();
		String task = this.walk.task("userTask_approveExtension").getId();
		Document page = Jsoup.parse(this.mvc.perform(get("/staff/case-file").param("task", task).with(officer()))
			.andReturn()
			.getResponse()
			.getContentAsString());
		assertThat(page.select("#left").text()).contains("Write why it is rejected before you do so.", "Rejected");
		assertThat(page.select("#left a")).isNotEmpty()
			.allSatisfy((link) -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
	}

	@Test
	void proposalIsShownWithItsReasonsAsText() throws Exception {
		assertThat(act(clerk(), proposal("COMPLEX", REASONS)).getStatus()).isEqualTo(302);
		Document page = page(clerk());
		assertThat(page.select("[data-extension] blockquote").text()).isEqualTo(REASONS);
		assertThat(page.select("[data-extension]").text()).contains("Proposed: waits for an officer", "clerk");
		assertThat(page.select("#propose-extension, #reject-extension")).isEmpty();
		assertThat(act(clerk(), proposal("COMPLEX", REASONS)).getStatus()).isEqualTo(400);
	}

	@Test
	void wrongEntryNamesTheFieldAndKeepsWhatWasTyped() throws Exception {
		for (String ground : new String[] { "", "IDENTITY", "STAFF_SHORTAGE" }) {
			assertThat(refused(proposal(ground, REASONS), "#extensionGround").select("textarea[name=extensionReasons]")
				.text()).isEqualTo(REASONS);
		}
		assertThat(refused(proposal("NUMBER_OF_REQUESTS", " "), "#extensionReasons")
			.select("input[value=NUMBER_OF_REQUESTS]")
			.hasAttr("checked")).isTrue();
		this.clock.set(Instant.parse("2026-04-02T23:00:01Z"));
		assertThat(refused(proposal("COMPLEX", REASONS), "#clock").select("textarea[name=extensionReasons]").text())
			.isEqualTo(REASONS);
	}

	@Test
	void officerReadsTheLetterAndWritesWhyNot() throws Exception {
		assertThat(preview(officer()).getStatus()).isEqualTo(404);
		act(clerk(), proposal("COMPLEX", REASONS));
		assertThat(preview(officer()).getContentAsString()).contains("2 June 2026");
		assertThat(act(clerk(), Map.of("action", "reject-extension", "rejectBecause", "No")).getStatus())
			.isEqualTo(404);
		assertThat(act(officer(), Map.of("action", "reject-extension", "rejectBecause", "")).getStatus())
			.isEqualTo(400);
		assertThat(act(officer(), Map.of("action", "reject-extension", "rejectBecause", "Not complex")).getStatus())
			.isEqualTo(302);
		this.walk.runJobs();
		this.walk.officer("userTask_approveExtension", "extensionApproval", "REJECTED");
		assertThat(page(clerk()).select("[data-extension]").text()).contains("Rejected", "Why not: Not complex");
		assertThat(page(clerk()).select("#propose-extension")).hasSize(1);
	}

	private Document refused(Map<String, String> typed, String field) throws Exception {
		MockHttpServletResponse answer = act(clerk(), typed);
		assertThat(answer.getStatus()).isEqualTo(400);
		Document page = Jsoup.parse(answer.getContentAsString());
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo(field);
		assertThat(page.select(field)).hasSize(1);
		return page;
	}

	private static Map<String, String> proposal(String ground, String reasons) {
		return Map.of("action", "propose-extension", "extensionGround", ground, "extensionReasons", reasons);
	}

	private Document page(RequestPostProcessor who) throws Exception {
		return Jsoup.parse(this.mvc.perform(get("/staff/case-file").param("reference", this.walk.reference()).with(who))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	private MockHttpServletResponse preview(RequestPostProcessor who) throws Exception {
		return this.mvc
			.perform(get("/staff/case-file/preview/extension").param("reference", this.walk.reference()).with(who))
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
