package org.rightsdesk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.testing.Chromium;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The form in a real browser: WCAG 2.2 AA by axe, a narrow window, no script, no policy
 * broken.
 */
@RightsdeskTest
class FormBrowserTest {

	private static final List<String> AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	private static Chromium chromium;

	private final List<String> console = new ArrayList<>();

	@LocalServerPort
	private int port;

	@BeforeAll
	static void start() {
		chromium = Chromium.start();
	}

	@AfterAll
	static void stop() {
		if (chromium != null) {
			chromium.close();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/accessibility", "/cookies", "/trade-body", "/trade-body/privacy",
			"/trade-body/request/expired", "/community-buying/complaint", "/deadline-calculator",
			"/deadline-calculator?calendar=UK-EW&right=ACCESS&received=2026-01-31&event=EXTENDED.COMPLEX.2026-02-02",
			"/deadline-calculator?calendar=UK-EW&right=TEA&event=RESPONDED.2026-02-02" })
	void pagesBeforeTheForm(String path) {
		try (BrowserContext context = context(true)) {
			Page page = page(context, path);
			good(page);
		}
		assertThat(this.console).isEmpty();
	}

	@Test
	void everyPageOfTheFormWithAndWithoutMistakes() {
		try (BrowserContext context = context(true)) {
			walk(page(context, "/trade-body"), true);
		}
		assertThat(this.console).isEmpty();
	}

	@Test
	void theWholeFormWithoutJavaScript() {
		try (BrowserContext context = context(false)) {
			walk(page(context, "/trade-body"), false);
		}
	}

	@Test
	void thePageAboutEachRightAndTheListOfWhatWasSaid() {
		try (BrowserContext context = context(true)) {
			Page page = page(context, "/constituency-office/request/what");
			Chromium.arrived(page);
			page.querySelectorAll("[name=rights]").forEach((box) -> box.check());
			page.fill("#wanted", "Everything");
			press(page, true);
			while (!page.url().endsWith("/answer")) {
				Chromium.arrived(page);
				page.querySelectorAll("textarea").forEach((field) -> field.fill("In my own words"));
				page.querySelectorAll("[type=checkbox], [type=radio]").forEach((choice) -> choice.check());
				press(page, true);
			}
		}
		assertThat(this.console).isEmpty();
	}

	private void walk(Page page, boolean look) {
		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Start now")).click();
		press(page, look);
		choose(page, "SELF", look);
		press(page, look);
		fill(page, "name", "Ada Lovelace", look);
		fill(page, "email", "ada@example.com", look);
		press(page, look);
		press(page, look);
		fill(page, "wanted", "Everything", look);
		press(page, look);
		choose(page, "DOWNLOAD", look);
		press(page, look);
		press(page, look);
		choose(page, "CODE", look);
		press(page, look);
		if (look) {
			good(page);
		}
		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Send request")).click();
		PlaywrightAssertions.assertThat(page).hasTitle(Pattern.compile("^We have received your request"));
		if (look) {
			good(page);
		}
	}

	private void fill(Page page, String field, String text, boolean look) {
		page.fill("#" + field, text);
		press(page, look);
	}

	private void choose(Page page, String value, boolean look) {
		// The label, as a hand would: the input under it is hit only once all is laid
		// out.
		page.click("label[for='" + page.getAttribute("input[value=" + value + "]", "id") + "']");
		press(page, look);
	}

	private void press(Page page, boolean look) {
		if (look) {
			good(page);
		}
		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Continue")).click();
	}

	private static void good(Page page) {
		Chromium.arrived(page);
		List<String> faults = new AxeBuilder(page).withTags(AA)
			.analyze()
			.getViolations()
			.stream()
			.map(FormBrowserTest::named)
			.toList();
		assertThat(faults).as(page.url()).isEmpty();
		page.setViewportSize(320, 640);
		assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).as(page.url())
			.isLessThanOrEqualTo(320);
		page.setViewportSize(1280, 800);
	}

	private static String named(Rule rule) {
		return rule.getId() + ": " + rule.getHelp();
	}

	private BrowserContext context(boolean script) {
		return chromium.context(new NewContextOptions().setJavaScriptEnabled(script));
	}

	private Page page(BrowserContext context, String path) {
		Page page = context.newPage();
		page.onConsoleMessage((message) -> this.console.add(message.text()));
		page.onPageError(this.console::add);
		page.navigate("http://127.0.0.1:" + this.port + path);
		return page;
	}

}
