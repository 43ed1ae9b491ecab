package org.rightsdesk.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Law.md 2.2: informal handling by agreement, recorded in the Case file, on the clock.
 */
@RightsdeskTest
class InformalAnswerPageTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	private CaseWalk walk;

	private CaseFileDesk desk;

	@BeforeEach
	void aCaseOfSomebodyKnown() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
		this.walk = submit("community-buying");
		this.clock.set(Instant.parse("2026-03-06T09:00:00Z"));
		this.walk.bean(IdentityVerification.class).recordHeldInSystem(this.walk.id(), "mailboxes", "", "clerk");
		this.desk = new CaseFileDesk(this.mvc, this.clock, "community-buying");
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void whatWasAgreedAndSaidEndsTheRightAndItsTime() throws Exception {
		assertThat(this.desk.act(query(), this.desk.clerk(), entry()).getStatus()).isEqualTo(302);
		Document page = page();
		assertThat(page.select("#rights").text()).contains("agreed on 3 March 2026, answered on 5 March 2026",
				"Told on the phone, and content");
		assertThat(page.select("#answer-informally")).isEmpty();
		assertThat(this.walk.line().outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(this.walk.bean(Deadlines.class).of(this.walk.line().id()).closedOn())
			.isEqualTo(LocalDate.of(2026, 3, 5));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "agreedOn.day|31|agreedOn.month|2|agreedOn|Enter a real date",
			"answeredOn.day||answeredOn.month||answeredOn|Enter a real date", "outcome|||x|outcome|Choose how it ended",
			"said|||x|said|Write what was agreed and said", "answeredOn.day|7||x|rights|at the latest today",
			"agreedOn.day|1||x|rights|on or after the day", "outcome|PARTLY_GRANTED||x|rights|gets a letter" })
	void badInputIsNamedKeptAndLeavesTheTimeRunning(String field, String value, String other, String otherValue,
			String anchor, String sentence) throws Exception {
		Map<String, String> typed = entry();
		typed.put(field, (value != null) ? value : "");
		if (other != null) {
			typed.put(other, (otherValue != null) ? otherValue : "");
		}
		var response = this.desk.act(query(), this.desk.clerk(), typed);
		assertThat(response.getStatus()).isEqualTo(400);
		Document page = Jsoup.parse(response.getContentAsString());
		assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#" + anchor);
		assertThat(page.select("#" + anchor)).as("where the sentence leads").hasSize(1);
		assertThat(page.select(".govuk-error-summary").text()).contains(sentence);
		assertThat(page.select("#answer-informally").hasAttr("open")).isTrue();
		assertThat(page.select("#answer-informally [name='agreedOn.year']").val()).isEqualTo("2026");
		assertThat(page.select("#answer-informally [name=said]").text()).isEqualTo(typed.get("said"));
		assertThat(this.walk.line().outcome()).isNull();
		assertThat(this.walk.bean(Deadlines.class).of(this.walk.line().id()).state()).isEqualTo(ClockState.RUNNING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "trade-body", "recruitment-agency", "repairs-service", "constituency-office" })
	void whoseNoticeDoesNotOfferItHasNoSuchForm(String organisation) throws Exception {
		CaseWalk other = submit(organisation);
		CaseFileDesk theirs = new CaseFileDesk(this.mvc, this.clock, organisation);
		assertThat(theirs.page("reference=" + other.reference(), theirs.clerk()).select("#answer-informally"))
			.isEmpty();
		var response = theirs.act("reference=" + other.reference(), theirs.clerk(), entry());
		assertThat(response.getContentAsString()).contains("does not settle requests without letters");
		assertThat(other.line().outcome()).isNull();
	}

	private static Map<String, String> entry() {
		return new HashMap<>(Map.of("action", "answer-informally", "agreedOn.day", "3", "agreedOn.month", "3",
				"agreedOn.year", "2026", "answeredOn.day", "5", "answeredOn.month", "3", "answeredOn.year", "2026",
				"outcome", "GRANTED", "said", "Told on the phone, and content"));
	}

	private Document page() throws Exception {
		return this.desk.page(query(), this.desk.clerk());
	}

	private String query() {
		return "reference=" + this.walk.reference();
	}

	private CaseWalk submit(String organisation) {
		return CaseWalk.submit(this.context, Submissions.access(organisation, this.clock.instant()));
	}

}
