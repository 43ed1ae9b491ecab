package org.rightsdesk.casework;

import java.time.Instant;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.NewRequest.NewParty;
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

/** What staff write about a consent that was taken back (law.md 6.10). */
@RightsdeskTest
class ConsentSectionTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	private CaseWalk walk;

	@BeforeEach
	void consentIsTakenBack() {
		this.clock.set(Instant.parse("2026-09-01T09:00:00Z"));
		this.walk = CaseWalk.submit(this.context, Submissions.of("community-buying", this.clock.instant(),
				new NewParty("Ada", "consent@section.example.com", "", "", "", ""), Right.CONSENT_WITHDRAWAL));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void keepsWhatThePersonWillRead() throws Exception {
		assertThat(write("The <i>newsletter</i>", "1").getStatus()).isEqualTo(302);
		Document page = desk().page(query(), desk().clerk());
		assertThat(page.select("#consent blockquote").text()).isEqualTo("The <i>newsletter</i>");
		assertThat(page.select("#consent [data-stopped]").text()).isEqualTo("Stopped on 1 September 2026");
		assertThat(page.select("#consent [data-system]").eachText()).containsExactly("Mailing list (Mailchimp)");
		assertThat(page.select("#consent input[type=checkbox][checked]").eachAttr("name"))
			.containsExactly("system.mailing-list");
		assertThat(page.select("#consent [data-ends]").text()).isEqualTo("No more offers");
		assertThat(page.select("#consent input[name=stoppedOn.day]").val()).isEqualTo("1");
	}

	@Test
	void refusesADayToComeAndAConsentWithoutName() throws Exception {
		MockHttpServletResponse refused = write("The newsletter", "2");
		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(Jsoup.parse(refused.getContentAsString())
			.select("#consent input[type=checkbox][checked]")
			.eachAttr("name")).as("what was ticked is kept").containsExactly("system.mailing-list");
		assertThat(write("", "1").getStatus()).isEqualTo(400);
		assertThat(desk().page(query(), desk().clerk()).select("#consent [data-consent]")).isEmpty();
	}

	private MockHttpServletResponse write(String consent, String day) throws Exception {
		return desk().act(query(), desk().clerk(),
				Map.of("action", "write-consent", "whichConsent", consent, "stoppedOn.day", day, "stoppedOn.month", "9",
						"stoppedOn.year", "2026", "endsWithIt", "No more offers", "system.mailing-list", "yes"));
	}

	private CaseFileDesk desk() {
		return new CaseFileDesk(this.mvc, this.clock, "community-buying");
	}

	private String query() {
		return "reference=" + this.walk.reference();
	}

}
