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

/** A consent is taken back, and what rests on it stops everywhere (Art. 7(3)). */
class ConsentJourneyTest extends RightJourney {

	private static final String EMAIL = "rosalind.franklin@example.com";

	@Autowired
	JdbcClient jdbc;

	@Test
	void whatRestsOnTheConsentStopsHereAndAtTheProcessorWhoConfirms() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage clerk = signIn("clerk")) {
			Receipt receipt = ask(requester, "repairs-service",
					Map.of("name", "Rosalind Franklin", "email", EMAIL, "wanted", "Do not print my photograph again"),
					Right.CONSENT_WITHDRAWAL);
			addressIsKnown(clerk, receipt.reference(), "newsletter");
			clerk.complete("Enough is known: begin the work");
			clerkDecides(clerk, receipt.reference());
			try (TasklistPage owner = signIn("owner")) {
				actInSystems(owner, receipt.reference(), "owner");
			}
			confirmRecipients(clerk, receipt.reference(), Map.of("records", "Rosalind Franklin, spring newsletter"),
					"Contractor for our newsletter");
			recipientAnswers(receipt.reference(), "newsletter-contractor@recipients.example.org");
			assertThat(answer(requester, receipt)).contains("The photograph in the newsletter", "erase the data");
			closed(receipt.reference(), Map.of(Right.CONSENT_WITHDRAWAL, Outcome.GRANTED));
		}
		assertThat(EngineText.holding(this.jdbc, List.of("Franklin", "photograph"))).isEmpty();
	}

	private void clerkDecides(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Decide on consent");
		clerk.picture(picture("decide"));
		fill(file, "write-consent", Map.of("whichConsent", "The photograph in the newsletter", "system.newsletter",
				"yes", "endsWithIt", "You still get the newsletter"));
		file.locator("#consent").scrollIntoViewIfNeeded();
		clerk.picture(picture("decided"));
		clerk.complete("It rested on consent and stops");
	}

}
