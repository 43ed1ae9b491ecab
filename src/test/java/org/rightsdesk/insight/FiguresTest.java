package org.rightsdesk.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.complaint.NewComplaint;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.organisation.Organisations;
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
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Figures are what a count by hand gives. Other tests leave cases behind, so what is
 * asserted is the difference, in months that no other test uses.
 */
@RightsdeskTest
class FiguresTest {

	private static final String ORGANISATION = "repairs-service";

	private static final String ALL_TEAMS = null;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private OpenFigures open;

	@Autowired
	private PeriodFigures period;

	@Autowired
	private StageFlow stages;

	@Autowired
	private CaseLists lists;

	@Autowired
	private Complaints complaints;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void setClock() {
		this.clock.set(Instant.parse("2027-05-03T09:00:00Z"));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void anOpenLineCountsOnceAndByTheTimeThatItHasLeft() {
		int before = open(TimeLeft.LATER);
		int overdue = open(TimeLeft.OVERDUE);
		submit(Right.PORTABILITY);
		assertThat(open(TimeLeft.LATER)).isEqualTo(before + 1);
		this.clock.set(Instant.parse("2027-06-04T09:00:00Z"));
		assertThat(open(TimeLeft.LATER)).isZero();
		assertThat(open(TimeLeft.OVERDUE)).isGreaterThan(overdue);
	}

	@Test
	void aPeriodCountsWhatCameInItAndWhatWasAnsweredInIt() {
		FigureFilter may = may(ALL_TEAMS, Right.PORTABILITY);
		PeriodTotals before = this.period.of(may).totals();
		int identity = this.stages.of(may).get(Stage.IDENTITY.ordinal()).reached();
		CaseWalk walk = submit(Right.PORTABILITY);
		this.jdbc.sql("update line_clock set state = 'CLOSED', closed_on = date '2027-05-13' where line_id = ?")
			.param(walk.line().id())
			.update();
		PeriodTotals after = this.period.of(may).totals();
		assertThat(after.received()).isEqualTo(before.received() + 1);
		assertThat(after.answered()).isEqualTo(before.answered() + 1);
		assertThat(after.late()).isEqualTo(before.late());
		assertThat(this.stages.of(may).get(Stage.IDENTITY.ordinal()).reached()).isEqualTo(identity + 1);
		assertThat(this.period.of(may).months()).singleElement()
			.satisfies((month) -> assertThat(month.received()).isEqualTo(after.received()));
	}

	@Test
	void aDiagramTellsHowManyWaitInAStepAndHowManyOfThemAreLate() {
		ActivityFigures before = checkIdentity();
		CaseWalk walk = submit(Right.PORTABILITY);
		assertThat(checkIdentity().waiting()).isEqualTo(before.waiting() + 1);
		assertThat(checkIdentity().late()).isEqualTo(before.late());
		this.jdbc.sql("update line_clock set due_on = date '2027-05-02' where line_id = ?")
			.param(walk.line().id())
			.update();
		assertThat(checkIdentity().late()).isEqualTo(before.late() + 1);
		Visitor manager = reader("manager").open("/staff/figures/models/verifyIdentity");
		assertThat(manager.response().getContentType()).isEqualTo("application/json");
		assertThat(reader("case-handler").open("/staff/figures/models/verifyIdentity").response().getStatus())
			.isEqualTo(403);
	}

	private ActivityFigures checkIdentity() {
		return this.stages.of("verifyIdentity", Set.of(ORGANISATION))
			.stream()
			.filter((step) -> step.activity().equals("userTask_checkIdentity"))
			.findFirst()
			.orElse(new ActivityFigures("", 0, 0, null));
	}

	@Test
	void aFigureLeadsToTheCasesThatItCounts() {
		CaseWalk walk = submit(Right.PORTABILITY);
		Visitor manager = reader("manager").open("/staff/figures/open");
		String link = manager.page().select("a[href*=right=PORTABILITY][href*=LATER]").attr("href");
		assertThat(manager.open(link).page().select(".staff-cases").text()).contains(walk.reference())
			.doesNotContain("Lovelace");
		assertThat(manager.open("/staff/cases?right=PORTABILITY&left=WAITING").page().text())
			.doesNotContain(walk.reference());
		Visitor clerk = reader("case-handler").open("/staff/cases?right=PORTABILITY&left=LATER&after=nonsense");
		assertThat(clerk.page().select(".staff-cases").text()).contains(walk.reference(), "Lovelace");
		for (String only : new String[] { "COMPLAINTS", "RECIPIENTS", "UNSENT_MAIL" }) {
			assertThat(manager.open("/staff/cases?only=" + only).response().getStatus()).isEqualTo(200);
		}
	}

	@Test
	void aListOfCasesGoesOnWhereItsPageEnded() {
		submit(Right.PORTABILITY);
		submit(Right.PORTABILITY);
		submitComplaint();
		submitComplaint();
		for (Map<String, String> chosen : List.of(Map.of("right", "PORTABILITY"), Map.of("only", "COMPLAINTS"))) {
			for (ListFilter.Sort sort : ListFilter.Sort.values()) {
				Map<String, String> sorted = new HashMap<>(chosen);
				sorted.put("sort", sort.name());
				ListFilter first = ListFilter.of(Set.of(ORGANISATION), sorted);
				List<CaseLists.ListedLine> all = this.lists.page(first, 1000);
				assertThat(this.lists.page(first.after(all.get(0).lineId()), 1000)).as(sorted.toString())
					.isNotEmpty()
					.isEqualTo(all.subList(1, all.size()));
			}
		}
	}

	private void submitComplaint() {
		this.transaction.execute((status) -> this.complaints.receive(
				new NewComplaint(Submissions.complaint(ORGANISATION, this.clock.instant()), null, "", ""),
				"requester"));
	}

	@Test
	void aTeamHasTheRequestsOnWhichItHadATaskAndItsOwnSteps() {
		int handlers = received("case-handler");
		int officers = received("officer");
		CaseWalk walk = submit(Right.ACCESS);
		assertThat(received("case-handler")).isEqualTo(handlers + 1);
		assertThat(received("officer")).isEqualTo(officers);
		String owners = ORGANISATION + ":system:" + owner(walk);
		int searched = received(owners);
		int waiting = stage(owners, Stage.SEARCH).waiting();
		walk.enough();
		assertThat(received(owners)).isEqualTo(searched + 1);
		assertThat(stage(owners, Stage.SEARCH).waiting()).isEqualTo(waiting + 1);
		assertThat(stage(owners, Stage.IDENTITY).reached()).isZero();
		assertThat(stage("case-handler", Stage.IDENTITY).reached()).isPositive();
		Visitor manager = reader("manager").open("/staff/figures?period=THIS_MONTH&team=" + owners);
		assertThat(manager.page().select("[data-figure=received]").text())
			.isEqualTo(received(owners, Right.values()) + "");
		assertThat(manager.page().select("#team [selected]").val()).isEqualTo(owners);
		assertThat(manager.page().select("#team option").eachAttr("value")).contains("case-handler", "officer")
			.noneMatch((team) -> team.startsWith("trade-body"));
		String link = manager.open("/staff/figures/return?team=" + owners).page().select("#csv a").attr("href");
		assertThat(manager.open(link).response().getStatus()).isEqualTo(200);
		assertThat(manager.open("/staff/figures?team=trade-body:system:x").page().getElementById("of-team")).isNull();
	}

	/** By organisation, right and team, whatever the period. */
	@Test
	void whatIsOpenNowFollowsWhatIsToBeCounted() {
		CaseWalk walk = submit(Right.ACCESS);
		String owners = ORGANISATION + ":system:" + owner(walk);
		int before = openOf(owners);
		walk.enough();
		assertThat(openOf(owners)).isEqualTo(before + 1);
		assertThat(openOf("officer")).isLessThan(openOf(ALL_TEAMS));
		submit(Right.PORTABILITY);
		Visitor manager = reader("manager")
			.open("/staff/figures?period=LAST_YEAR&right=PORTABILITY&organisation=" + ORGANISATION);
		assertThat(manager.page().select("[aria-labelledby=open] tbody tr")).hasSize(1);
		String link = manager.page().select("[aria-labelledby=open] a[href*=LATER]").attr("href");
		assertThat(link).contains("right=PORTABILITY", "organisation=" + ORGANISATION);
		assertThat(manager.open(link).response().getStatus()).isEqualTo(200);
		manager.open("/staff/figures?team=" + owners);
		assertThat(manager.page().select("[aria-labelledby=open] tbody a")).as("no list of a team").isEmpty();
		assertThat(manager.page().select("[aria-labelledby=open] tbody td").first().text())
			.isEqualTo(openOf(owners) + "");
	}

	private int openOf(String team) {
		return this.open.of(may(team)).stream().mapToInt(OpenLines::all).sum();
	}

	private int received(String team, Right... rights) {
		return this.period.of(may(team, rights)).totals().received();
	}

	private StageFigures stage(String team, Stage stage) {
		return this.stages.of(may(team)).get(stage.ordinal());
	}

	private static FigureFilter may(String team, Right... rights) {
		return new FigureFilter(Set.of(ORGANISATION), (rights.length > 0) ? Set.of(rights) : Set.of(Right.ACCESS),
				LocalDate.parse("2027-05-01"), LocalDate.parse("2027-05-31"), team);
	}

	private String owner(CaseWalk walk) {
		return walk.bean(Organisations.class).get(ORGANISATION).systems().get(0).owner();
	}

	@Test
	void everyClockIsKeptAsItsCaseHasIt() {
		CaseWalk walk = submit(Right.ACCESS);
		assertThat(row(walk)).isEqualTo("RUNNING 2027-06-03");
		walk.bean(Lifecycle.class).withdraw(walk.id(), "requester");
		walk.runJobs();
		assertThat(row(walk)).startsWith("CLOSED");
	}

	@Test
	void timeThatStoodStillUntilARequestLapsedIsCounted() {
		CaseWalk walk = submit(Right.ACCESS);
		record(walk, ClockEvent.at(ClockEventType.CLARIFICATION_REQUESTED, this.clock.instant()));
		assertThat(row(walk)).startsWith("PAUSED");
		this.clock.set(Instant.parse("2027-06-04T09:00:00Z"));
		record(walk, ClockEvent.lapsed(LocalDate.parse("2027-06-04"), ClockReason.CLARIFICATION));
		assertThat(this.jdbc.sql("select state || ' ' || paused_days from line_clock where line_id = ?")
			.param(walk.line().id())
			.query(String.class)
			.single()).isEqualTo("CLOSED 32");
	}

	private void record(CaseWalk walk, ClockEvent event) {
		this.transaction.executeWithoutResult((status) -> walk.bean(Deadlines.class).record(walk.line().id(), event));
	}

	@Test
	void pageIsForManagersAndOfficersOfTheOrganisation() {
		submit(Right.PORTABILITY);
		Visitor manager = reader("manager").open("/staff/figures?period=THIS_MONTH&organisation=" + ORGANISATION);
		assertThat(manager.response().getStatus()).isEqualTo(200);
		assertThat(manager.page().select("[data-month=2027-05] td").first().text()).isNotEqualTo("0");
		assertThat(manager.page().text()).doesNotContain("Lovelace");
		assertThat(manager.open("/staff/figures?organisation=nobody&right=x&period=y").response().getStatus())
			.isEqualTo(200);
		assertThat(reader("officer").open("/staff/figures/open").response().getStatus()).isEqualTo(200);
		assertThat(reader("case-handler").open("/staff/figures").response().getStatus()).isEqualTo(403);
		assertThat(reader("case-handler").open("/staff/figures/open").response().getStatus()).isEqualTo(403);
		assertThat(new Visitor(this.mvc).open("/staff/figures").address()).endsWith("/staff/login");
	}

	private Visitor reader(String group) {
		return Visitor.staff(this.mvc, this.clock, "reader", group, ORGANISATION);
	}

	private CaseWalk submit(Right right) {
		return CaseWalk.submit(this.context, Submissions.of(ORGANISATION, this.clock.instant(),
				new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), right));
	}

	private int open(TimeLeft left) {
		return this.open.of(Set.of(ORGANISATION))
			.stream()
			.filter((one) -> one.right() == Right.PORTABILITY)
			.mapToInt((one) -> one.of(left))
			.sum();
	}

	private String row(CaseWalk walk) {
		return this.jdbc.sql("select state || ' ' || coalesce(due_on::text, '') from line_clock where line_id = ?")
			.param(walk.line().id())
			.query(String.class)
			.single();
	}

}
