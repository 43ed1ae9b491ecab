package org.rightsdesk.journeys;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.rightsdesk.marketing.Suppressions;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.TasklistPage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/**
 * A copy, a correction, deletion and no more marketing, all in one message: one
 * reference, one check of who asks, and nothing erased before the copy has gone (G-10).
 */
class FourRightsJourneyTest extends RightJourney {

	private static final String EMAIL = "maria.four@example.com";

	private static final String PROVIDER = "casework-provider@recipients.example.org";

	private static final String PROVIDER_NAME = "Provider of our casework system";

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Suppressions suppressions;

	@Test
	void fourRightsUnderOneReferenceTheCopyBeforeTheErasure() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage clerk = signIn("clerk");
				TasklistPage owner = signIn("owner")) {
			Receipt receipt = ask(requester, "constituency-office",
					Map.of("name", "Maria Agnesi", "email", EMAIL, "wanted",
							"Copy it all, correct Agnesy, then delete the curve"),
					Right.ACCESS, Right.RECTIFICATION, Right.ERASURE, Right.OBJECTION_MARKETING);
			String reference = receipt.reference();
			assertThat(this.suppressions.of(line(reference, Right.OBJECTION_MARKETING)))
				.as("M-1: stopped before anybody looked at it")
				.isNotEmpty();
			addressIsKnown(clerk, reference, "casework");
			clerk.complete("Enough is known: begin the work");
			actInSystems(owner, reference, "stop-marketing");
			erasureIsDecidedAndWaits(clerk, reference);
			actInSystems(owner, reference, "restrict-meanwhile");
			actInSystems(owner, reference, "other-restrict-meanwhile");
			correct(clerk, owner, reference);
			search(owner, reference);
			release(clerk, reference);
			actInSystems(owner, reference, "erase");
			confirmRecipients(clerk, reference, Map.of("records", "Maria Agnesi, casework number 21"), PROVIDER_NAME);
			recipientAnswers(reference, PROVIDER);
			closed(reference, Map.of(Right.ACCESS, Outcome.GRANTED, Right.RECTIFICATION, Outcome.GRANTED, Right.ERASURE,
					Outcome.GRANTED, Right.OBJECTION_MARKETING, Outcome.GRANTED));
			read(requester, receipt);
		}
		assertThat(EngineText.holding(this.jdbc, List.of("Agnesi", "Agnesy", "the curve", "casework number 21")))
			.isEmpty();
	}

	/** Decided and approved, and yet held back: the page says by what. */
	private void erasureIsDecidedAndWaits(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Decide on erasure");
		fill(file, "erasure-ground", Map.of("erasureGround", "NO_LONGER_NECESSARY", "erasureGroundWords",
				"The matter was closed in the spring"));
		fill(file, in(file, "casework", "erasure-erase"), Map.of("eraseCategory", "Letters about the curve"));
		for (String system : List.of("mailboxes", "surgery-notes", "membership", "newsletter")) {
			fill(file, in(file, system, "erasure-nothing"), Map.of());
		}
		clerk.complete("Granted: all of it is erased");
		Page page = clerk.page();
		await("G-10").until(() -> {
			page.navigate(base() + "/staff/case-file?reference=" + reference);
			return page.locator("[data-blocked]").count() == 1;
		});
		page.locator("#erasure-hold").scrollIntoViewIfNeeded();
		clerk.picture(picture("waits"));
		assertThat(page.locator("#erasure-hold").innerText()).contains("copy");
	}

	private void correct(TasklistPage clerk, TasklistPage owner, String reference) {
		FrameLocator file = clerk.take(reference, "Examine claim");
		fill(file, "write-claim",
				Map.of("wrong", "Her name is spelt Agnesy", "correct", "Agnesi", "evidence", "Her letterhead"));
		clerk.complete("Verify without a restriction");
		file = clerk.take(reference, "Decide on rectification");
		fill(file, "write-correction", Map.of("system", "casework", "was", "Agnesy", "becomes", "Agnesi"));
		clerk.complete("Granted: the data are corrected or completed");
		actInSystems(owner, reference, "correct");
		confirmRecipients(clerk, reference,
				Map.of("records", "Maria Agnesy, casework number 21", "changed", "The name is Agnesi"), PROVIDER_NAME);
		recipientAnswers(reference, PROVIDER);
	}

	private void search(TasklistPage owner, String reference) {
		for (int part = 0; part < 2; part++) {
			FrameLocator file = owner.take(reference, "Search systems");
			if (file.locator("#items-casework").count() == 1) {
				record(file, "casework", "mailboxes", "surgery-notes");
				upload(file, "casework", "letters.txt", "Letters about the curve");
				owner.complete("Something about this person");
			}
			else {
				record(file, null, "membership", "newsletter");
				owner.complete("Nothing is held in any of them");
			}
		}
	}

	private void release(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Review material");
		clerk.picture(picture("review"));
		file.locator(".case-file__file:has(h3:has-text('letters.txt')) button:has-text('Release')").click();
		file.locator(".case-file__done:has-text('goes to the person')").waitFor();
		clerk.complete("Granted: the person gets everything");
		await("the copy goes before anything is erased").until(() -> find(reference, Right.ACCESS).closedAt() != null);
		assertThat(find(reference, Right.ERASURE).closedAt()).isNull();
	}

	/** One page with one secret has all four answers. */
	private void read(RequesterPage requester, Receipt receipt) {
		assertThat(answer(requester, receipt)).contains(receipt.reference());
		requester.open("/r/page/answer");
		assertThat(requester.text("main")).contains("letters.txt");
		assertThat(requester.all("#letters a:not([href$=pdf])").count()).isGreaterThanOrEqualTo(4);
	}

	private static Locator in(FrameLocator file, String system, String action) {
		return file.locator("#erasure-system-" + system + " form:has(input[value=" + action + "])");
	}

	private UUID line(String reference, Right right) {
		return find(reference, right).id();
	}

	private RequestLine find(String reference, Right right) {
		return this.requests.lines(this.requests.find(new Reference(reference)).orElseThrow().id())
			.stream()
			.filter((line) -> line.right() == right)
			.findFirst()
			.orElseThrow();
	}

}
