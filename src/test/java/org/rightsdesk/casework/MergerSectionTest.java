package org.rightsdesk.casework;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Restrictions;
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

/** Repeats in the Case file: suggested to everybody, merged by officers. */
@RightsdeskTest
class MergerSectionTest {

	private static final String WHY = "Her <b>account</b> ${7*7} shows both";

	private static final NewParty PERSON = new NewParty("Merrily Watkins", "merrily@example.com", "", "", "", "");

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvc mvc;

	@Autowired
	TestClock clock;

	CaseWalk walk;

	CaseWalk other;

	@BeforeEach
	void twoCasesOfOnePerson() {
		this.walk = submitted(Duration.ofDays(3));
		this.other = submitted(Duration.ZERO);
	}

	@Test
	void repeatIsASuggestionAndChangesNothing() throws Exception {
		Document page = desk().page(by(this.walk), desk().clerk());
		assertThat(page.select("#merger [data-likely]").text()).contains(this.other.reference(), "Merrily Watkins",
				"Same e-mail address", "Similar name");
		assertThat(page.select("#merger form, #plan-merger")).isEmpty();
		assertThat(page.select(".case-file__nav a[href=#merger]")).hasSize(1);
		assertThat(this.walk.tasks()).containsExactly("userTask_checkIdentity");
		assertThat(desk().act(by(this.walk), desk().clerk(), Map.of("action", "merge-case")).getStatus())
			.isEqualTo(404);
		assertThat(desk().act(by(this.walk), desk().clerk(), plan(this.other.reference(), WHY)).getStatus())
			.isEqualTo(404);
	}

	@Test
	void restrictedRepeatIsNotShownToOthers() throws Exception {
		this.context.getBean(Restrictions.class).restrict(this.other.id(), Set.of("named"), "named");
		assertThat(desk().page(by(this.walk), desk().clerk()).select("#merger").text())
			.doesNotContain(this.other.reference());
		assertThat(desk().page(by(this.walk), desk().staff("named", "case-handler")).select("#merger").text())
			.contains(this.other.reference());
	}

	@Test
	void wrongEntryNamesTheFieldAndKeepsWhatWasTyped() throws Exception {
		for (String[] typed : new String[][] { { "", WHY, "#mergeInto" },
				{ this.other.reference(), " ", "#mergeBecause" }, { "nonsense", WHY, "#merger" },
				{ this.walk.reference(), WHY, "#merger" }, { this.other.reference(), WHY, "#merger" },
				{ "x".repeat(20_000), WHY, "#mergeInto" } }) {
			MockHttpServletResponse answer = desk().act(by(this.walk), desk().officer(), plan(typed[0], typed[1]));
			assertThat(answer.getStatus()).isEqualTo(400);
			Document page = Jsoup.parse(answer.getContentAsString());
			assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo(typed[2]);
			assertThat(page.select(typed[2])).hasSize(1);
			assertThat(page.select("#plan-merger").hasAttr("open")).isTrue();
			assertThat(page.select("#mergeInto").val()).isEqualTo(typed[0]);
			assertThat(page.select("#mergeBecause").text()).isEqualTo(typed[1].strip());
		}
	}

	@Test
	void officerLooksFirstAndThenMerges() throws Exception {
		verify(this.walk);
		verify(this.other);
		assertThat(letter()).isEqualTo(404);
		assertThat(
				desk().act(by(this.walk), desk().officer(), plan(" " + this.other.reference().toLowerCase() + " ", WHY))
					.getRedirectedUrl())
			.endsWith("#merger");
		Document page = desk().page(by(this.walk), desk().officer());
		assertThat(page.select("#merger-plan").text()).contains(this.other.reference(), WHY,
				"Everything you hold about me");
		assertThat(page.select("#plan-merger")).isEmpty();
		assertThat(letter()).isEqualTo(200);
		assertThat(desk().page(by(this.walk), desk().clerk()).select("#merger-plan form")).isEmpty();
		assertThat(this.walk.request().closedAt()).isNull();
		assertThat(desk().act(by(this.walk), desk().officer(), Map.of("action", "merge-case")).getRedirectedUrl())
			.endsWith("#merger");
		this.walk.runJobs();
		assertThat(this.walk.line().outcome()).isEqualTo(Outcome.DUPLICATE);
		assertThat(desk().page(by(this.walk), desk().clerk()).select("[data-goes-on] a").attr("href"))
			.isEqualTo("/staff/case-file?reference=" + this.other.reference());
		assertThat(desk().page(by(this.other), desk().clerk()).select("[data-came-in]").text()).contains("no messages");
		assertThat(desk().page(by(this.other), desk().clerk()).select("[data-came-in] a").attr("href"))
			.isEqualTo("/staff/case-file?reference=" + this.walk.reference());
		assertThat(desk().page(by(this.other), desk().clerk()).select("#timeline").text())
			.contains("Goes on in this case: " + this.walk.reference());
		assertThat(desk().page(by(this.other), desk().clerk()).select("#dates, #clock").text())
			.contains("earliest receipt counts");
	}

	@Test
	void officerKeepsThemApart() throws Exception {
		verify(this.walk);
		verify(this.other);
		desk().act(by(this.walk), desk().officer(), plan(this.other.reference(), WHY));
		assertThat(desk().act(by(this.walk), desk().officer(), Map.of("action", "drop-merger")).getStatus())
			.isEqualTo(302);
		assertThat(desk().page(by(this.walk), desk().officer()).select("#merger-plan")).isEmpty();
		assertThat(desk().page(by(this.walk), desk().officer()).select("#plan-merger")).hasSize(1);
	}

	private CaseWalk submitted(Duration ago) {
		return CaseWalk.submit(this.context,
				Submissions.of("community-buying", this.clock.instant().minus(ago), PERSON, Right.ACCESS));
	}

	private static void verify(CaseWalk walk) {
		walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "Called back", "clerk");
		walk.enough();
	}

	private static Map<String, String> plan(String into, String because) {
		return Map.of("action", "plan-merger", "mergeInto", into, "mergeBecause", because);
	}

	private int letter() throws Exception {
		return desk().get("/staff/case-file/preview/merger?" + by(this.walk), desk().officer()).getStatus();
	}

	private static String by(CaseWalk walk) {
		return "reference=" + walk.reference();
	}

	private CaseFileDesk desk() {
		return new CaseFileDesk(this.mvc, this.clock, "community-buying");
	}

}
