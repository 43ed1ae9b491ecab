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

/** Nobody has to know the names of their rights: a clerk sorts what was written (G-8). */
class FreeWordsJourneyTest extends RightJourney {

	private static final String EMAIL = "inge.lehmann@example.com";

	@Autowired
	JdbcClient jdbc;

	@Test
	void clerkSortsAMessageIntoTwoRightsAndEachIsAnswered() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage clerk = signIn("clerk");
				TasklistPage owner = signIn("owner")) {
			Receipt receipt = ask(requester, "community-buying", Map.of("name", "Inge Lehmann", "email", EMAIL,
					"wanted", "I get too many mails about oil. And who else has my address?"), List.of("NOT_SURE"));
			assertThat(requester.text("main")).contains("What you wrote in your own words").doesNotContain("A copy of");
			clerkSorts(clerk, receipt.reference());
			assertThat(requester.open("/r/page").text("main")).contains("An end to marketing",
					"Who your personal data was passed on to");
			actInSystems(owner, receipt.reference(), "owner");
			clerk.take(receipt.reference(), "Check list");
			clerk.picture(picture("check-list"));
			clerk.complete("Granted: the person gets the whole list");
			assertThat(answer(requester, receipt)).isNotBlank();
			closed(receipt.reference(),
					Map.of(Right.OBJECTION_MARKETING, Outcome.GRANTED, Right.RECIPIENT_INFO, Outcome.GRANTED));
			requester.open("/r/page").picture(picture("both-answered"));
			assertThat(requester.open("/r/page/answer").picture(picture("both-letters")).text("#letters"))
				.contains("Our answer: An end to marketing", "Our answer: Who your personal data was passed on to");
		}
		assertThat(EngineText.holding(this.jdbc, List.of("Lehmann", "mails about oil"))).isEmpty();
	}

	private void clerkSorts(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Check identity");
		clerk.picture(picture("unsorted"));
		assertThat(file.locator("h1").innerText()).contains("Message in free words");
		fill(file, "sort-message", Map.of("right-OBJECTION_MARKETING", "yes", "right-RECIPIENT_INFO", "yes"));
		clerk.picture(picture("sorted"));
		isHeld(file, "members-database");
		clerk.complete("Enough is known: begin the work");
	}

}
