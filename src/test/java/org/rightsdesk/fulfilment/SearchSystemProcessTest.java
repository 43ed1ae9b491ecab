package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.Milestone;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Art. 15(1A): searched by the people who know the system, and on record. */
@RightsdeskTest
class SearchSystemProcessTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final NewSearch NOTHING = new NewSearch("Orders", "Name and postcode", false, 0);

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private SearchPlan plan;

	@Autowired
	private Searches searches;

	@Autowired
	private Deadlines deadlines;

	@Autowired
	private TaskService tasks;

	@Autowired
	private Organisations organisations;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void ownerSearchesRecordsAndIsDone() {
		CaseWalk walk = searching("mailboxes");
		OwnerSearch search = search(walk);
		walk.search("NOTHING_HELD");
		assertThat(walk.trace(SearchSystemProcess.ID)).containsExactly("startEvent_searchDue",
				"serviceTask_assignSearch", "serviceTask_askSearchOwner", "userTask_searchSystem",
				"serviceTask_endReminders", "endEvent_systemSearched");
		assertThat(this.plan.search(search.id())).hasValueSatisfying((done) -> {
			assertThat(done.result()).isEqualTo(SearchResult.NOTHING_HELD);
			assertThat(done.doneBy()).isEqualTo("owner");
		});
		assertThat(chasers(walk)).isNotEmpty().allMatch((chaser) -> chaser.doneAt() != null);
	}

	@Test
	void systemsOfOneOwnerMakeOneTaskWithARowEach() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("repairs-service", RECEIVED_AT)).enough();
		assertThat(this.plan.searches(walk.line().id())).satisfiesExactly((desk) -> {
			assertThat(desk.ownerGroup()).isEqualTo("repairs-service:system:repairs-desk");
			assertThat(desk.systems()).extracting(SystemTask::systemId)
				.containsExactly("repairs-database", "newsletter", "payments", "mailboxes");
		}, (telephony) -> {
			assertThat(telephony.ownerGroup()).isEqualTo("repairs-service:system:telephony");
			assertThat(telephony.systems()).extracting(SystemTask::systemId)
				.containsExactly("call-recordings", "speech-training");
		});
		assertThat(walk.tasks()).containsExactly("userTask_searchSystem", "userTask_searchSystem");
	}

	@Test
	void taskIsDueWithTheSlowestOfItsSystems() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("repairs-service", RECEIVED_AT)).enough();
		Task task = this.tasks.createTaskQuery()
			.processInstanceBusinessKey(walk.reference())
			.taskCandidateGroup("repairs-service:system:telephony")
			.singleResult();
		assertThat(walk.searchOf(task).systems()).extracting(SystemTask::targetOn)
			.containsExactly(LocalDate.parse("2026-03-11"), LocalDate.parse("2026-03-16"));
		assertThat(task.getDueDate()).isEqualTo("2026-03-16T23:59:00Z");
	}

	@Test
	void ownerWhoseSystemsAreAllLeftOutGetsNoTask() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("repairs-service", RECEIVED_AT))
			.searchOnly("newsletter")
			.enough();
		assertThat(this.plan.searches(walk.line().id())).singleElement()
			.satisfies((search) -> assertThat(search.systems()).extracting(SystemTask::systemId)
				.containsExactly("newsletter"));
	}

	@Test
	void ownerOfOtherSystemsIsNoCandidate() {
		CaseWalk walk = searching("mailboxes");
		assertThat(this.tasks.getIdentityLinksForTask(walk.task("userTask_searchSystem").getId()))
			.extracting(IdentityLink::getGroupId)
			.containsExactly("community-buying:system:office");
	}

	@Test
	void everySystemNeedsItsRecordAndTheMissingOneIsNamed() {
		CaseWalk walk = searching("mailboxes", "website");
		this.searches.record(search(walk).system("website").orElseThrow().id(), NOTHING, "owner");
		assertThatThrownBy(() -> finish(walk, "NOTHING_HELD"))
			.hasMessageContaining("Write the search record of Mailboxes and calendars (Microsoft Outlook)")
			.hasMessageNotContaining("Website");
		this.searches.record(search(walk).system("mailboxes").orElseThrow().id(), NOTHING, "owner");
		finish(walk, "NOTHING_HELD");
		assertThat(this.plan.of(walk.line().id())).allMatch(SystemTask::done);
	}

	@Test
	void resultOfEachSystemFollowsFromItsRecords() {
		CaseWalk walk = searching("mailboxes", "website");
		walk.collect("mailboxes", "mails.txt");
		walk.search("FOUND");
		assertThat(this.plan.of(walk.line().id())).extracting(SystemTask::systemId, SystemTask::result)
			.containsExactly(tuple("website", SearchResult.NOTHING_HELD), tuple("mailboxes", SearchResult.FOUND));
	}

	@Test
	void nobodyIsDoneWithoutASearchRecord() {
		CaseWalk walk = searching("mailboxes");
		assertThatThrownBy(() -> finish(walk, "NOTHING_HELD")).hasMessageContaining("Write the search record");
	}

	@Test
	void whoFoundSomethingAddsIt() {
		CaseWalk walk = searching("mailboxes");
		SystemTask task = this.plan.of(walk.line().id()).get(0);
		this.searches.record(task.id(), NOTHING, "owner");
		assertThatThrownBy(() -> finish(walk, "FOUND")).hasMessageContaining("Record what you found");
		this.searches.record(task.id(), new NewSearch("Archive", "Order number", true, 2), "owner");
		assertThatThrownBy(() -> finish(walk, "NOTHING_HELD")).hasMessageContaining("choose that something was found");
		assertThatThrownBy(() -> finish(walk, "FOUND"))
			.hasMessageContaining("Add the files that were found in Mailboxes and calendars");
		walk.collect("mailboxes", "mails.txt");
		finish(walk, "FOUND");
		assertThat(this.plan.find(task.id()).orElseThrow().result()).isEqualTo(SearchResult.FOUND);
		assertThatIllegalStateException().isThrownBy(() -> this.searches.record(task.id(), NOTHING, "owner"));
	}

	@Test
	void filesOfASystemWithNothingFoundAreAContradiction() {
		CaseWalk walk = searching("mailboxes");
		this.searches.record(this.plan.of(walk.line().id()).get(0).id(), NOTHING, "owner");
		walk.collect("mailboxes", "mails.txt");
		assertThatThrownBy(() -> finish(walk, "FOUND")).hasMessageContaining("There are files from Mailboxes");
	}

	@Test
	void recordSaysWhereAndForWhat() {
		CaseWalk walk = searching("mailboxes");
		var task = this.plan.of(walk.line().id()).get(0).id();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.searches.record(task, new NewSearch("", "Name", false, 0), "owner"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.searches.record(task, new NewSearch("Orders", "Name", true, 0), "owner"));
	}

	@Test
	void placesThatWereLeftOutAreOnRecordWithTheReason() {
		CaseWalk walk = searching("mailboxes");
		this.searches.leaveOut(walk.line().id(), "Paper archive before 1990", "Not sorted by name", "clerk");
		assertThat(this.searches.of(walk.line().id())).filteredOn(SearchRecord::leftOut)
			.hasSize(5)
			.last()
			.satisfies((record) -> {
				assertThat(record.system()).isEqualTo("Paper archive before 1990");
				assertThat(record.leftOutBecause()).isEqualTo("Not sorted by name");
			});
		assertThatIllegalStateException()
			.isThrownBy(() -> this.searches.leaveOut(walk.line().id(), "mailboxes", "Too much", "clerk"));
	}

	@Test
	void atLeastOneSystemIsSearched() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT))
			.searchOnly("mailboxes");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.searches.leaveOut(walk.line().id(), "mailboxes", "Too much", "clerk"));
	}

	@Test
	void aSmallCaseIsSearchedInOneSystem() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
		this.searches.leaveOut(walk.line().id(), "website", "No account there", "clerk");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.searches.searchOnly(walk.line().id(), "website", "One order", "clerk"));
		this.searches.searchOnly(walk.line().id(), "mailboxes", "They only wrote one mail", "clerk");
		walk.enough();
		assertThat(walk.tasks()).containsExactly("userTask_searchSystem");
		assertThat(this.searches.of(walk.line().id())).hasSize(4).allMatch(SearchRecord::leftOut);
	}

	@Test
	void ownerIsRemindedOnceForAllSystemsThatAreOpen() {
		CaseWalk walk = searching("mailboxes", "website");
		assertThat(chasers(walk)).hasSize(3);
		this.searches.record(search(walk).system("website").orElseThrow().id(), NOTHING, "owner");
		this.clock.set(Instant.parse("2026-03-05T09:30:00Z"));
		walk.runJobs();
		assertThat(chasers(walk)).filteredOn((chaser) -> chaser.doneAt() != null)
			.extracting(Milestone::done)
			.containsExactly("OWNER_REMINDED");
		assertThat(lines(walk)).singleElement()
			.asString()
			.contains("Not yet on record: Mailboxes and calendars (Microsoft Outlook).",
					"/staff/searches/" + search(walk).id())
			.doesNotContain("Website", "Ada", "Lovelace");
		this.searches.record(search(walk).system("mailboxes").orElseThrow().id(), NOTHING, "owner");
		this.clock.set(Instant.parse("2026-03-09T09:30:00Z"));
		walk.runJobs();
		assertThat(lines(walk)).hasSize(2).last().asString().contains("please complete your task");
	}

	private CaseWalk searching(String... systems) {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
		this.organisations.get("community-buying")
			.systems()
			.stream()
			.map(SearchedSystem::id)
			.filter((id) -> !List.of(systems).contains(id))
			.forEach((id) -> this.searches.leaveOut(walk.line().id(), id, "It holds nothing of that time", "clerk"));
		return walk.enough();
	}

	private OwnerSearch search(CaseWalk walk) {
		return this.plan.searches(walk.line().id()).get(0);
	}

	private static void finish(CaseWalk walk, String result) {
		walk.complete("userTask_searchSystem", "owner", "community-buying:system:office",
				Map.of("searchResult", result));
	}

	private List<Milestone> chasers(CaseWalk walk) {
		return this.deadlines.milestones(walk.line().id())
			.stream()
			.filter((milestone) -> milestone.kind() == MilestoneKind.CHASER)
			.toList();
	}

	/** What the owner is reminded of in the mail of the day. */
	private List<String> lines(CaseWalk walk) {
		return this.jdbc.sql("select line from staff_reminder where line like ? order by noted_at")
			.param(walk.reference() + "%")
			.query(String.class)
			.list();
	}

}
