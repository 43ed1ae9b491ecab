package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.Milestone;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Art. 15(1A): searched by the people who know the system, and on record. */
@RightsdeskTest
@WalksEveryPath(SearchSystemProcess.ID)
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
		SystemTask task = this.plan.of(walk.line().id()).get(0);
		walk.search("NOTHING_HELD");
		assertThat(walk.trace(SearchSystemProcess.ID)).containsExactly("startEvent_searchDue",
				"serviceTask_assignSearch", "userTask_searchSystem", "serviceTask_endReminders",
				"endEvent_systemSearched");
		assertThat(this.plan.find(task.id())).hasValueSatisfying((done) -> {
			assertThat(done.result()).isEqualTo(SearchResult.NOTHING_HELD);
			assertThat(done.doneBy()).isEqualTo("owner");
		});
		assertThat(chasers(walk)).isNotEmpty().allMatch((chaser) -> chaser.doneAt() != null);
	}

	@Test
	void everySystemOfTheOrganisationHasItsOwnTaskOwnerAndTarget() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT)).enough();
		assertThat(this.plan.of(walk.line().id())).extracting(SystemTask::ownerGroup)
			.containsExactly("community-buying:system:members-database", "community-buying:system:mailing-list",
					"community-buying:system:website", "community-buying:system:mailboxes",
					"community-buying:system:complaint-files");
		assertThat(walk.tasks()).hasSize(5);
		assertThat(this.tasks.createTaskQuery()
			.processInstanceBusinessKey(walk.reference())
			.taskCandidateGroup("community-buying:system:mailboxes")
			.list()).singleElement().satisfies((task) -> assertThat(task.getDueDate()).isAfter(RECEIVED_AT.toString()));
	}

	@Test
	void ownerOfAnotherSystemIsNoCandidate() {
		CaseWalk walk = searching("mailboxes");
		assertThat(this.tasks.getIdentityLinksForTask(walk.task("userTask_searchSystem").getId()))
			.extracting(IdentityLink::getGroupId)
			.containsExactly("community-buying:system:mailboxes");
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
		assertThatThrownBy(() -> finish(walk, "FOUND")).hasMessageContaining("says that nothing was found")
			.hasMessageContaining("Add the files");
		this.searches.record(task.id(), new NewSearch("Archive", "Order number", true, 2), "owner");
		assertThatThrownBy(() -> finish(walk, "NOTHING_HELD")).hasMessageContaining("choose that something was found");
		walk.collect("mailboxes", "mails.txt");
		finish(walk, "FOUND");
		assertThat(this.plan.find(task.id()).orElseThrow().result()).isEqualTo(SearchResult.FOUND);
		assertThatIllegalStateException().isThrownBy(() -> this.searches.record(task.id(), NOTHING, "owner"));
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
	void ownerIsRemindedUntilTheSearchIsDone() {
		CaseWalk walk = searching("mailboxes");
		assertThat(chasers(walk)).hasSize(3);
		this.clock.set(Instant.parse("2026-03-05T09:30:00Z"));
		walk.runJobs();
		assertThat(chasers(walk)).filteredOn((chaser) -> chaser.doneAt() != null)
			.extracting(Milestone::done)
			.containsExactly("OWNER_REMINDED");
	}

	private CaseWalk searching(String system) {
		return CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT))
			.searchOnly(system)
			.enough();
	}

	private static void finish(CaseWalk walk, String result) {
		walk.complete("userTask_searchSystem", "owner", "community-buying:system:mailboxes",
				Map.of("searchResult", result));
	}

	private List<Milestone> chasers(CaseWalk walk) {
		return this.deadlines.milestones(walk.line().id())
			.stream()
			.filter((milestone) -> milestone.kind() == MilestoneKind.CHASER)
			.toList();
	}

}
