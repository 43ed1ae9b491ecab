package org.rightsdesk.portal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.lifecycle.Merging;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.Chromium;
import org.rightsdesk.testing.Jobs;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** G-6: both links work, and neither shows more than its mailbox may see. */
class MergedPageTest extends PortalTest {

	private static final NewParty ADA = new NewParty("Ada Lovelace", "ada@example.com", "", "", "", "");

	@Autowired
	Merging merging;

	@Autowired
	IdentityVerification identity;

	@Autowired
	Jobs jobs;

	UUID merged;

	@BeforeEach
	void caseThatIsRepeated() {
		this.merged = registered(ADA);
	}

	@Test
	void linkOfTheMergedCaseLeadsToTheOtherForTheSameMailbox() {
		UUID into = registered(new NewParty("A. Lovelace", "ADA@example.com", "", "", "", ""));
		merge(into);
		Browser.Page page = enterAndConfirm(this.browser, this.merged);
		assertThat(page.html().select("#goes-on").text()).contains(reference(into), "stays with your request");
		assertThat(page.html().select("[data-status]").text())
			.isEqualTo("We answer this together with another request of yours");
		assertThat(page.html().select("a[href=/r/page/withdraw]")).isEmpty();
		assertThat(this.browser.submit(page, "/r/page/go-on", Map.of()).location()).isEqualTo("/r/page");
		Browser.Page other = this.browser.get("/r/page");
		assertThat(other.html().select("form[action=/r/page/confirm]"))
			.as("the address of the other case is asked for in its own visit")
			.hasSize(1);
		assertThat(enterAndConfirm(new Browser(this.port), into).html().select(".govuk-caption-l").text())
			.contains(reference(into));
	}

	@Test
	void pageReadsWellOnAPhone() {
		merge(registered(ADA));
		enterAndConfirm(this.browser, this.merged);
		try (Chromium chromium = Chromium.start()) {
			Page page = chromium.context(new NewContextOptions().setViewportSize(320, 740)).newPage();
			page.navigate("http://127.0.0.1:" + this.port + "/r/" + this.links.issue(this.merged));
			page.click("button");
			Chromium.arrived(page);
			page.screenshot(new ScreenshotOptions().setPath(Path.of("target/pictures/portal-merged.png")));
			assertThat(page.locator("#goes-on button").isVisible()).isTrue();
			assertThat(page.content()).doesNotContain("??");
			assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
				.analyze()
				.getViolations()).isEmpty();
			assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
		}
	}

	@Test
	void answerThereNeedsASecretOfItsOwn() {
		UUID into = registered(ADA);
		merge(into);
		enterAndConfirm(this.browser, into);
		Browser.Page page = enterAndConfirm(this.browser, this.merged);
		giveSecret(this.browser, this.merged, SecretDoor.FILES);
		this.browser.submit(page, "/r/page/go-on", Map.of());
		assertThat(this.browser.get("/r/page").html().select(".govuk-caption-l").text()).contains(reference(into));
		assertThat(this.browser.get("/r/page/answer").location()).startsWith("/r/page/secret");
	}

	@Test
	void anotherMailboxLearnsTheReferenceOnly() {
		UUID into = registered(new NewParty("Ada Lovelace", "countess@example.com", "", "", "", ""));
		merge(into);
		Browser.Page page = enterAndConfirm(this.browser, this.merged);
		assertThat(page.html().select("#goes-on").text()).contains(reference(into));
		assertThat(page.html().select("form[action=/r/page/go-on]")).isEmpty();
		assertThat(goOn(page)).isEqualTo(404);
		assertThat(page.html().text()).doesNotContain("countess");
	}

	@Test
	void nothingLeadsToACaseThatIsHeldOrNotMerged() {
		UUID into = registered(ADA);
		Browser.Page before = enterAndConfirm(this.browser, this.merged);
		assertThat(before.html().select("#goes-on")).isEmpty();
		assertThat(goOn(before)).isEqualTo(404);
		merge(into);
		this.requests.hold(into, true, "clerk");
		Browser.Page page = this.browser.get("/r/page");
		assertThat(page.html().select("#goes-on").text()).contains(reference(into));
		assertThat(goOn(page)).isEqualTo(404);
	}

	/** The button may not be on the page, so its form is sent by hand. */
	private int goOn(Browser.Page page) {
		Map<String, String> token = Map.of("_csrf", page.html().select("input[name=_csrf]").first().val());
		return this.browser.post("/r/page/go-on", token).status();
	}

	private UUID registered(NewParty who) {
		UUID id = this.transaction.execute((status) -> {
			UUID one = this.requests
				.register(Submissions.of("trade-body", this.clock.instant(), who, Right.ACCESS), "requester")
				.id();
			this.lifecycle.start(one);
			return one;
		});
		this.identity.recordOtherCheck(id, "Called back", "clerk");
		return id;
	}

	private void merge(UUID into) {
		this.merging.plan(this.merged, reference(into), "She said so", "officer");
		this.merging.merge(this.merged, "officer");
		this.jobs.runDue(reference(this.merged));
	}

	private String reference(UUID id) {
		return this.requests.get(id).reference().value();
	}

}
