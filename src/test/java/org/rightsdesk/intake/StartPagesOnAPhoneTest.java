package org.rightsdesk.intake;

import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import org.junit.jupiter.api.Test;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.testing.Chromium;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The start page of every organisation on a small screen: WCAG 2.2 AA as far as axe sees,
 * no sideways scrolling, and the way into the form without JavaScript.
 */
@RightsdeskTest
class StartPagesOnAPhoneTest {

	private static final List<String> AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	@LocalServerPort
	private int port;

	@Test
	void everyOrganisationCanBeReadAndAskedOnAPhone() {
		try (Chromium chromium = Chromium.start()) {
			for (Organisation organisation : Organisations.examples().all()) {
				readable(chromium, organisation);
				usable(chromium, organisation);
			}
		}
	}

	private void readable(Chromium chromium, Organisation organisation) {
		try (BrowserContext context = phone(chromium, true)) {
			Page page = context.newPage();
			page.navigate(address(organisation));
			assertThat(new AxeBuilder(page).withTags(AA).analyze().getViolations()).extracting(Rule::getHelp)
				.as(organisation.slug())
				.isEmpty();
			assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
				.as(organisation.slug())
				.isLessThanOrEqualTo(360);
			page.screenshot(new ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target/pictures/start-" + organisation.slug() + ".png")));
		}
	}

	private void usable(Chromium chromium, Organisation organisation) {
		try (BrowserContext context = phone(chromium, false)) {
			Page page = context.newPage();
			page.navigate(address(organisation));
			page.click("a[href*='right=ERASURE']");
			page.click("label[for='" + page.getAttribute("input[value=SELF]", "id") + "']");
			page.click("text=Continue");
			page.waitForURL("**/" + organisation.slug() + "/request/name");
			page.navigate(address(organisation) + "/request/what");
			assertThat(page.isChecked("input[name=rights][value=ERASURE]")).isTrue();
		}
	}

	private String address(Organisation organisation) {
		return "http://127.0.0.1:" + this.port + "/" + organisation.slug();
	}

	private static BrowserContext phone(Chromium chromium, boolean script) {
		return chromium.context(
				new NewContextOptions().setViewportSize(360, 740).setDeviceScaleFactor(1).setJavaScriptEnabled(script));
	}

}
