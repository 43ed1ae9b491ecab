package org.rightsdesk.portal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Delivery;
import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.documents.Disposition;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.testing.Chromium;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each page on a small screen: WCAG 2.2 AA as far as axe sees, and no sideways scrolling.
 */
class OnAPhoneTest extends PortalTest {

	@Autowired
	Messages messages;

	@Autowired
	Letters letters;

	@Autowired
	Delivery delivery;

	@Test
	void everyPageIsAccessibleOnAPhone() {
		UUID file = staffFile(this.request, Purpose.COLLECTED, "A rather long name of a file with what we found.pdf");
		this.documents.decide(file, Disposition.RELEASED, null, "clerk");
		UUID second = staffFile(this.request, Purpose.COLLECTED, "orders.pdf");
		this.documents.decide(second, Disposition.RELEASED, null, "clerk");
		release(file, second);
		UUID letter = this.transaction
			.execute((status) -> this.letters.send(this.request, new LetterData.PlainReply("Here it is.")));
		this.delivery.markPosted(letter, LocalDate.ofInstant(this.clock.instant(), Submissions.LONDON), "clerk");
		UUID attached = staffFile(this.request, Purpose.MESSAGE, "form.pdf");
		this.transaction.executeWithoutResult((status) -> this.messages.fromStaff(this.request,
				"Please tell us the address you lived at in 2019.\nA form is attached.", List.of(attached), "clerk"));
		this.secret.choose(this.request, PASSPHRASE, "requester");
		try (Chromium chromium = Chromium.start()) {
			BrowserContext context = chromium
				.context(new NewContextOptions().setViewportSize(360, 740).setDeviceScaleFactor(1));
			Page page = context.newPage();
			walk(page);
		}
	}

	@Test
	void pagesOfAProofAreAccessibleOnAPhone() {
		UUID facts = newCase();
		UUID question = asked(facts, "KNOWN_FACTS", null, null);
		for (int number = 1; number <= 3; number++) {
			this.jdbc
				.sql("insert into identity_fact values (?, ?, 'In which year did you first become a member?', null)")
				.params(question, number)
				.update();
		}
		asked(this.request, "CODE", "crm", "held@example.com");
		try (Chromium chromium = Chromium.start()) {
			BrowserContext context = chromium
				.context(new NewContextOptions().setViewportSize(320, 740).setDeviceScaleFactor(1));
			Page page = context.newPage();
			enter(page, facts);
			look(page, "facts-asked");
			page.click("text=Answer these questions");
			look(page, "facts");
			page.click("text=Send answer");
			look(page, "facts-error");
			enter(page, this.request);
			page.click("text=Get a code");
			look(page, "code");
			page.click("text=Send me the code");
			look(page, "code-sent");
			page.click("text=Check the code");
			look(page, "code-error");
		}
	}

	private void enter(Page page, UUID requestId) {
		page.navigate("http://127.0.0.1:" + this.port + "/r/" + this.links.issue(requestId));
		page.click("button");
		page.click("text=This was me");
	}

	/** A question that was sent; what it took to write it is not of interest here. */
	private UUID asked(UUID requestId, String rung, String heldIn, String codeTo) {
		UUID id = UUID.randomUUID();
		var now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.jdbc
			.sql("""
					insert into identity_question (id, request_id, body, drafted_by, drafted_at, sent_at, rung, held_in, code_to)
					values (?, ?, 'Please show that it is you.', 'clerk', ?, ?, ?, ?, ?)""")
			.params(id, requestId, now, now, rung, heldIn, codeTo)
			.update();
		return id;
	}

	private void walk(Page page) {
		String base = "http://127.0.0.1:" + this.port;
		page.navigate(base + "/r/" + this.links.issue(this.request));
		look(page, "open");
		page.click("button");
		look(page, "confirm");
		page.click("text=This was me");
		look(page, "page");
		page.click("text=Write to us");
		look(page, "write");
		page.click("text=Add file");
		look(page, "write-error");
		page.navigate(base + "/r/page");
		page.click("text=Open the answer");
		look(page, "secret");
		page.fill("#secret", "wrong");
		page.click("text=Continue");
		look(page, "secret-error");
		page.fill("#secret", PASSPHRASE);
		page.click("text=Continue");
		look(page, "answer");
		this.clock.advance(Duration.ofDays(31));
		answer(page);
		look(page, "answer-over");
		this.requests.closeLine(this.requests.lines(this.request).get(0).id(), Outcome.GRANTED, "system");
		this.requests.close(this.request, "system");
		this.clock.advance(Duration.ofDays(3 * 366));
		answer(page);
		look(page, "answer-ended");
		for (String path : List.of("withdraw", "nothing")) {
			page.navigate(base + "/r/page/" + path);
			look(page, path);
		}
		page.navigate(base + "/r/lost-link");
		look(page, "lost-link");
	}

	private void answer(Page page) {
		page.navigate("http://127.0.0.1:" + this.port + "/r/" + this.links.issue(this.request));
		page.click("button");
		page.click("text=Open the answer");
		page.fill("#secret", PASSPHRASE);
		page.click("text=Continue");
	}

	private static void look(Page page, String name) {
		page.waitForLoadState();
		assertThat(page.locator("h1").isVisible()).as(name).isTrue();
		assertThat(page.content()).as("words of %s", name).doesNotContain("??");
		page.screenshot(
				new ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures/portal-" + name + ".png")));
		assertThat(new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
			.analyze()
			.getViolations()).as(name).isEmpty();
		assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as("width of %s", name)
			.isLessThanOrEqualTo(page.viewportSize().width);
	}

	private void release(UUID... documents) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql(
				"insert into released (id, line_id, request_id, party_id, released_at, until) values (?, ?, ?, ?, ?, ?)")
			.params(id, this.requests.lines(this.request).get(0).id(), this.request,
					this.requests.requester(this.request).id(), this.clock.instant().atOffset(ZoneOffset.UTC),
					this.clock.instant().plus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC))
			.update();
		for (UUID document : documents) {
			this.jdbc.sql("insert into released_document values (?, ?)").params(id, document).update();
		}
	}

}
