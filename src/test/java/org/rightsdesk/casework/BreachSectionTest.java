package org.rightsdesk.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.breach.Breach;
import org.rightsdesk.breach.Breaches;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/** A possible breach in the Case file; the reporting day is in summer time. */
@RightsdeskTest
class BreachSectionTest {

	private static final String WHAT = "A letter of <b>Ada</b> ${7*7} went next door";

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvc mvc;

	@Autowired
	TestClock clock;

	@Autowired
	Breaches breaches;

	CaseWalk walk;

	String searching;

	@BeforeEach
	void searchIsGoingOn() {
		this.clock.set(Instant.parse("2026-06-02T09:00:00Z"));
		this.walk = CaseWalk.submit(this.context, Submissions.access("repairs-service", this.clock.instant()))
			.searchOnly("mailboxes")
			.enough();
		this.searching = "task=" + this.walk.task("userTask_searchSystem").getId();
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void ownerOfASystemReportsWhatTheySeeAndSeesOnlyTheirOwn() throws Exception {
		assertThat(desk().page(this.searching, owner()).select("#breach [data-rule]").text())
			.contains("same working day");
		assertThat(desk().act(this.searching, owner(), report(WHAT)).getRedirectedUrl()).endsWith("#breach");
		this.breaches.report(this.walk.id(), "The clerk saw another one", null, "clerk");
		Document page = desk().page(this.searching, owner());
		assertThat(page.select("#breach blockquote").text()).isEqualTo(WHAT);
		assertThat(page.select("#breach [data-assess]")).isEmpty();
		assertThat(desk().page(byReference(), desk().clerk()).select("#breach blockquote")).hasSize(2);
		assertThat(desk().act(this.searching, owner(), assessment("Nothing")).getStatus()).isEqualTo(404);
	}

	@Test
	void hourOfBecomingAwareIsLocalAndNowByDefault() throws Exception {
		desk().act(byReference(), desk().clerk(), report(WHAT));
		desk().act(byReference(), desk().clerk(), aware(report(WHAT), "2", "6", "2026", "9:30"));
		assertThat(this.breaches.of(this.walk.id())).extracting(Breach::awareAt)
			.anySatisfy((at) -> assertThat(at).isEqualTo("2026-06-02T08:30:00Z"))
			.anySatisfy((at) -> assertThat(at).isBetween("2026-06-02T09:00:00Z", "2026-06-02T09:05:00Z"));
	}

	@Test
	void hoursThatAreLeftAreShownAndWhenTheyAreOver() throws Exception {
		desk().act(byReference(), desk().clerk(), aware(report(WHAT), "2", "6", "2026", "09:30"));
		assertThat(hours()).isEqualTo("71 hours left");
		this.clock.set(Instant.parse("2026-06-05T07:29:00Z"));
		assertThat(hours()).isEqualTo("1 hour left");
		this.clock.set(Instant.parse("2026-06-05T08:00:00Z"));
		assertThat(hours()).isEqualTo("Less than an hour left");
		this.clock.set(Instant.parse("2026-06-05T08:31:00Z"));
		assertThat(hours()).isEqualTo("Over since less than an hour");
		this.clock.set(Instant.parse("2026-06-05T10:45:00Z"));
		assertThat(hours()).isEqualTo("Over since 2 hours");
	}

	@Test
	void wrongReportNamesTheFieldAndKeepsWhatWasTyped() throws Exception {
		for (String[] typed : new String[][] { { "2", "6", "2026", "" }, { "", "", "", "10:00" },
				{ "31", "6", "2026", "10:00" }, { "2", "6", "2026", "25:00" }, { "2", "6", "2026", "ten" },
				{ "2", "6", "2126", "10:00" }, { "2", "6", "1926", "10:00" } }) {
			MockHttpServletResponse answer = desk().act(byReference(), desk().clerk(),
					aware(report(WHAT), typed[0], typed[1], typed[2], typed[3]));
			assertThat(answer.getStatus()).as(String.join(" ", typed)).isEqualTo(400);
			Document page = Jsoup.parse(answer.getContentAsString());
			String anchor = page.select(".govuk-error-summary a").attr("href");
			assertThat(anchor).isIn("#breachAware", "#breach");
			assertThat(page.select(anchor)).hasSize(1);
			assertThat(page.select("#breachWhat").text()).isEqualTo(WHAT);
			assertThat(page.select("#breachAware-time").val()).isEqualTo(typed[3]);
			assertThat(page.select("#report-breach").hasAttr("open")).isTrue();
		}
		assertThat(desk().act(byReference(), desk().clerk(), report("  ")).getStatus()).isEqualTo(400);
		assertThat(this.breaches.of(this.walk.id())).isEmpty();
	}

	@Test
	void officerWritesWhatTheyFoundAndTheTaskSaysWhatIsLeft() throws Exception {
		desk().act(byReference(), desk().clerk(), report(WHAT));
		this.walk.runJobs();
		String task = "task=" + this.walk.task("userTask_assessBreach").getId();
		Document page = desk().page(task, desk().officer());
		assertThat(page.select("#left").text()).contains("Write what you found",
				"Notify regulator: Record when the regulator was told");
		assertThat(page.select("#left a")).isNotEmpty()
			.allSatisfy((link) -> assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull());
		this.clock.set(Instant.parse("2026-06-02T11:00:00Z"));
		Map<String, String> found = assessment("It came back <i>unopened</i>");
		found.put("breachRisk", "NOT_HIGH");
		found.put("breachNotified.day", "2");
		found.put("breachNotified.month", "6");
		found.put("breachNotified.year", "2026");
		found.put("breachNotified.time", "11:15");
		assertThat(desk().act(task, desk().officer(), found).getStatus()).isEqualTo(302);
		Document kept = desk().page(task, desk().officer());
		assertThat(kept.select("#breachFindings").text()).isEqualTo("It came back <i>unopened</i>");
		assertThat(kept.select("#breachNotified-time").val()).isEqualTo("11:15");
		assertThat(kept.select("input[name=breachRisk][checked]").val()).isEqualTo("NOT_HIGH");
		assertThat(kept.select("#left").text()).startsWith("Nothing is missing");
		this.breaches.report(this.walk.id(), "Another one", null, "clerk");
		assertThat(desk().page(task, desk().officer()).select("[data-assess]")).as("one at a time").hasSize(1);
		this.walk.officer("userTask_assessBreach", "breachDecision", "NOTIFY_REGULATOR");
		Document decided = desk().page(byReference(), desk().clerk());
		assertThat(decided.select("#breach [data-decision]").text()).startsWith("Regulator told, by officer");
		assertThat(decided.select("#breach article").first().select("[data-hours], [data-assess]")).isEmpty();
		assertThat(decided.select("#timeline").text()).contains("Possible breach decided: Regulator told");
	}

	@Test
	void wrongFindingsAreRefusedWithTheirPlace() throws Exception {
		desk().act(byReference(), desk().clerk(), report(WHAT));
		for (Map.Entry<String, String> wrong : Map
			.of("breachFindings", " ", "breachRisk", "MAYBE", "breachNotified.day", "1", "breachTold.time", "9")
			.entrySet()) {
			Map<String, String> found = assessment("Found");
			found.put(wrong.getKey(), wrong.getValue());
			MockHttpServletResponse answer = desk().act(byReference(), desk().officer(), found);
			assertThat(answer.getStatus()).as(wrong.toString()).isEqualTo(400);
			Document page = Jsoup.parse(answer.getContentAsString());
			assertThat(page.select(page.select(".govuk-error-summary a").attr("href"))).as(wrong.toString()).hasSize(1);
			assertThat(page.select("[data-assess]").hasAttr("open")).isTrue();
		}
		Map<String, String> another = assessment("Found");
		another.put("breach", "not-an-id");
		assertThat(desk().act(byReference(), desk().officer(), another).getStatus()).isEqualTo(404);
		assertThat(desk().act(byReference(), desk().clerk(), assessment("Found")).getStatus()).isEqualTo(404);
	}

	private String hours() throws Exception {
		return desk().page(byReference(), desk().clerk()).select("#breach [data-hours]").text();
	}

	private static Map<String, String> report(String what) {
		return new HashMap<>(Map.of("action", "report-breach", "breachWhat", what));
	}

	private static Map<String, String> aware(Map<String, String> report, String day, String month, String year,
			String time) {
		report.putAll(Map.of("breachAware.day", day, "breachAware.month", month, "breachAware.year", year,
				"breachAware.time", time));
		return report;
	}

	private Map<String, String> assessment(String findings) {
		return new HashMap<>(Map.of("action", "assess-breach", "breach",
				this.breaches.of(this.walk.id()).get(0).id().toString(), "breachFindings", findings));
	}

	private String byReference() {
		return "reference=" + this.walk.reference();
	}

	private RequestPostProcessor owner() {
		return desk().staff("owner", "repairs-service:system:repairs-desk");
	}

	private CaseFileDesk desk() {
		return new CaseFileDesk(this.mvc, this.clock, "repairs-service");
	}

}
