package org.rightsdesk.portal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.deadline.DomainTable;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** The clock for people, with a browser that has no JavaScript. */
@RightsdeskTest
class CalculatorPageTest {

	private static final String ADDRESS = "/deadline-calculator";

	private static final String CALCULATE = "Work out the date";

	private static final String LINK = ADDRESS
			+ "?calendar=UK-EW&right=ACCESS&received=2026-01-31&event=IDENTITY_REQUESTED.2026-02-02"
			+ "&event=IDENTITY_RECEIVED.2026-02-10";

	@Autowired
	private MockMvc mvc;

	private Visitor visitor;

	@BeforeEach
	void someone() {
		this.visitor = new Visitor(this.mvc);
	}

	@Test
	void everyWorkedExampleIsTheSameAsForPrograms() {
		List<CSVRecord> rows = DomainTable.read("deadlines.csv");
		assertThat(rows).hasSize(60);
		assertThat(rows).allSatisfy((row) -> {
			String link = ADDRESS + "?calendar=" + row.get("jurisdiction") + "&right=ACCESS&received="
					+ row.get("received_at").substring(0, 10) + event("IDENTITY_REQUESTED", row.get("id_requested"))
					+ event("FEE_REQUESTED", row.get("fee_requested"))
					+ event("CLARIFICATION_REQUESTED", row.get("clarification_requested"))
					+ event("IDENTITY_RECEIVED", row.get("id_confirmed")) + event("FEE_PAID", row.get("fee_paid"))
					+ event("CLARIFICATION_RECEIVED", row.get("clarification_received"))
					+ (row.get("extended").equals("yes") ? event("EXTENDED.COMPLEX",
							LocalDate.parse(row.get("expected_start_date")).plusDays(6).toString()) : "");
			String due = row.get("expected_due_date");
			assertThat(open(link).select("[data-due]").text()).as(link)
				.isEqualTo(due.isEmpty() ? "" : inWords(LocalDate.parse(due)));
		});
	}

	@Test
	void eventsGrowAndShrinkAndEverythingTypedIsKept() {
		this.visitor.open(ADDRESS)
			.press("Add an event", "calendar", "EU-IE", "right", "ERASURE", "received.day", "31", "received.month",
					"Jan");
		assertThat(this.visitor.page().select(".calculator__event")).hasSize(1);
		assertThat(this.visitor.errors()).isEmpty();
		this.visitor.press("Add another event", "event-1", "FEE_REQUESTED", "event-1-on.day", "2");
		this.visitor.press("Add another event", "event-2", "LAPSED.FEE", "event-2-on.year", "26");
		Document page = this.visitor.page();
		assertThat(page.select(".calculator__event")).hasSize(3);
		assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("EU-IE", "ERASURE",
				"FEE_REQUESTED", "LAPSED.FEE");
		assertThat(page.select("input[name=received.month]").val()).isEqualTo("Jan");
		assertThat(page.select("button[name=add]").attr("formaction")).isEqualTo(ADDRESS + "#event-4");
		page = this.visitor.press("Remove event 1").page();
		assertThat(page.select("option[selected]").eachAttr("value")).containsExactly("EU-IE", "ERASURE", "LAPSED.FEE");
		assertThat(page.select("input[name=event-1-on.year]").val()).isEqualTo("26");
	}

	/**
	 * Enter in a field presses the first button of the form, which must not be Remove.
	 */
	@Test
	void enterWorksOutTheDate() {
		Document page = open(LINK);
		assertThat(page.selectFirst("main form button").text()).isEqualTo(CALCULATE);
		assertThat(page.selectFirst("main form button").hasAttr("name")).isFalse();
	}

	@Test
	void aCalculationHasAnAddressToShareThatNeedsNoCookie() {
		this.visitor.open(ADDRESS).press("Add an event");
		this.visitor.press("Add another event", "event-1", "IDENTITY_REQUESTED", "event-1-on.day", "2",
				"event-1-on.month", "2", "event-1-on.year", "2026");
		this.visitor.press(CALCULATE, "calendar", "UK-EW", "right", "ACCESS", "received.day", "31", "received.month",
				"01", "received.year", "2026", "event-2", "IDENTITY_RECEIVED", "event-2-on.day", "10",
				"event-2-on.month", "2", "event-2-on.year", "2026");
		assertThat(this.visitor.address()).isEqualTo(LINK);
		Document page = open(LINK);
		assertThat(page.select("[data-due]").text()).isEqualTo("Tuesday 10 March 2026");
		assertThat(page.select("#link").attr("href")).endsWith(LINK);
		assertThat(page.select("#link").text()).startsWith("http");
		assertThat(page.select(".govuk-summary-list__row").eachText()).containsExactly("Where it stands Time counts",
				"First day that counts 10 February 2026", "Days that did not count None",
				"Longer time can be announced until 10 March 2026");
		assertThat(page.select(".calculator__rule").eachText()).containsExactly("rule C-2", "rule C-4", "rule C-10",
				"rule C-13");
		assertThat(page.select("form option[selected]")).as("to go on from here").hasSize(4);
	}

	@Test
	void c8APauseAndC20AnExtensionAreShown() {
		Document paused = open(ADDRESS + "?calendar=UK-EW&right=ACCESS&received=2026-03-02"
				+ "&event=CLARIFICATION_REQUESTED.2026-03-10&event=CLARIFICATION_RECEIVED.2026-03-17");
		assertThat(paused.select("[data-due]").text()).isEqualTo("Thursday 9 April 2026");
		assertThat(paused.select(".govuk-summary-list").text()).contains("Days that did not count 7 days");
		Document longer = open(
				ADDRESS + "?calendar=UK-EW&right=ACCESS&received=2026-03-02&event=EXTENDED.COMPLEX.2026-03-10");
		assertThat(longer.select("[data-due]").text()).isEqualTo("Tuesday 2 June 2026");
		assertThat(longer.select(".govuk-summary-list").text()).contains("Three months instead of one")
			.doesNotContain("announced until");
		Document waits = open(
				ADDRESS + "?calendar=UK-EW&right=ACCESS&received=2026-03-02&event=FEE_REQUESTED.2026-03-10");
		assertThat(waits.select("[data-due]")).isEmpty();
		assertThat(waits.select("#result-title").text()).isEqualTo("There is no date yet: time has not started");
	}

	@Test
	void section59ComplaintsHaveTheirOwnLimit() {
		Document page = open(ADDRESS + "?calendar=UK-EW&right=COMPLAINT&received=2026-11-25");
		assertThat(page.select("#result-title").text()).startsWith("The organisation must confirm that it has the");
		assertThat(page.select("[data-due]").text()).isEqualTo("Tuesday 29 December 2026");
		assertThat(page.select(".govuk-summary-list").text()).isEqualTo("Where it stands Time counts");
		assertThat(this.visitor.open(ADDRESS + "?calendar=EU-DE&right=COMPLAINT&received=2026-11-25").errors())
			.containsOnlyKeys("right");
	}

	@Test
	void everyMistakeIsNamedAtItsFieldAndNothingTypedGetsIntoAnAddress() {
		this.visitor.open(ADDRESS).press("Add an event");
		this.visitor.press(CALCULATE, "received.day", "Ada <b>", "event-1", "RESPONDED", "event-1-on.day", "31",
				"event-1-on.month", "2", "event-1-on.year", "2026");
		assertThat(this.visitor.address()).isEqualTo(ADDRESS);
		assertThat(this.visitor.errors()).containsOnlyKeys("calendar", "right", "received", "event-1-on");
		Document page = this.visitor.page();
		assertThat(page.title()).startsWith("Error: ");
		this.visitor.errors()
			.forEach((field, sentence) -> assertThat(page.getElementById(field + "-error").text())
				.isEqualTo("Error: " + sentence));
		assertThat(page.select("input[name=received.day]").val()).isEqualTo("Ada <b>");
		assertThat(page.select("#event-1 option[selected]").val()).isEqualTo("RESPONDED");
		assertThat(page.select("#result")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			IDENTITY_REQUESTED.2026-03-01                                  | event-1 | C-1
			RESPONDED.2026-03-04 IDENTITY_REQUESTED.2026-03-05             | event-2 | 5.1
			IDENTITY_RECEIVED.2026-03-04                                   | event-1 | C-4
			EXTENDED.COMPLEX.2026-04-03                                    | event-1 | C-21
			EXTENDED.COMPLEX.2026-03-03 EXTENDED.COMPLEX.2026-03-04        | event-2 | C-23
			""")
	void impossibleSequenceSaysWhichRuleItBreaks(String events, String field, String rule) {
		this.visitor.open(ADDRESS + "?calendar=UK-EW&right=ACCESS&received=2026-03-02"
				+ Stream.of(events.split(" ")).map((event) -> "&event=" + event).reduce("", String::concat));
		assertThat(this.visitor.errors()).containsOnlyKeys(field);
		assertThat(this.visitor.errors().get(field)).endsWith("(rule " + rule + ")");
		assertThat(this.visitor.page().getElementById(field)).isNotNull();
	}

	@Test
	void daysBeforeTheLawAndPastTheCheckedYearsAreRefusedAtTheReceipt() {
		for (String day : List.of("2018-05-24", "2028-12-10", "9999-12-31", "0001-01-01")) {
			assertThat(this.visitor.open(ADDRESS + "?calendar=UK-EW&right=ACCESS&received=" + day).errors())
				.containsOnlyKeys("received");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "?calendar=UK", "?right=TEA&right=ACCESS", "?received=2026-02-30", "?received=Ada",
			"?event=.", "?event=RECEIVED.2026-03-02", "?event=EXTENDED.FEE.2026-03-02", "?event=EXTENDED.2026-03-02",
			"?event=RESPONDED.2026-13-02", "?calendar=%00%F0%9F%98%80", "?calendar=%3Cscript%3Ealert(1)%3C/script%3E",
			"?event=LAPSED.COMPLEX.2026-03-02", "?event=&event=&event=" })
	void badLinksAreRefusedFieldByFieldAndWhatIsInThemIsNotShown(String query) {
		this.visitor.open(ADDRESS + query);
		assertThat(this.visitor.response().getStatus()).isEqualTo(200);
		assertThat(this.visitor.page().select("#result")).isEmpty();
		assertThat(this.visitor.page().select("main").text()).doesNotContain("alert", "TEA", "Ada");
		assertThat(this.visitor.errors().keySet())
			.allSatisfy((field) -> assertThat(this.visitor.page().getElementById(field)).isNotNull());
	}

	@Test
	void thereIsRoomForTwentyEvents() {
		StringBuilder link = new StringBuilder(ADDRESS + "?calendar=UK-EW&right=ACCESS&received=2026-03-02");
		IntStream.range(0, 19).forEach((i) -> link.append("&event=CLARIFICATION_REQUESTED.2026-03-05"));
		this.visitor.open(link.toString());
		assertThat(this.visitor.errors()).isEmpty();
		this.visitor.press("Add another event");
		assertThat(this.visitor.page().select(".calculator__event")).hasSize(20);
		assertThat(this.visitor.page().select("button[name=add]")).isEmpty();
		assertThat(this.visitor.page().select("main").text()).contains("There is room for 20 events");
	}

	private Document open(String link) {
		Document page = this.visitor.open(link).page();
		assertThat(this.visitor.errors()).as(link).isEmpty();
		return page;
	}

	private static String event(String type, String day) {
		return day.isEmpty() ? "" : "&event=" + type + "." + day;
	}

	private static String inWords(LocalDate date) {
		return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK).format(date);
	}

}
