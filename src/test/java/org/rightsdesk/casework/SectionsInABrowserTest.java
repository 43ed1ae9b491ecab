package org.rightsdesk.casework;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.engine.StaffAccount;
import org.rightsdesk.engine.StaffDirectory;
import org.rightsdesk.identity.IdentityVerification;
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

/** An officer merges, reports and keeps in a real browser: readable, wide and narrow. */
@RightsdeskTest
class SectionsInABrowserTest {

	private static final NewParty PERSON = new NewParty("Lol Robinson", "lol@example.com", "", "", "", "");

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	StaffDirectory directory;

	@Autowired
	TestClock clock;

	CaseWalk walk;

	CaseWalk other;

	@BeforeEach
	void twoCasesOfOnePerson() {
		this.directory.keepTrialPerson(new StaffAccount("b-officer", "B", "Officer", "b-officer@example.org",
				Set.of("officer"), Set.of("repairs-service")), "trial");
		this.walk = verified();
		this.other = verified();
	}

	@Test
	void sectionsReadWellAndAreAccessible() {
		try (Chromium chromium = Chromium.start()) {
			for (int width : List.of(1200, 320)) {
				Page page = chromium.context(new NewContextOptions().setViewportSize(width, 900)).newPage();
				signIn(page);
				if (width == 1200) {
					work(page);
				}
				open(page, this.walk);
				page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
				for (String section : List.of("merger", "breach", "keeping")) {
					look(page, section, width);
				}
			}
		}
	}

	private void work(Page page) {
		open(page, this.walk);
		page.locator("#plan-merger summary").click();
		page.fill("#mergeInto", this.other.reference());
		page.fill("#mergeBecause", "He rang and named both references.");
		page.click("text=Look at what would happen");
		page.locator("#merger-plan").waitFor();
		page.locator("#report-breach summary").click();
		page.fill("#breachWhat", "His letter went to the flat next door.");
		page.click("text=Report to the data protection officer");
		page.locator("#breach article").waitFor();
	}

	private void look(Page page, String section, int width) {
		page.locator("#" + section)
			.screenshot(new Locator.ScreenshotOptions()
				.setPath(Path.of("target/pictures/case-file-" + section + "-" + width + ".png")));
		assertThat(page.locator("#" + section).innerText()).as(section).doesNotContain("??");
		assertThat(new AxeBuilder(page).include(List.of("#" + section))
			.withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
			.analyze()
			.getViolations()).as(section + " at " + width).isEmpty();
	}

	private void open(Page page, CaseWalk one) {
		page.navigate("http://127.0.0.1:" + this.port + "/staff/case-file?reference=" + one.reference());
	}

	private void signIn(Page page) {
		page.navigate("http://127.0.0.1:" + this.port + "/staff/login");
		page.fill("input[name=username]", "b-officer");
		page.fill("input[name=password]", "trial");
		page.locator("main button[type=submit]").click();
		page.waitForLoadState();
	}

	private CaseWalk verified() {
		CaseWalk one = CaseWalk.submit(this.context,
				Submissions.of("repairs-service", this.clock.instant(), PERSON, Right.ACCESS));
		one.bean(IdentityVerification.class).recordOtherCheck(one.id(), "Called back", "clerk");
		return one.enough();
	}

}
