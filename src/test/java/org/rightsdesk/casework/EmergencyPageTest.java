package org.rightsdesk.casework;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.engine.StaffAuthentication;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.request.Representations;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** the page of an answer that waits for a second person. */
@RightsdeskTest
class EmergencyPageTest {

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvc mvc;

	CaseWalk walk;

	@BeforeEach
	void wholeAnswerWaits() {
		this.walk = CaseWalk.submit(this.context, Submissions.accessFor("community-buying", Instant.now()))
			.searchOnly("mailboxes")
			.enough();
		this.walk.bean(Representations.class).confirmAddress(this.walk.id(), "members database", "clerk");
		UUID file = this.walk.collect("mailboxes", "account.txt");
		this.walk.search("FOUND");
		this.walk.bean(Review.class).release(this.walk.line().id(), file, "clerk");
		this.walk.bean(IdentityVerification.class).recordOtherCheck(this.walk.id(), "Called the number", "clerk");
		this.walk.clerk("userTask_reviewMaterial", "reviewOutcome", "GRANTED");
	}

	@Test
	void offersTheEmergencyToWhoPreparedItAlone() throws Exception {
		assertThat(page("clerk").select("#decision li").eachText()).contains("Somebody asks for another person.");
		assertThat(page("clerk").getElementById("self-approve")).isNotNull();
		assertThat(page("colleague").getElementById("self-approve")).isNull();
	}

	@Test
	void asksForTheReasonAndShowsIt() throws Exception {
		MockHttpServletResponse refused = approve("clerk", " ");
		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(Jsoup.parse(refused.getContentAsString()).select(".govuk-error-summary a").attr("href"))
			.isEqualTo("#emergency");
		assertThat(approve("colleague", "I would like to").getStatus()).isEqualTo(400);
		assertThat(approve("clerk", "Both officers are ill").getRedirectedUrl()).endsWith("#decision");
		Document page = page("colleague");
		assertThat(page.select("#decision .govuk-inset-text").text()).contains("In an emergency clerk approved",
				"Both officers are ill");
		assertThat(page.select("#timeline").text()).contains("in an emergency");
		assertThat(approve("clerk", "Again").getStatus()).isEqualTo(400);
	}

	@Test
	void managersFindItInTheirListWithoutAName() throws Exception {
		approve("clerk", "Both officers are ill");
		assertThat(list("manager").select("#alone li").eachText())
			.anyMatch((line) -> line.startsWith(this.walk.reference() + " clerk, "));
		assertThat(list("manager").text()).doesNotContain("Lovelace", "Hopper", "are ill");
		assertThat(list("case-handler").getElementById("alone")).isNull();
	}

	private Document list(String group) throws Exception {
		return Jsoup.parse(this.mvc
			.perform(get("/staff/cases").with(authentication(new StaffAuthentication(
					new StaffMember("max", Set.of(group), Set.of("community-buying")), Instant.now()))))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	private Document page(String who) throws Exception {
		return Jsoup.parse(
				this.mvc.perform(get("/staff/case-file").param("reference", this.walk.reference()).with(handler(who)))
					.andReturn()
					.getResponse()
					.getContentAsString());
	}

	private MockHttpServletResponse approve(String who, String because) throws Exception {
		return this.mvc
			.perform(post("/staff/case-file").param("reference", this.walk.reference())
				.param("action", "self-approve")
				.param("emergency", because)
				.with(handler(who))
				.with(csrf()))
			.andReturn()
			.getResponse();
	}

	private static RequestPostProcessor handler(String name) {
		return authentication(new StaffAuthentication(
				new StaffMember(name, Set.of("case-handler"), Set.of("community-buying")), Instant.now()));
	}

}
