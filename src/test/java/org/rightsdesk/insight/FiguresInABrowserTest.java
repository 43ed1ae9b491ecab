package org.rightsdesk.insight;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.assertj.core.api.AutoCloseableSoftAssertions;
import org.assertj.core.api.SoftAssertions;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What managers read, in a real browser: wide, on a phone, in the dark and on paper. WCAG
 * 2.2 AA as far as axe sees, and nothing but tables scrolls sideways.
 */
@RightsdeskTest
class FiguresInABrowserTest {

	private static final Map<String, String> PAGES = Map.of("figures", "/staff/figures", "return",
			"/staff/figures/return", "hidden", "/staff/figures/return?hiding=true", "cases",
			"/staff/cases?right=ACCESS", "late", "/staff/cases?only=LATE_UNEXPLAINED", "workload", "/staff/workload",
			"tasks", "/staff/workload/tasks");

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	StaffDirectory directory;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void aYearOfCases() {
		this.directory.keepTrialPerson(new StaffAccount("f-manager", "F", "Manager", "f-manager@example.org",
				Set.of("manager"), Set.of("recruitment-agency", "trade-body")), "trial");
		int month = 0;
		for (Right right : List.of(Right.ACCESS, Right.ERASURE, Right.ACCESS, Right.RECTIFICATION, Right.OBJECTION,
				Right.ACCESS)) {
			answered(right, Duration.ofDays(60 + 45L * month), (month % 3 == 0) ? 40 : 12);
			month++;
		}
		submit(Right.ACCESS, Duration.ofDays(50));
		submit(Right.PORTABILITY, Duration.ofDays(3));
	}

	@Test
	void pagesAreAccessibleWideNarrowInTheDarkAndOnPaper() {
		try (Chromium chromium = Chromium.start();
				AutoCloseableSoftAssertions softly = new AutoCloseableSoftAssertions()) {
			look(softly, page(chromium, 1200, ColorScheme.LIGHT), "wide");
			look(softly, page(chromium, 320, ColorScheme.LIGHT), "narrow");
			look(softly, page(chromium, 1200, ColorScheme.DARK), "dark");
			Page paper = page(chromium, 800, ColorScheme.LIGHT);
			paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			look(softly, paper, "paper");
		}
	}

	private void look(SoftAssertions softly, Page page, String how) {
		PAGES.forEach((name, address) -> {
			page.navigate(base() + address);
			page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target/pictures/figures-" + name + "-" + how + ".png")));
			String what = name + ", " + how;
			softly.assertThat(page.locator("main").innerText()).as(what).doesNotContain("??");
			softly
				.assertThat(
						page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
				.as(what + " scrolls sideways")
				.isEqualTo(true);
			softly
				.assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
					.analyze()
					.getViolations())
				.as(what)
				.isEmpty();
		});
	}

	private Page page(Chromium chromium, int width, ColorScheme scheme) {
		Page page = chromium.context(new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))
			.newPage();
		page.navigate(base() + "/staff/login");
		page.fill("input[name=username]", "f-manager");
		page.fill("input[name=password]", "trial");
		page.locator("main button[type=submit]").click();
		page.waitForLoadState();
		return page;
	}

	private void answered(Right right, Duration ago, int days) {
		CaseWalk walk = submit(right, ago);
		LocalDate closed = LocalDate.ofInstant(this.clock.instant().minus(ago), Submissions.LONDON).plusDays(days);
		this.jdbc.sql("update line_clock set state = 'CLOSED', closed_on = ? where line_id = ?")
			.params(closed, walk.line().id())
			.update();
		this.jdbc.sql("update request_line set outcome = 'GRANTED' where id = ?").param(walk.line().id()).update();
	}

	private CaseWalk submit(Right right, Duration ago) {
		Instant receivedAt = this.clock.instant().minus(ago);
		return CaseWalk.submit(this.context, Submissions.of("recruitment-agency", receivedAt,
				new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), right));
	}

	private String base() {
		return "http://127.0.0.1:" + this.port;
	}

}
