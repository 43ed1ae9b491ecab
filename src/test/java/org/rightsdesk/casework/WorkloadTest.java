package org.rightsdesk.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.engine.OpenTask;
import org.rightsdesk.engine.OpenTaskFilter;
import org.rightsdesk.engine.OpenTasks;
import org.rightsdesk.engine.StaffAccount;
import org.rightsdesk.engine.StaffDirectory;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.RequestLog;
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

/** Who may hand out which work, from the list of cases and from the workload. */
@RightsdeskTest
class WorkloadTest {

	private static final String ORGANISATION = "community-buying";

	private static final String IDENTITY = "userTask_checkIdentity";

	private static int people;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TaskService tasks;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private Restrictions restrictions;

	@Autowired
	private RequestLog log;

	@Autowired
	private OpenTasks open;

	private String ann;

	@BeforeEach
	void annIsAHandler() {
		this.clock.set(Instant.parse("2027-08-02T09:00:00Z"));
		this.ann = person("ann", "case-handler", ORGANISATION);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void eachNumberIsThatOfItsList() {
		CaseWalk claimed = submit();
		submit();
		this.tasks.setAssignee(claimed.task(IDENTITY).getId(), this.ann);
		Visitor manager = reader("manager").open("/staff/workload");
		assertThat(manager.page().select("[data-person=" + this.ann + "] td").eachText()).startsWith("1", "0");
		assertThat(manager.page().text()).doesNotContain("Lovelace");
		for (String link : manager.page().select("main td a, main dd a").eachAttr("href")) {
			int number = Integer
				.parseInt(manager.open("/staff/workload").page().select("a[href=" + link + "]").first().text());
			assertThat(all(manager, link)).as(link).hasSize(number);
		}
	}

	@Test
	void aTaskIsLateOnceItsTargetIsOver() {
		CaseWalk walk = submit();
		this.tasks.setAssignee(walk.task(IDENTITY).getId(), this.ann);
		String late = "/staff/workload/tasks?late=true&assignee=" + this.ann;
		assertThat(all(reader("officer"), late)).isEmpty();
		this.clock.set(Instant.parse("2027-09-20T10:00:00Z"));
		assertThat(all(reader("officer"), late)).containsExactly(walk.reference());
		Visitor manager = reader("manager").open("/staff/workload");
		assertThat(manager.page().select("[data-person=" + this.ann + "] td").eachText()).containsExactly("1", "1",
				"49 days");
	}

	@ParameterizedTest
	@ValueSource(strings = { "case-handler", "admin", "community-buying:system:orders" })
	void workloadIsForManagersAndOfficers(String group) {
		assertThat(reader(group).open("/staff/workload").response().getStatus()).isEqualTo(403);
		assertThat(reader(group).open("/staff/workload/tasks").response().getStatus()).isEqualTo(403);
		Visitor other = reader(group).open("/staff/links");
		assertThat(other.send("/staff/workload/tasks", "action", "assign").response().getStatus()).isEqualTo(403);
	}

	@Test
	void managersHandOutSeveralTasksAtOnce() {
		CaseWalk one = submit();
		CaseWalk other = submit();
		Visitor manager = reader("manager").open("/staff/workload/tasks?group=case-handler&free=true");
		manager.press("Assign", "chosen", one.task(IDENTITY).getId(), "chosen", other.task(IDENTITY).getId(), "person",
				" " + this.ann + " ");
		assertThat(manager.page().select("#done li").eachText()).hasSize(2).allMatch((line) -> line.contains(this.ann));
		assertThat(manager.page().select("#refused")).isEmpty();
		assertThat(assignee(one)).isEqualTo(this.ann);
		assertThat(assignee(other)).isEqualTo(this.ann);
		assertThat(this.log.of(one.id())).anySatisfy((entry) -> {
			assertThat(entry.what()).isEqualTo("TASK_GIVEN");
			assertThat(entry.who()).isEqualTo("reader");
			assertThat(entry.detail()).endsWith(": " + this.ann);
		});
	}

	@Test
	void whatSomebodyCannotDoGoesBackToTheGroup() {
		CaseWalk one = submit();
		CaseWalk kept = submit();
		this.tasks.setAssignee(one.task(IDENTITY).getId(), this.ann);
		this.tasks.setAssignee(kept.task(IDENTITY).getId(), this.ann);
		this.restrictions.restrict(kept.id(), Set.of(this.ann), "officer");
		Visitor manager = reader("manager").open("/staff/workload/tasks?assignee=" + this.ann);
		manager.press("Put back to the group", "chosen", one.task(IDENTITY).getId(), "chosen",
				kept.task(IDENTITY).getId());
		assertThat(manager.page().select("#done").text()).contains(one.reference());
		assertThat(manager.page().select("#refused").text()).contains(kept.reference());
		assertThat(assignee(one)).isNull();
		assertThat(assignee(kept)).isEqualTo(this.ann);
		assertThat(this.log.of(one.id())).anyMatch((entry) -> entry.what().equals("TASK_PUT_BACK"));
	}

	@Test
	void aListOfTasksGoesOnWhereItsPageEnded() {
		submit();
		submit();
		Set<String> own = Set.of(ORGANISATION);
		List<OpenTask> all = this.open.page(OpenTaskFilter.of(own, Map.of()), 1000);
		assertThat(all).hasSizeGreaterThan(1);
		for (int i = 0; i + 1 < all.size(); i++) {
			assertThat(this.open.page(OpenTaskFilter.of(own, Map.of("after", all.get(i).place().toString())), 1))
				.containsExactly(all.get(i + 1));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "case-handler" })
	void aListOfTasksGoesOnAlsoWhenItsLastTaskIsDoneMeanwhile(String group) {
		CaseWalk first = submit();
		CaseWalk second = submit();
		due(first, "2027-08-03T09:00:00.123Z");
		due(second, "2027-08-03T09:00:00.124Z");
		Map<String, String> chosen = new HashMap<>(Map.of("group", group));
		OpenTask last = this.open.page(OpenTaskFilter.of(Set.of(ORGANISATION), chosen), 1000)
			.stream()
			.filter((task) -> task.reference().equals(first.reference()))
			.findFirst()
			.orElseThrow();
		first.enough();
		chosen.put("after", last.place().toString());
		assertThat(this.open.page(OpenTaskFilter.of(Set.of(ORGANISATION), chosen), 1000))
			.extracting(OpenTask::reference)
			.contains(second.reference());
		chosen.put("after", "2027-99-99T09:00:00Z~x");
		assertThat(OpenTaskFilter.of(Set.of(ORGANISATION), chosen).after()).isNull();
	}

	@Test
	void aGroupsTasksComeByTheirTargetsAlsoWhenOneMoves() {
		CaseWalk first = submit();
		CaseWalk second = submit();
		CaseWalk never = submit();
		due(first, "2027-08-03T09:00:00Z");
		due(second, "2027-08-04T09:00:00Z");
		due(never, null);
		assertThat(ofHandlers(first, second, never)).containsExactly(first.reference(), second.reference(),
				never.reference());
		due(first, "2027-08-05T09:00:00Z");
		assertThat(ofHandlers(first, second, never)).containsExactly(second.reference(), first.reference(),
				never.reference());
		this.clock.set(Instant.parse("2027-08-04T10:00:00Z"));
		assertThat(this.open
			.page(OpenTaskFilter.of(Set.of(ORGANISATION), Map.of("group", "case-handler", "late", "true")), 1000))
			.extracting(OpenTask::reference)
			.contains(second.reference())
			.doesNotContain(first.reference(), never.reference());
	}

	private void due(CaseWalk walk, String at) {
		Task task = walk.task(IDENTITY);
		task.setDueDate((at != null) ? Date.from(Instant.parse(at)) : null);
		this.tasks.saveTask(task);
	}

	/** Read in pages of one. */
	private List<String> ofHandlers(CaseWalk... walks) {
		List<String> own = Arrays.stream(walks).map(CaseWalk::reference).toList();
		List<String> found = new ArrayList<>();
		Map<String, String> chosen = new HashMap<>(Map.of("group", "case-handler"));
		List<OpenTask> page = this.open.page(OpenTaskFilter.of(Set.of(ORGANISATION), chosen), 1);
		while (!page.isEmpty()) {
			found.add(page.get(0).reference());
			chosen.put("after", page.get(0).place().toString());
			page = this.open.page(OpenTaskFilter.of(Set.of(ORGANISATION), chosen), 1);
		}
		return found.stream().filter(own::contains).toList();
	}

	@Test
	void oneTaskThatCannotBeGivenStopsNoOther() {
		CaseWalk kept = submit();
		CaseWalk gone = submit();
		CaseWalk open = submit();
		Visitor manager = reader("manager").open("/staff/cases?sort=NEWEST");
		this.restrictions.restrict(kept.id(), Set.of("somebody"), "officer");
		gone.clerk(IDENTITY, "identityDecision", "ENOUGH");
		gone.bean(Lifecycle.class).withdraw(gone.id(), "requester");
		gone.runJobs();
		manager.press("Assign", "chosen", kept.reference(), "chosen", gone.reference(), "chosen", open.reference(),
				"person", this.ann);
		assertThat(manager.page().select("#done li").eachText()).singleElement().asString().contains(open.reference());
		assertThat(manager.page().select("#refused li").eachText()).hasSize(2)
			.anyMatch((line) -> line.contains(kept.reference()) && line.contains("restricted to named people"))
			.anyMatch((line) -> line.contains(gone.reference()));
		assertThat(assignee(open)).isEqualTo(this.ann);
		assertThat(assignee(kept)).isNull();
		assertThat(manager.page().select("input[name=chosen][checked]").eachAttr("value")).contains(kept.reference());
	}

	@Test
	void aRestrictedCaseGoesToNamedPeopleOnlyT16() {
		CaseWalk walk = submit();
		this.restrictions.restrict(walk.id(), Set.of("reader"), "officer");
		assign(reader("officer"), walk, this.ann);
		assertThat(assignee(walk)).isNull();
		this.restrictions.restrict(walk.id(), Set.of("reader", this.ann), "officer");
		assign(reader("officer"), walk, this.ann);
		assertThat(assignee(walk)).isEqualTo(this.ann);
	}

	@Test
	void onlyWhoMayDoTheWorkGetsIt() {
		CaseWalk walk = submit();
		String owner = person("owner", ORGANISATION + ":system:nothing", ORGANISATION);
		Visitor manager = assign(reader("manager"), walk, owner);
		assertThat(manager.page().select("#refused").text()).contains(owner + " is in no group that may do it");
		String boss = person("boss", "manager", ORGANISATION);
		assertThat(assign(manager, walk, boss).errors()).containsKey("person");
		String stranger = person("stranger", "case-handler", "trade-body");
		assertThat(assign(manager, walk, stranger).errors().get("person"))
			.isEqualTo(assign(manager, walk, "nobody-such").errors().get("person").replace("nobody-such", stranger));
		assertThat(assignee(walk)).isNull();
	}

	@Test
	void handlersHandOutTheWorkOfHandlersOnly() {
		CaseWalk walk = submit();
		assign(reader("case-handler"), walk, this.ann);
		assertThat(assignee(walk)).isEqualTo(this.ann);
		CaseWalk other = submit();
		this.tasks.deleteCandidateGroup(other.task(IDENTITY).getId(), "case-handler");
		this.tasks.addCandidateGroup(other.task(IDENTITY).getId(), "officer");
		String officer = person("officer", "officer", ORGANISATION);
		Visitor clerk = assign(reader("case-handler"), other, officer);
		assertThat(clerk.page().select("#refused").text()).contains("work of another group");
		assertThat(assignee(other)).isNull();
	}

	@Test
	void anotherOrganisationsCaseIsNotTouchedS4() {
		CaseWalk walk = submit();
		String bob = person("bob", "case-handler", "trade-body");
		Visitor stranger = Visitor.staff(this.mvc, this.clock, "stranger", "manager", "trade-body")
			.open("/staff/cases");
		stranger.send("/staff/cases/work", "chosen", walk.reference(), "action", "assign", "person", bob);
		assertThat(stranger.page().select("#refused").text()).contains("No task is open in it");
		stranger.send("/staff/workload/tasks", "chosen", walk.task(IDENTITY).getId(), "action", "assign", "person",
				bob);
		assertThat(stranger.page().select("#refused").text()).contains("not open any more");
		assertThat(assignee(walk)).isNull();
	}

	@Test
	void badInputIsSaidAndTheChoiceKept() {
		CaseWalk walk = submit();
		Visitor manager = reader("manager").open("/staff/cases?sort=NEWEST&right=ACCESS");
		assertThat(manager.press("Assign", "person", this.ann).errors()).containsOnlyKeys("chosen");
		assertThat(manager.page().getElementById("person").val()).isEqualTo(this.ann);
		assertThat(manager.page().getElementById("sort").select("[selected]").val()).isEqualTo("NEWEST");
		manager.press("Assign", "chosen", walk.reference(), "person", "");
		assertThat(manager.errors()).containsOnlyKeys("person");
		assertThat(manager.page().select("input[name=chosen][checked]").eachAttr("value"))
			.containsExactly(walk.reference());
		manager.press("Assign", "chosen", walk.reference(), "person", "no\u0000body<script>");
		assertThat(manager.errors().get("person")).contains("nobody<script>");
		assertThat(manager.open("/staff/cases").press("Remind").errors()).containsOnlyKeys("chosen");
		List<String> many = new ArrayList<>(List.of("action", "remind"));
		IntStream.range(0, 51).forEach((i) -> many.addAll(List.of("chosen", "RD-" + i)));
		assertThat(manager.send("/staff/cases/work", many.toArray(String[]::new)).errors().get("chosen"))
			.isEqualTo("Choose 50 or fewer");
	}

	@Test
	void searchedListIsThereAgainAndItsWordsAreInNoAddress() {
		submit();
		Visitor clerk = reader("case-handler").open("/staff/cases");
		clerk.press("Search", "search", "Lovelace");
		clerk.press("Remind");
		assertThat(clerk.address()).isEqualTo("/staff/cases");
		assertThat(clerk.errors()).containsOnlyKeys("chosen");
		assertThat(clerk.page().getElementById("search").val()).isEqualTo("Lovelace");
		assertThat(clerk.page().select("tbody").text()).contains("Lovelace");
	}

	@Test
	void aReminderIsOneMailToEachWithReferencesOnly() {
		CaseWalk one = submit();
		CaseWalk other = submit();
		CaseWalk claimed = submit();
		this.tasks.setAssignee(claimed.task(IDENTITY).getId(), this.ann);
		Visitor manager = reader("manager").open("/staff/cases?sort=NEWEST");
		manager.press("Remind", "chosen", one.reference(), "chosen", other.reference(), "chosen", claimed.reference());
		assertThat(manager.page().select("#done li")).hasSize(3);
		List<String> group = mails("requests@community-buying.example.org", one);
		assertThat(group).singleElement()
			.asString()
			.contains(one.reference(), other.reference(), "to be done by")
			.doesNotContain("Lovelace", claimed.reference());
		assertThat(mails(this.ann + "@example.org", claimed)).singleElement()
			.asString()
			.doesNotContain(one.reference());
	}

	@Test
	void nobodyIsRemindedOfATaskTwiceOnADay() {
		CaseWalk one = submit();
		CaseWalk other = submit();
		Visitor manager = reader("manager").open("/staff/cases?sort=NEWEST");
		manager.press("Remind", "chosen", one.reference());
		String group = "requests@community-buying.example.org";
		Visitor officer = reader("officer").open("/staff/workload/tasks?group=case-handler");
		officer.press("Remind", "chosen", one.task(IDENTITY).getId(), "chosen", other.task(IDENTITY).getId());
		assertThat(officer.page().select("#done li").eachText()).singleElement().asString().contains(other.reference());
		assertThat(officer.page().select("#refused li").eachText()).singleElement()
			.asString()
			.contains(one.reference(), group + " was already reminded today");
		assertThat(mails(group, one)).hasSize(1);
		assertThat(mails(group, other)).singleElement().asString().doesNotContain(one.reference());
		this.tasks.setAssignee(one.task(IDENTITY).getId(), this.ann);
		manager.press("Remind", "chosen", one.reference());
		assertThat(mails(this.ann + "@example.org", one)).as("somebody else").hasSize(1);
		this.clock.set(Instant.parse("2027-08-03T09:00:00Z"));
		reader("manager").open("/staff/cases?sort=NEWEST").press("Remind", "chosen", one.reference());
		assertThat(mails(this.ann + "@example.org", one)).as("the next day").hasSize(2);
	}

	@Test
	void anAddressThatIsNoneStopsNoOtherReminder() {
		CaseWalk wrong = submit();
		CaseWalk right = submit();
		this.tasks.setAssignee(wrong.task(IDENTITY).getId(), this.ann);
		User user = this.context.getBean(IdentityService.class).createUserQuery().userId(this.ann).singleResult();
		user.setEmail("no address");
		this.context.getBean(IdentityService.class).saveUser(user);
		Visitor manager = reader("manager").open("/staff/cases?sort=NEWEST");
		manager.press("Remind", "chosen", wrong.reference(), "chosen", right.reference());
		assertThat(manager.page().select("#refused").text()).contains(wrong.reference(), "no address is not right");
		assertThat(manager.page().select("#done").text()).contains(right.reference());
	}

	private List<String> mails(String address, CaseWalk walk) {
		return this.jdbc.sql("select subject || ' ' || body from outbox where address = ? and body like ?")
			.params(address, "%" + walk.reference() + "%")
			.query(String.class)
			.list();
	}

	private Visitor assign(Visitor visitor, CaseWalk walk, String username) {
		return visitor.open("/staff/cases?sort=NEWEST").press("Assign", "chosen", walk.reference(), "person", username);
	}

	private String assignee(CaseWalk walk) {
		return walk.task(IDENTITY).getAssignee();
	}

	/** The references of every page of a list of tasks. */
	private static List<String> all(Visitor visitor, String link) {
		visitor.open(link);
		List<String> found = new ArrayList<>(visitor.page().select("tbody [role=rowheader]").eachText());
		while (!visitor.page().select("a:containsOwn(Next page)").isEmpty()) {
			visitor.follow("Next page");
			found.addAll(visitor.page().select("tbody [role=rowheader]").eachText());
		}
		return found;
	}

	private Visitor reader(String group) {
		return Visitor.staff(this.mvc, this.clock, "reader", group, ORGANISATION);
	}

	private String person(String name, String group, String organisation) {
		String username = name + ++people;
		this.directory.add(
				new StaffAccount(username, "", "", username + "@example.org", Set.of(), Set.of(organisation)),
				"correct horse battery staple");
		this.directory.keepGroup(group, group);
		this.context.getBean(IdentityService.class).createMembership(username, group);
		return username;
	}

	private CaseWalk submit() {
		return CaseWalk.submit(this.context, Submissions.of(ORGANISATION, this.clock.instant(),
				new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.ACCESS));
	}

}
