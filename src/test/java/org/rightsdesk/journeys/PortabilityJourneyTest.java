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
 * What a member once typed in is found, turned into CSV and JSON, and taken along (Art.
 * 20).
 */
class PortabilityJourneyTest extends RightJourney {

	private static final String EMAIL = "ada.augusta@example.com";

	@Autowired
	JdbcClient jdbc;

	@Test
	void personTakesTheirDataAlong() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage clerk = signIn("clerk")) {
			Receipt receipt = ask(requester, "trade-body",
					Map.of("name", "Ada Augusta", "email", EMAIL, "wanted", "My profile for another association"),
					Right.PORTABILITY);
			addressIsKnown(clerk, receipt.reference(), "membership-database");
			clerk.complete("Enough is known: begin the work");
			ownerSearches(receipt.reference());
			clerkMakesTheFiles(clerk, receipt.reference());
			assertThat(answer(requester, receipt)).contains("Profile of the member");
			requester.open("/r/page/answer");
			assertThat(requester.text("main")).contains(".csv", ".json").doesNotContain("profile-source.csv");
			closed(receipt.reference(), Map.of(Right.PORTABILITY, Outcome.GRANTED));
		}
		assertThat(EngineText.holding(this.jdbc, List.of("Augusta", "another association", "profile-source")))
			.isEmpty();
	}

	private void ownerSearches(String reference) {
		try (TasklistPage owner = signIn("owner")) {
			FrameLocator file = owner.take(reference, "Search systems");
			owner.picture(picture("search"));
			boolean membership = file.locator("#items-membership-database").count() == 1;
			found(owner, file, membership);
			found(owner, owner.take(reference, "Search systems"), !membership);
		}
	}

	private static void found(TasklistPage owner, FrameLocator file, boolean membership) {
		if (membership) {
			record(file, "membership-database", "updates-list");
			upload(file, "membership-database", "profile-source.csv", "name,town\nAda Augusta,Exampleton\n");
			owner.complete("Something about this person");
		}
		else {
			record(file, null, "call-recordings", "mailboxes");
			owner.complete("Nothing is held in any of them");
		}
	}

	private void clerkMakesTheFiles(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Decide on portability");
		String source = file.locator("select[name=setFile] option:has-text('profile-source.csv')")
			.getAttribute("value");
		fill(file, "add-portable-set", Map.of("setName", "Profile of the member", "setFile", source, "setProvided",
				"YES", "setBasis", "CONTRACT", "setAutomated", "YES"));
		fill(file, "make-portable-files", Map.of());
		file.locator("#portability").scrollIntoViewIfNeeded();
		clerk.picture(picture("decide"));
		clerk.complete("Granted: every data set is given");
	}

}
