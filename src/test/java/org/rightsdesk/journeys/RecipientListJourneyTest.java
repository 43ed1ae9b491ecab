package org.rightsdesk.journeys;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.TasklistPage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody asks to whom their data went, and reads it (Art. 19, last sentence, N-2). */
class RecipientListJourneyTest extends RightJourney {

	private static final String EMAIL = "maria.mitchell@example.com";

	private static final List<String> GIVEN = List.of("Local authorities", "Provider of our casework system");

	@Autowired
	JdbcClient jdbc;

	@Test
	void personReadsToWhomTheirDataWent() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage clerk = signIn("clerk")) {
			Receipt receipt = ask(requester, "constituency-office",
					Map.of("name", "Maria Mitchell", "email", EMAIL, "wanted", "Who was told about my street lamp"),
					Right.RECIPIENT_INFO);
			addressIsKnown(clerk, receipt.reference(), "casework");
			clerk.complete("Enough is known: begin the work");
			clerkChecks(clerk, receipt.reference());
			assertThat(answer(requester, receipt)).contains(GIVEN)
				.contains("The electrician of the ward")
				.doesNotContain("Health boards");
			closed(receipt.reference(), Map.of(Right.RECIPIENT_INFO, Outcome.GRANTED));
		}
		assertThat(EngineText.holding(this.jdbc, List.of("Mitchell", "street lamp", "electrician"))).isEmpty();
	}

	private void clerkChecks(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Check list");
		clerk.picture(picture("check-list"));
		Locator entries = file.locator("[data-entry]");
		for (String name : entries.locator("h3").allInnerTexts()) {
			if (!GIVEN.contains(name)) {
				fill(file, entries.filter(new Locator.FilterOptions().setHasText(name)).first().locator("form"),
						Map.of("recipientState", "NOT_GIVEN", "recipientBecause", "Had nothing to do with the lamp"));
			}
		}
		fill(file, "add-listed-recipient",
				Map.of("recipientName", "The electrician of the ward", "recipientWhat", "Where the lamp stands"));
		file.locator("#recipient-list").scrollIntoViewIfNeeded();
		clerk.picture(picture("checked"));
		clerk.complete("Granted: the person gets the whole list");
	}

}
