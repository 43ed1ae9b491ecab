package org.rightsdesk.insight;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.complaint.NewComplaint;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

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
		CaseWalk walk = submit("2027-07-01T09:00:00Z", Right.RECTIFICATION);
		String file = "/staff/case-file?reference=" + walk.reference();
		Visitor clerk = reader("case-handler").open(file);
		assertThat(clerk.page().select("#lateness")).as("nothing is late yet").isEmpty();
		this.jdbc.sql("""
				update line_clock set state = 'CLOSED', due_on = date '2027-07-29', closed_on = date '2027-07-30'
				where line_id = ?""").param(walk.line().id()).update();
		assertThat(count(reader("manager").open(ADDRESS).page(), "LATE_UNEXPLAINED")).isEqualTo("1");
		assertThat(unexplained("case-handler")).contains(file + "#lateness");
		assertThat(unexplained("manager")).as("a manager reads no case file").isEmpty();
		Visitor manager = reader("manager").open("/staff/figures/open");
		String figure = manager.page().select("a[href*=LATE_UNEXPLAINED]").text();
		int rows = manager.open("/staff/cases?only=LATE_UNEXPLAINED").page().select(".staff-cases tbody tr").size();
		assertThat(figure).as("leads to the cases that it counts").startsWith(rows + " case");
		clerk.open(file).press("Save the reason");
		assertThat(clerk.page().select("#lateReason-error").text()).contains("Choose");
		clerk.press("Save the reason", "lateReason", "STAFF_AWAY");
		assertThat(clerk.open(file).page().select("#lateness [data-late]").text()).contains("Somebody was away");
		assertThat(clerk.page().select("#timeline").text()).contains("Said why the answer is late: Somebody was away");
		assertThat(unexplained("case-handler")).doesNotContain(file + "#lateness");
		Document page = reader("manager").open(ADDRESS).page();
		assertThat(count(page, "RECEIVED")).isEqualTo("1");
		assertThat(count(page, "LATE")).isEqualTo("1");
		assertThat(count(page, "IN_TIME")).isEqualTo("0");
		assertThat(count(page, "LATE_STAFF_AWAY")).isEqualTo("1");
		assertThat(count(page, "LATE_UNEXPLAINED")).isEqualTo("0");
		Document hidden = reader("manager").open(ADDRESS + "&hiding=true").page();
		assertThat(count(hidden, "LATE")).isEqualTo("<5");
		assertThat(count(hidden, "IN_TIME")).isEqualTo("0");
		assertThat(count(hidden, "LATE_STAFF_AWAY")).isEqualTo("<5");
	}

	@Test
	void theReasonIsAskedWhileAnAnswerIsOverdueAndAgainWhenItWent() {
		CaseWalk walk = submit("2027-06-01T09:00:00Z", Right.ACCESS);
		String file = "/staff/case-file?reference=" + walk.reference();
		Visitor clerk = reader("case-handler").open(file);
		assertThat(clerk.page().select("#lateness [data-late]").text()).contains("is over", "Say why");
		assertThat(unexplained("case-handler")).as("not answered yet").doesNotContain(file + "#lateness");
		walk.bean(TransactionTemplate.class)
			.executeWithoutResult((status) -> walk.bean(Deadlines.class)
				.record(walk.line().id(), ClockEvent.at(ClockEventType.RESPONDED, this.clock.instant())));
		assertThat(this.jdbc.sql("select mailbox || ' ' || line from staff_reminder where line like ?")
			.param(walk.reference() + ": answered%")
			.query(String.class)
			.list()).singleElement()
			.asString()
			.startsWith(walk.bean(Organisations.class).get(ORGANISATION).desk().handlers())
			.contains("answered on 2 August 2027 although it was due on 1 July 2027", "Say why");
		assertThat(unexplained("case-handler")).contains(file + "#lateness");
		clerk.press("Save the reason", "lateReason", "OTHER");
		assertThat(unexplained("case-handler")).doesNotContain(file + "#lateness");
	}

	@Test
	void hoursAreCountedWhereStaffRecordThem() {
		this.clock.set(Instant.parse("2027-09-01T09:00:00Z"));
		CaseWalk walk = submit("2027-08-04T09:00:00Z", Right.OBJECTION);
		this.jdbc.sql("update line_clock set state = 'CLOSED', closed_on = date '2027-08-20' where line_id = ?")
			.param(walk.line().id())
			.update();
		String file = "/staff/case-file?reference=" + walk.reference();
		for (String bad : new String[] { "", "four", "-1", "1000", "3.25", "1e2", "3,5" }) {
			Visitor clerk = reader("case-handler").open(file).press("Save the hours", "hoursSpent", bad);
			assertThat(clerk.errors()).as(bad).containsOnlyKeys("hoursSpent");
			assertThat(clerk.page().getElementById("hours").select("input#hoursSpent").val()).isEqualTo(bad);
		}
		reader("case-handler").open(file)
			.press("Save the hours", "hoursSpent", "999.9")
			.press("Save the hours", "hoursSpent", "7.5");
		Document page = reader("manager").open(ADDRESS).page();
		assertThat(count(page, "HOURS_RECORDED")).isEqualTo("1");
		assertThat(count(page, "HOURS")).isEqualTo("7.5");
		Document hidden = reader("manager").open(ADDRESS + "&hiding=true").page();
		assertThat(count(hidden, "HOURS")).as("hours of one person").isEqualTo("[c]");
		Visitor clerk = reader("case-handler").open(file);
		assertThat(clerk.page().select("[data-hours]").text()).startsWith("7.5 hours, recorded by");
		clerk.press("Save the hours", "hoursSpent", "");
		assertThat(count(reader("manager").open(ADDRESS).page(), "HOURS_RECORDED")).isEqualTo("0");
	}

	@Test
	void workDoneAgainIsCounted() {
		this.clock.set(Instant.parse("2027-10-20T09:00:00Z"));
		CaseWalk walk = submit("2027-10-05T09:00:00Z", Right.RESTRICTION);
		this.jdbc.sql("update line_clock set state = 'CLOSED', closed_on = date '2027-10-15' where line_id = ?")
			.param(walk.line().id())
			.update();
		this.jdbc.sql("""
				insert into decision (line_id, outcome, prepared_by, prepared_at, times_returned)
				values (?, 'GRANTED', 'clerk', now(), 2)""").param(walk.line().id()).update();
		for (String outcome : new String[] { "UPHELD", "PARTLY_UPHELD", "NOT_UPHELD" }) {
			complain(walk, outcome);
		}
		this.clock.set(Instant.parse("2027-11-02T09:00:00Z"));
		Document page = reader("manager").open(ADDRESS).page();
		assertThat(count(page, "SENT_BACK")).isEqualTo("2");
		assertThat(count(page, "COMPLAINTS")).isEqualTo("3");
		assertThat(count(page, "COMPLAINTS_UPHELD")).isEqualTo("2");
	}

	@Test
	void aComplaintAboutSeveralRightsIsOne() {
		this.clock.set(Instant.parse("2027-12-20T09:00:00Z"));
		CaseWalk walk = CaseWalk.submit(this.context,
				Submissions.of(ORGANISATION, Instant.parse("2027-12-06T09:00:00Z"),
						new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.ACCESS, Right.ERASURE,
						Right.RESTRICTION));
		complain(walk, "NOT_UPHELD");
		this.clock.set(Instant.parse("2028-01-03T09:00:00Z"));
		Document page = reader("manager").open(ADDRESS).page();
		assertThat(page.select("[data-column=COMPLAINTS] td").eachText()).containsExactly("1", "1", "1", "1");
		assertThat(count(page, "RECEIVED")).isEqualTo("3");
	}

	@Test
	void whatCountsRequestsTellsNoHiddenFigure() {
		Map<ReturnColumn, Integer> once = Map.of(ReturnColumn.COMPLAINTS, 12);
		assertThat(ReturnRow.sum(List.of(row(Right.ACCESS, 12), row(Right.ERASURE, 3)), once)
			.shown(ReturnColumn.COMPLAINTS, true)).isEqualTo("[c]");
		assertThat(ReturnRow.sum(List.of(row(Right.ACCESS, 12), row(Right.ERASURE, 6)), once)
			.shown(ReturnColumn.COMPLAINTS, true)).isEqualTo("12");
	}

	@Test
	void aSumSaysNoMoreThanItsPartsWhenSmallFiguresAreHidden() {
		ReturnRow many = row(Right.ACCESS, 12);
		assertThat(ReturnRow.sum(List.of(many, row(Right.ERASURE, 3)), Map.of()).shown(ReturnColumn.RECEIVED, true))
			.isEqualTo(">12");
		assertThat(ReturnRow.sum(List.of(many, row(Right.ERASURE, 0)), Map.of()).shown(ReturnColumn.RECEIVED, true))
			.isEqualTo("12");
		assertThat(ReturnRow.sum(List.of(many, row(Right.ERASURE, 3)), Map.of()).shown(ReturnColumn.RECEIVED, false))
			.isEqualTo("15");
		assertThat(ReturnRow.sum(List.of(row(Right.ACCESS, 2)), Map.of()).shown(ReturnColumn.RECEIVED, true))
			.isEqualTo("<5");
	}

	private static ReturnRow row(Right right, int each) {
		return new ReturnRow(right,
				Arrays.stream(ReturnColumn.values()).collect(Collectors.toMap((column) -> column, (column) -> each)),
				List.of());
	}

	@Test
	void csvSaysTheSameAsThePage() throws Exception {
		Visitor manager = reader("manager").open(ADDRESS);
		List<String> headings = manager.page().select("thead th").eachText();
		Document page = manager.page();
		manager.open(page.select("#csv a").attr("href"));
		assertThat(manager.response().getHeader("Content-Disposition")).contains("2027-07-01-2027-07-31.csv");
		List<CSVRecord> rows = CSVParser
			.parse(manager.response().getContentAsString(StandardCharsets.UTF_8),
					CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())
			.getRecords();
		assertThat(rows).hasSize(headings.size() - 1);
		CSVRecord all = rows.get(rows.size() - 1);
		assertThat(all.get("right")).isEqualTo("All rights");
		for (ReturnColumn column : ReturnColumn.values()) {
			assertThat(all.get(column.name().toLowerCase(Locale.ROOT))).as(column.name())
				.isEqualTo(count(page, column.name()));
		}
	}

	@Test
	void figuresAreForManagersAndOfficersOnly() {
		assertThat(reader("case-handler").open(ADDRESS).response().getStatus()).isEqualTo(403);
		assertThat(reader("case-handler").open("/staff/figures/return.csv").response().getStatus()).isEqualTo(403);
		assertThat(new Visitor(this.mvc).open("/staff/figures/return.csv").address()).endsWith("/staff/login");
	}

	private CaseWalk submit(String receivedAt, Right right) {
		return CaseWalk.submit(this.context, Submissions.of(ORGANISATION, Instant.parse(receivedAt),
				new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), right));
	}

	private void complain(CaseWalk about, String outcome) {
		SubjectRequest complaint = about.bean(TransactionTemplate.class)
			.execute((status) -> about.bean(Complaints.class)
				.receive(
						new NewComplaint(Submissions.complaint(ORGANISATION, this.clock.instant()), about.id(), "", ""),
						"requester"));
		this.jdbc.sql("update complaint set outcome = ?, answered_on = date '2027-10-20' where request_id = ?")
			.params(outcome, complaint.id())
			.update();
	}

	/** Addresses in the list of cases answered late without a reason. */
	private List<String> unexplained(String group) {
		return reader(group).open("/staff/cases?only=LATE_UNEXPLAINED")
			.page()
			.select(".staff-cases a")
			.eachAttr("href");
	}

	private static String count(Document page, String column) {
		return page.select("[data-column=" + column + "] td").last().text();
	}

	private Visitor reader(String group) {
		return Visitor.staff(this.mvc, this.clock, "reader", group, ORGANISATION);
	}

}
