package org.rightsdesk.casework;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Restrictions;
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

/** What leaves the service as a list, who gets it and what is kept about that. */
@RightsdeskTest
class ListExportTest {

	private static final String ORGANISATION = "repairs-service";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Restrictions restrictions;

	@BeforeEach
	void setClock() {
		this.clock.set(Instant.parse("2027-06-01T09:00:00Z"));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void aClerkGetsEachRightOfTheFilteredCasesWithNames() throws Exception {
		CaseWalk walk = submit("Ada Lovelace", Right.PORTABILITY, Right.ERASURE);
		List<CSVRecord> rows = rows(reader("case-handler"), "?right=PORTABILITY");
		assertThat(rows).filteredOn((row) -> row.get("reference").equals(walk.reference()))
			.singleElement()
			.extracting(CSVRecord::toMap)
			.isEqualTo(Map.of("reference", walk.reference(), "organisation", "Lowmuir Repairs", "right", "Portability",
					"received", "2027-06-01", "due", "2027-07-01", "overdue", "no", "person", "Ada Lovelace", "about",
					""));
		assertThat(rows(reader("case-handler"), "")).filteredOn((row) -> row.get(0).equals(walk.reference()))
			.hasSize(2);
		assertThat(
				this.jdbc.sql("select username || ' ' || chosen || ' ' || named from list_export order by exported_at")
					.query(String.class)
					.list())
			.contains("reader right=PORTABILITY left=null only=null true");
		assertThat(this.jdbc.sql("select count(*) from list_export where exported_rows is null")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void aManagerGetsReferencesAndDatesOnly() throws Exception {
		CaseWalk walk = submit("Grace Hopper", Right.ACCESS);
		Visitor manager = reader("manager").open("/staff/cases.csv");
		assertThat(manager.response().getContentAsString()).contains(walk.reference())
			.doesNotContain("Hopper", ",person");
		assertThat(manager.response().getHeader("Content-Disposition"))
			.isEqualTo("attachment; filename=\"cases-2027-06-01.csv\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=HYPERLINK(\"http://evil.example\")", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3" })
	void aNameIsNoFormulaS12(String name) throws Exception {
		CaseWalk walk = submit(name, Right.ACCESS);
		assertThat(rows(reader("case-handler"), "")).filteredOn((row) -> row.get(0).equals(walk.reference()))
			.singleElement()
			.extracting((row) -> row.get("person"))
			.isEqualTo("'" + name);
	}

	@Test
	void aRestrictedCaseHasNeitherNameNorRightT16() throws Exception {
		CaseWalk walk = submit("Mary Somerville", Right.ACCESS);
		this.restrictions.restrict(walk.id(), Set.of("somebody"), "officer");
		assertThat(rows(reader("case-handler"), "")).filteredOn((row) -> row.get(0).equals(walk.reference()))
			.singleElement()
			.satisfies(
					(row) -> assertThat(row.toMap()).containsEntry("person", "Restricted").containsEntry("right", ""));
	}

	@Test
	void anotherOrganisationHasOtherCasesS4() throws Exception {
		CaseWalk walk = submit("Ada Lovelace", Right.ACCESS);
		Visitor stranger = Visitor.staff(this.mvc, this.clock, "stranger", "case-handler", "trade-body");
		assertThat(rows(stranger, "?organisation=" + ORGANISATION))
			.noneMatch((row) -> row.get(0).equals(walk.reference()));
	}

	@ParameterizedTest
	@CsvSource({ "admin", "repairs-service:system:workshop" })
	void othersGetNothing(String group) {
		assertThat(reader(group).open("/staff/cases.csv").response().getStatus()).isEqualTo(403);
	}

	@Test
	void moreThanAPageIsWrittenInOrderAndOnce() throws Exception {
		submit("Ada Lovelace", Right.ACCESS);
		this.jdbc.sql("""
				with more as (insert into request_line (id, request_id, number, "right")
				    select gen_random_uuid(), r.id, 100 + n, 'ACCESS' from generate_series(1, 1100) n,
				        (select id from request where organisation = 'repairs-service' and kind = 'RIGHTS' limit 1) r
				    returning id, request_id)
				insert into line_clock select m.id, organisation, 'ACCESS', date '2027-05-01', 'RUNNING',
				    date '2027-06-09', 0, false, null, r.id, reference, zone
				    from more m join request r on r.id = request_id""").update();
		try {
			Visitor clerk = reader("case-handler");
			List<CSVRecord> rows = rows(clerk, "?sort=DUE&right=ACCESS");
			assertThat(rows).hasSizeGreaterThan(1100).hasSize(this.jdbc.sql("""
					select count(*) from line_clock where closed_on is null and "right" = 'ACCESS'
					    and organisation = 'repairs-service'""").query(Integer.class).single());
			assertThat(rows.stream().map((row) -> row.get("due")).filter((due) -> !due.isEmpty()).toList()).isSorted();
		}
		finally {
			this.jdbc.sql("delete from request_line where number > 100").update();
		}
	}

	@Test
	void theListLinksToItsOwnExport() {
		CaseWalk walk = submit("Ada Lovelace", Right.PORTABILITY);
		Visitor clerk = reader("case-handler").open("/staff/cases?right=PORTABILITY&sort=NEWEST");
		assertThat(clerk.page().select("tbody [role=rowheader]").first().text()).isEqualTo(walk.reference());
		String link = clerk.page().select("#csv a").attr("href");
		assertThat(link).contains("right=PORTABILITY", "sort=NEWEST");
		assertThat(clerk.open(link).response().getStatus()).isEqualTo(200);
	}

	@Test
	void managersAndOfficersSeeWhoTookWhichList() throws Exception {
		submit("Ada Lovelace", Right.PORTABILITY);
		int taken = rows(reader("case-handler"), "?right=PORTABILITY&left=LATER").size();
		assertThat(taken).isPositive();
		this.clock.set(Instant.parse("2027-06-01T10:00:00Z"));
		rows(Visitor.staff(this.mvc, this.clock, "boss", "manager", ORGANISATION), "");
		for (String group : List.of("manager", "officer")) {
			Visitor watcher = reader(group).open("/staff/cases").follow("Who downloaded lists of cases");
			assertThat(watcher.page().select("tbody tr").eachText())
				.startsWith("1 Jun 2027, 11:00 boss All open requests no " + openLines())
				.contains("1 Jun 2027, 10:00 reader Right: Portability Due: Later yes " + taken);
			assertThat(watcher.page().text()).doesNotContain("Lovelace");
		}
	}

	@Test
	void aListThatWasBrokenOffIsSaid() {
		this.jdbc.sql("""
				insert into list_export values (gen_random_uuid(), 'gone', '2027-06-01T10:00Z',
				    'trade-body repairs-service', 'right=null left=null only=SINCE_DROPPED', false, null)""").update();
		Visitor manager = Visitor.staff(this.mvc, this.clock, "m", "manager", ORGANISATION, "constituency-office")
			.open("/staff/cases/exports");
		this.jdbc.sql("delete from list_export where exported_rows is null").update();
		assertThat(manager.page().select("tbody tr").eachText()).contains(
				"1 Jun 2027, 11:00 gone Lowmuir Repairs and others What they wait for: SINCE_DROPPED no Broken off");
	}

	@Test
	void whatOthersTookIsOfTheirOrganisationS4() throws Exception {
		rows(reader("case-handler"), "");
		Visitor stranger = Visitor.staff(this.mvc, this.clock, "stranger", "manager", "trade-body");
		assertThat(stranger.open("/staff/cases/exports").page().select("tbody").text()).doesNotContain("reader");
	}

	@ParameterizedTest
	@ValueSource(strings = { "case-handler", "admin", "repairs-service:system:workshop" })
	void whoTookListsIsForManagersAndOfficers(String group) {
		assertThat(reader(group).open("/staff/cases/exports").response().getStatus()).isEqualTo(403);
		if (group.equals("case-handler")) {
			assertThat(reader(group).open("/staff/cases").page().getElementById("exports")).isNull();
		}
	}

	@Test
	void downloadsArePagedInTheOrderOfTheirTimes() {
		this.jdbc.sql("""
				insert into list_export select gen_random_uuid(), 'u' || n, '2027-05-01T10:00Z'::timestamptz + n / 2 *
				    interval '1 minute', 'recruitment-agency', '', false, n from generate_series(1, 120) n""").update();
		Visitor manager = Visitor.staff(this.mvc, this.clock, "m", "manager", "recruitment-agency")
			.open("/staff/cases/exports");
		List<String> seen = new ArrayList<>(manager.page().select("tbody td:last-child").eachText());
		while (!manager.page().select("a:containsOwn(Next page)").isEmpty()) {
			manager.follow("Next page");
			seen.addAll(manager.page().select("tbody td:last-child").eachText());
		}
		assertThat(seen).hasSize(120).doesNotHaveDuplicates().startsWith("120");
		assertThat(manager.open("/staff/cases/exports?after=nothing").page().select("tbody tr")).hasSize(50);
	}

	private int openLines() {
		return this.jdbc
			.sql("select count(*) from line_clock where closed_on is null and organisation = '%s'"
				.formatted(ORGANISATION))
			.query(Integer.class)
			.single();
	}

	private List<CSVRecord> rows(Visitor visitor, String query) throws Exception {
		String text = visitor.open("/staff/cases.csv" + query).response().getContentAsString();
		assertThat(text).startsWith("\ufeff");
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(text.substring(1)))
			.getRecords();
	}

	private Visitor reader(String group) {
		return Visitor.staff(this.mvc, this.clock, "reader", group, ORGANISATION);
	}

	private CaseWalk submit(String name, Right... rights) {
		return CaseWalk.submit(this.context, Submissions.of(ORGANISATION, this.clock.instant(),
				new NewParty(name, "ada@example.com", "", "", "", ""), rights));
	}

}
