package org.rightsdesk.journeys;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.FrameLocator;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.TasklistPage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A mistake is corrected where it stands and at those who were given it (Art. 16, 19).
 */
class RectificationJourneyTest extends RightJourney {

	private static final String EMAIL = "mary.corrected@example.com";

	@Autowired
	JdbcClient jdbc;

	@Test
	void mistakeIsCorrectedHereAndAtTheProcessorWhoConfirms() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage clerk = signIn("clerk")) {
			Receipt receipt = ask(requester, "constituency-office",
					Map.of("name", "Mary Somerville", "email", EMAIL, "wanted", "You spell my name Sommerville"),
					Right.RECTIFICATION);
			addressIsKnown(clerk, receipt.reference(), "casework");
			clerk.complete("Enough is known: begin the work");
			clerkDecides(clerk, receipt.reference());
			try (TasklistPage owner = signIn("owner")) {
				actInSystems(owner, receipt.reference(), "owner");
			}
			confirmRecipients(clerk, receipt.reference(),
					Map.of("records", "Mary Sommerville, casework number 17", "changed", "The name is Somerville"),
					"Provider of our casework system");
			recipientAnswers(receipt.reference(), "casework-provider@recipients.example.org");
			assertThat(answer(requester, receipt)).contains("We corrected your data", "Somerville");
			closed(receipt.reference(), Map.of(Right.RECTIFICATION, Outcome.GRANTED));
		}
		assertThat(EngineText.holding(this.jdbc, List.of("Somerville", "Sommerville", "casework number 17"))).isEmpty();
	}

	private void clerkDecides(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Examine claim");
		clerk.picture(picture("examine"));
		fill(file, "write-claim", Map.of("wrong", "Her name is spelt Sommerville", "correct", "Somerville", "evidence",
				"Her letterhead"));
		clerk.complete("Verify without a restriction");
		file = clerk.take(reference, "Decide on rectification");
		fill(file, "write-correction", Map.of("system", "casework", "was", "Sommerville", "becomes", "Somerville"));
		file.locator("#rectification").scrollIntoViewIfNeeded();
		clerk.picture(picture("decide"));
		clerk.complete("Granted: the data are corrected or completed");
	}

}
