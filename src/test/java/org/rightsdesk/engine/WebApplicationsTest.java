package org.rightsdesk.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.Chromium;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Tasklist, Cockpit and Admin in a browser, behind our doors and our policy. */
@EngineTest
class WebApplicationsTest {

	private static final Path PICTURES = Path.of("target/pictures");

	private static Chromium chromium;

	@LocalServerPort
	int port;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	RepositoryService repository;

	@Autowired
	JdbcClient jdbc;

	private final List<String> complaints = new CopyOnWriteArrayList<>();

	private BrowserContext context;

	private Task task;

	private final String reference = FixtureProcess.newReference();

	@BeforeAll
	static void open() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void close() {
		if (chromium != null) {
			chromium.close();
		}
	}

	@BeforeEach
	void start() {
		this.task = FixtureProcess.start(this.runtime, this.tasks, "trade-body", this.reference);
		this.context = chromium.context(new Browser.NewContextOptions().setViewportSize(1500, 1000));
	}

	@AfterEach
	void stop() {
		FixtureProcess.missing = List.of();
		this.context.close();
	}

	@Test
	void aClerkWorksOnATaskInTasklist() {
		FixtureProcess.missing = List.of("Give the reasons in the case file first.");
		Page page = signIn("t-clerk", "/camunda/app/tasklist/default/");
		for (String filter : List.of("My tasks", "My groups' tasks", "Due in 7 days", "Overdue", "All tasks")) {
			assertThat(page.locator("[ng-click='focus(filter)']")
				.filter(new Locator.FilterOptions().setHasText(filter))
				.first()).isVisible();
		}
		page.navigate(base() + "/camunda/app/tasklist/default/#/?task=" + this.task.getId());
		assertThat(page.locator("iframe[title='Case file of this task']")).hasAttribute("src",
				"/staff/case-file?task=" + this.task.getId());
		page.locator("button.claim").click();
		page.locator("button.unclaim").waitFor();
		assertThat(page.locator("a[href='/staff/requests/new']")).hasText("New request");
		assertThat(page.locator("a[href='/staff/cases']")).hasText("Cases");
		assertThat(page.getByText("Start process")).isHidden();
		assertThat(page.getByText("Add Comment")).isHidden();
		picture(page, "tasklist-case-file");
		tab(page, "Form").click();
		page.locator(".fjs-container").getByLabel("Enough").check();
		page.locator("[ng-click='complete()']").click();
		assertThat(page.locator("[notifications-panel]")).containsText("Give the reasons in the case file first.");
		assertThat(page.locator("[notifications-panel]")).not().containsText("ENGINE-");
		picture(page, "tasklist-refused");
		FixtureProcess.missing = List.of();
		page.locator("[ng-click='complete()']").click();
		page.waitForURL((url) -> !url.contains(this.task.getId()));
		assertThat(this.tasks.createTaskQuery().taskId(this.task.getId()).count()).isZero();
		assertThat(this.complaints).filteredOn((complaint) -> !complaint.contains("/submit-form")).isEmpty();
	}

	@Test
	void theCaseFileFollowsTheTask() {
		Task other = FixtureProcess.start(this.runtime, this.tasks, "trade-body", FixtureProcess.newReference());
		Page page = signIn("t-clerk", "/camunda/app/tasklist/default/");
		page.navigate(base() + "/camunda/app/tasklist/default/#/?task=" + this.task.getId());
		Locator frame = page.locator("iframe[title='Case file of this task']");
		assertThat(frame).hasAttribute("src", "/staff/case-file?task=" + this.task.getId());
		page.evaluate("id => { window.location.hash = '#/?task=' + id }", other.getId());
		assertThat(frame).hasAttribute("src", "/staff/case-file?task=" + other.getId());
	}

	@Test
	void signingOutLeadsToOurLogin() {
		Page page = signIn("t-clerk", "/camunda/app/tasklist/default/");
		page.locator(".account .dropdown-toggle").click();
		page.locator(".account .logout a").click();
		page.waitForURL("**/staff/login");
	}

	@Test
	void aManagerWatchesInCockpit() {
		Page page = signIn("t-manager", "/camunda/app/cockpit/default/");
		assertThat(page.locator("a[href='/staff/cases']")).hasText("Cases");
		assertThat(page.locator(".rightsdesk-figures")).containsText("in the engine");
		assertThat(new AxeBuilder(page).include(List.of(".rightsdesk-figures"))
			.withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
			.analyze()
			.getViolations()).as("our part of Cockpit's page").isEmpty();
		page.locator("a[href='/staff/figures']").first().click();
		page.waitForURL("**/staff/figures");
		picture(page, "figures-manager");
		page.navigate(base() + "/camunda/app/cockpit/default/");
		watch(page, "manager");
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void aDiagramTellsHowLongItsStepsWait() {
		this.jdbc.sql("delete from activity_log where process = 'verifyIdentity'").update();
		this.jdbc.sql("""
				insert into activity_log values (?, 'trade-body', ?, 'verifyIdentity', 'userTask_checkIdentity',
				now() - interval '3 days', now() - interval '1 day')""")
			.params("done-" + this.reference, this.reference)
			.update();
		Page page = signIn("t-manager", "/camunda/app/cockpit/default/");
		page.navigate(base() + "/camunda/app/cockpit/default/#/process-definition/" + definition("verifyIdentity")
				+ "/runtime");
		assertThat(page.locator(".rightsdesk-waits")).hasText("waits 2.0 days");
		assertThat(page.locator(".rightsdesk-waits")).isVisible();
		picture(page, "cockpit-diagram");
	}

	@Test
	void anOfficerWatchesInCockpit() {
		Page page = signIn("t-officer", "/camunda/app/tasklist/default/");
		page.navigate(base() + "/camunda/app/cockpit/default/");
		watch(page, "officer");
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void anAdministratorKeepsPeopleInAdmin() {
		Page page = signIn("t-admin", "/camunda/app/cockpit/default/");
		page.navigate(base() + "/camunda/app/admin/default/#/users");
		assertThat(page.locator("main, .ctn-main, body").first()).containsText("t-clerk");
		page.navigate(base() + "/camunda/app/admin/default/#/users/t-clerk?tab=groups");
		assertThat(page.locator("body")).containsText("case-handler");
		picture(page, "admin-user");
		assertThat(this.complaints).isEmpty();
	}

	private void watch(Page page, String who) {
		assertThat(page.locator("body")).containsText("Running Process Instances");
		picture(page, "cockpit-" + who);
		page.navigate(
				base() + "/camunda/app/cockpit/default/#/process-definition/" + definition("fixture") + "/runtime");
		assertThat(page.locator("body")).containsText(this.reference);
		page.navigate(base() + "/camunda/app/cockpit/default/#/process-instance/" + this.task.getProcessInstanceId()
				+ "/runtime");
		assertThat(page.locator("body")).containsText("reference");
		picture(page, "cockpit-instance-" + who);
		page.navigate(base() + "/camunda/app/cockpit/default/#/tasks");
		assertThat(page.locator("body")).containsText("Human Tasks");
		page.waitForLoadState(LoadState.NETWORKIDLE);
		picture(page, "cockpit-tasks-" + who);
	}

	private String definition(String key) {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(key)
			.latestVersion()
			.singleResult()
			.getId();
	}

	private Page signIn(String name, String start) {
		Page page = this.context.newPage();
		page.onConsoleMessage((message) -> {
			if (message.text().contains("Content Security Policy")) {
				this.complaints.add(message.text());
			}
		});
		page.onResponse((response) -> {
			boolean caseFile = response.url().contains("/staff/case-file");
			if (response.status() >= 400 && !caseFile) {
				this.complaints.add(response.status() + " " + response.request().method() + " " + response.url());
			}
		});
		page.navigate(base() + "/staff/login");
		page.locator("input[name=username]").fill(name);
		page.locator("input[name=password]").fill(FixtureProcess.PASSWORD);
		page.locator("main button[type=submit]").click();
		page.waitForURL("**" + start + "**");
		return page;
	}

	private static Locator tab(Page page, String label) {
		return page.locator("[ng-click='selectTaskDetailTab(taskDetailTab)']")
			.filter(new Locator.FilterOptions().setHasText(label));
	}

	private void picture(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
	}

	private String base() {
		return "http://127.0.0.1:" + this.port;
	}

}
