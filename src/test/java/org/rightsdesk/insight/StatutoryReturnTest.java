package org.rightsdesk.insight;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
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
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** What regulators ask for, as a page and as CSV, in months that no other test uses. */
@RightsdeskTest
class StatutoryReturnTest {

	private static final String ORGANISATION = "community-buying";

	private static final String ADDRESS = "/staff/figures/return?period=LAST_MONTH&organisation=" + ORGANISATION;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void setClock() {
		this.clock.set(Instant.parse("2027-08-02T09:00:00Z"));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void aLateAnswerIsCountedWithTheReasonThatStaffSay() {
		CaseWalk walk = CaseWalk.submit(this.context,
				Submissions.of(ORGANISATION, Instant.parse("2027-07-01T09:00:00Z"),
						new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.RECTIFICATION));
		String file = "/staff/case-file?reference=" + walk.reference();
		Visitor clerk = reader("case-handler").open(file);
		assertThat(clerk.page().select("#lateness")).as("nothing is late yet").isEmpty();
		this.jdbc.sql("""
				update line_clock set state = 'CLOSED', due_on = date '2027-07-29', closed_on = date '2027-07-30'
				where line_id = ?""").param(walk.line().id()).update();
		clerk.open(file).press("Save the reason");
		assertThat(clerk.page().select("#lateReason-error").text()).contains("Choose");
		clerk.press("Save the reason", "lateReason", "STAFF_AWAY");
		assertThat(clerk.open(file).page().select("#lateness [data-late]").text()).contains("Somebody was away");
		Document page = reader("manager").open(ADDRESS).page();
		assertThat(count(page, "RECEIVED")).isEqualTo("1");
		assertThat(count(page, "LATE")).isEqualTo("1");
		assertThat(count(page, "IN_TIME")).isEqualTo("0");
		assertThat(page.select(".govuk-summary-list__row").text()).isEqualTo("Somebody was away 1");
		Document hidden = reader("manager").open(ADDRESS + "&hiding=true").page();
		assertThat(count(hidden, "LATE")).isEqualTo("<5");
		assertThat(count(hidden, "IN_TIME")).isEqualTo("0");
		assertThat(hidden.select(".govuk-summary-list__row").text()).isEqualTo("Somebody was away <5");
	}

	@Test
	void csvSaysTheSameAsThePage() throws Exception {
		Visitor manager = reader("manager").open(ADDRESS);
		List<String> headings = manager.page().select("thead th").eachText();
		manager.open(manager.page().select("#csv a").attr("href"));
		assertThat(manager.response().getHeader("Content-Disposition")).contains("2027-07-01-2027-07-31.csv");
		List<CSVRecord> rows = CSVParser
			.parse(manager.response().getContentAsString(StandardCharsets.UTF_8),
					CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())
			.getRecords();
		assertThat(rows).hasSize(headings.size() - 1);
		assertThat(rows.get(rows.size() - 1).get("right")).isEqualTo("All rights");
	}

	@Test
	void figuresAreForManagersAndOfficersOnly() {
		assertThat(reader("case-handler").open(ADDRESS).response().getStatus()).isEqualTo(403);
		assertThat(reader("case-handler").open("/staff/figures/return.csv").response().getStatus()).isEqualTo(403);
		assertThat(new Visitor(this.mvc).open("/staff/figures/return.csv").address()).endsWith("/staff/login");
	}

	private static String count(Document page, String column) {
		return page.select("[data-column=" + column + "] td").last().text();
	}

	private Visitor reader(String group) {
		return Visitor.staff(this.mvc, this.clock, "reader", group, ORGANISATION);
	}

}
