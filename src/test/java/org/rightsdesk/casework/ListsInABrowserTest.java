package org.rightsdesk.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.engine.StaffAccount;
import org.rightsdesk.engine.StaffDirectory;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.Chromium;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of cases and tasks in a browser: with the keyboard alone, on a phone, on paper.
 */
@RightsdeskTest
class ListsInABrowserTest {

	private static final String ORGANISATION = "constituency-office";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private StaffDirectory directory;

	@Autowired
	private TaskService tasks;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void people() {
		this.directory.keepGroup("officer", "Officers");
		this.directory.keepGroup("case-handler", "Handlers");
		for (String group : List.of("officer", "case-handler")) {
			this.directory.keepTrialPerson(new StaffAccount("l-" + group, "", "", "l-" + group + "@example.org",
					Set.of(group), Set.of(ORGANISATION, "trade-body")), "trial");
		}
	}

	@Test
	void listsServeOnAScreenOnAPhoneAndOnPaper() {
		CaseWalk walk = submit("Ada Lovelace", Right.ACCESS, Right.ERASURE);
		submit("x".repeat(200), Right.PORTABILITY);
		this.tasks.setAssignee(walk.task("userTask_checkIdentity").getId(), "l-case-handler");
		try (Chromium chromium = Chromium.start()) {
			for (int width : new int[] { 1280, 360 }) {
				Page page = chromium.context(new NewContextOptions().setViewportSize(width, 800)).newPage();
				signIn(page);
				look(page, "/staff/cases?sort=NEWEST", "cases", width);
				look(page, "/staff/workload", "workload", width);
				look(page, "/staff/workload/tasks", "tasks", width);
				page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
				look(page, "/staff/workload", "workload-dark", width);
				look(page, "/staff/workload/tasks", "tasks-dark", width);
				look(page, "/staff/cases", "cases-dark", width);
				page.locator("button[value=assign]").click();
				page.waitForSelector(".govuk-error-summary");
				Chromium.arrived(page);
				picture(page, "cases-mistake-dark", width);
				assertThat(violations(page)).as("mistake").isEmpty();
			}
			Page paper = chromium.context(new NewContextOptions().setViewportSize(1000, 800)).newPage();
			signIn(paper);
			paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			look(paper, "/staff/cases", "cases-print", 1000);
		}
	}

	@Test
	void tasksAreHandedOutWithTheKeyboardAlone() {
		CaseWalk walk = submit("Mary Somerville", Right.ACCESS);
		try (Chromium chromium = Chromium.start()) {
			Page page = chromium.context(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(1280, 800))
				.newPage();
			signIn(page);
			page.navigate(base() + "/staff/cases?sort=NEWEST");
			page.focus("#choose-" + walk.reference());
			page.keyboard().press("Space");
			page.focus("#person");
			page.keyboard().type("l-officer");
			page.keyboard().press("Enter");
			assertThat(page.locator("#refused").innerText()).contains("l-officer is in no group that may do it");
			assertThat(page.locator("#choose-" + walk.reference()).isChecked()).isTrue();
			picture(page, "cases-refused", 1280);
			page.fill("#person", "l-case-handler");
			page.keyboard().press("Enter");
			assertThat(page.locator("#done").innerText()).contains(walk.reference());
			assertThat(walk.task("userTask_checkIdentity").getAssignee()).isEqualTo("l-case-handler");
			picture(page, "cases-done", 1280);
		}
	}

	private void look(Page page, String address, String name, int width) {
		page.navigate(base() + address);
		picture(page, name, width);
		assertThat(page.innerText("main")).doesNotContain("??");
		assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(name + " " + width)
			.isEqualTo(true);
		assertThat(violations(page)).as(name + " at " + width).isEmpty();
	}

	private static List<?> violations(Page page) {
		return new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
			.analyze()
			.getViolations();
	}

	private static void picture(Page page, String name, int width) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target/pictures/list-" + name + "-" + width + ".png")));
	}

	private void signIn(Page page) {
		page.navigate(base() + "/staff/login");
		page.fill("input[name=username]", "l-officer");
		page.fill("input[name=password]", "trial");
		page.locator("main button[type=submit]").click();
		page.waitForLoadState();
	}

	private String base() {
		return "http://127.0.0.1:" + this.port;
	}

	private CaseWalk submit(String name, Right... rights) {
		return CaseWalk.submit(this.context, Submissions.of(ORGANISATION, this.clock.instant(),
				new NewParty(name, "ada@example.com", "", "", "", ""), rights));
	}

}
