package org.rightsdesk.journeys;

import java.util.List;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.TasklistPage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/** A solicitor asks for a client, who has a page of her own (I-5). */
class SolicitorJourneyTest extends Journey {

	private static final String SOLICITOR = "octavia.briefcase@example.com";

	private static final String CLIENT = "winifred.client@example.com";

	@Autowired
	JdbcClient jdbc;

	@Test
	void solicitorIsAnsweredForAClientWhoSeesOnlyWhatIsHers() {
		try (RequesterPage solicitor = page(); RequesterPage client = page()) {
			Receipt receipt = askFor(solicitor);
			solicitor.open(latestLink(SOLICITOR)).press("Open your request").press("This was me");
			assertThat(solicitor.text("#unproven")).contains("we have to see that you may act");
			solicitor.picture(PICTURES.resolve("solicitor-unproven.png"));
			tellTheClient(receipt.reference());
			client.open(latestLink(CLIENT)).press("Open your request").picture(PICTURES.resolve("client-page.png"));
			assertThat(client.text("main")).contains("Somebody asks for you", "This person does not act for me")
				.doesNotContain("Octavia", "briefcase");
			officerSeesTheAuthority(receipt.reference());
			answer(receipt.reference());
			download(solicitor, receipt);
			client.open("/r/page").picture(PICTURES.resolve("client-answered.png"));
			assertThat(client.text("main")).contains("This request is answered").doesNotContain("letter-of-1998");
			client.open("/r/page/answer");
			assertThat(client.text("main")).doesNotContain("letter-of-1998");
		}
		assertThat(EngineText.holding(this.jdbc,
				List.of("Octavia", "Briefcase", "Winifred", "octavia.brief", "Consent of 1 March", "housing file")))
			.isEmpty();
	}

	private RequesterPage page() {
		return RequesterPage.onPhone(chromium().browser(), base());
	}

	private Receipt askFor(RequesterPage page) {
		page.open("/trade-body/request/who?right=ACCESS").choose("Another person's").next();
		page.fill("personName", "Winifred Client").choose("As their solicitor or legal adviser");
		page.picture(PICTURES.resolve("solicitor-kind.png")).next();
		page.next();
		assertThat(page.text("#accepted")).contains("An authority that the person signed");
		page.fill("authority", "She signed an authority for me").next();
		page.fill("name", "Octavia Briefcase").next();
		page.fill("email", SOLICITOR).next();
		page.next();
		page.next();
		page.fill("wanted", "Everything about the housing file").next();
		page.next();
		page.choose("As a download").next();
		page.next();
		page.next();
		page.choose("Show me a code when I have sent the request").next();
		page.next();
		page.press("Send request");
		return new Receipt(page.text(".rightsdesk-reference"), page.text("#code"));
	}

	private void tellTheClient(String reference) {
		try (TasklistPage clerk = signIn("clerk")) {
			addressIsKnown(clerk, reference, "membership-database");
			FrameLocator file = clerk.caseFile();
			file.locator("#tell-person summary").click();
			file.locator("#personEmail").fill(CLIENT);
			file.locator("#contactFrom").fill("membership database");
			file.locator("button:has-text('Tell the person')").first().click();
			file.locator(".case-file__done:has-text('is told')").waitFor();
			clerk.complete("Enough is known: begin the work");
		}
	}

	/** No task of theirs is needed: an officer opens the case by its reference. */
	private void officerSeesTheAuthority(String reference) {
		try (TasklistPage officer = TasklistPage.signIn(chromium().browser(), base(), "officer")) {
			var page = officer.page();
			page.navigate(base() + "/staff/case-file?reference=" + reference);
			page.locator("#authority summary").click();
			page.locator("#result").selectOption("SUFFICIENT");
			page.locator("#evidence").selectOption("SIGNED_AUTHORITY");
			page.locator("textarea[name=authority]").fill("Consent of 1 March, compared by phone");
			page.locator("#authority button[type=submit]").click();
			page.locator(".case-file__done:has-text('authority is recorded')").waitFor();
			page.locator("#representation")
				.screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve("authority.png")));
		}
	}

	private void answer(String reference) {
		String link = searchLink(reference, "membership@trade-body.example.org");
		try (TasklistPage owner = TasklistPage.follow(chromium().browser(), base(), link, "owner")) {
			FrameLocator file = owner.claim();
			record(file, "membership-database", "updates-list");
			upload(file, "membership-database", "letter-of-1998.txt", "About the housing file");
			owner.complete("Something about this person");
			record(owner.take(reference, "Search systems"), null, "call-recordings", "mailboxes");
			owner.complete("Nothing is held in any of them");
		}
		try (TasklistPage clerk = signIn("clerk")) {
			FrameLocator file = clerk.take(reference, "Review material");
			file.locator(".case-file__file:has(h3:has-text('letter-of-1998.txt')) button:has-text('Release')").click();
			file.locator(".case-file__done:has-text('goes to the person')").waitFor();
			clerk.complete("Granted: the person gets everything");
		}
		try (TasklistPage officer = signIn("officer")) {
			officer.take(reference, "Approve answer");
			officer.complete("Approved: send it");
		}
	}

	private void download(RequesterPage solicitor, Receipt receipt) {
		await().until(() -> solicitor.open("/r/page").text("main").contains("We have answered your request"));
		solicitor.open("/r/page/answer").fill("secret", receipt.code().toLowerCase()).press("Continue");
		solicitor.picture(PICTURES.resolve("solicitor-answer.png"));
		assertThat(solicitor.download("letter-of-1998.txt").suggestedFilename()).isEqualTo("letter-of-1998.txt");
	}

}
