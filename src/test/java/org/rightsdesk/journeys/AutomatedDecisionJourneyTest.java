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
 * A machine said no, and a person looks at it again, who is not its author (Art. 22C).
 */
class AutomatedDecisionJourneyTest extends RightJourney {

	private static final String EMAIL = "grace.hopper@example.com";

	@Autowired
	JdbcClient jdbc;

	@Test
	void somebodyElseLooksAtTheDecisionAndChangesIt() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage clerk = signIn("clerk")) {
			Receipt receipt = ask(requester, "recruitment-agency",
					Map.of("name", "Grace Hopper", "email", EMAIL, "wanted", "Your program turned me down"),
					Right.AUTOMATED_DECISION);
			addressIsKnown(clerk, receipt.reference(), "candidate-database");
			clerk.complete("Enough is known: begin the work");
			clerkDescribes(clerk, receipt.reference());
			officerReviews(receipt.reference());
			assertThat(answer(requester, receipt)).contains("You are on the list of candidates", "eleven years at sea");
			closed(receipt.reference(), Map.of(Right.AUTOMATED_DECISION, Outcome.GRANTED));
		}
		assertThat(EngineText.holding(this.jdbc, List.of("Hopper", "turned me down", "at sea"))).isEmpty();
	}

	private void clerkDescribes(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Assess decision");
		clerk.picture(picture("assess"));
		fill(file, "describe-decision",
				Map.of("automatedDecision", "Not to invite you for the post of navigator", "automatedAuthor", "clerk",
						"automatedWish.HUMAN_REVIEW", "yes", "automatedView", "I spent eleven years at sea",
						"automatedSolely", "YES", "automatedSignificant", "YES", "automatedBasis", "CONTRACT",
						"automatedSensitive", "NONE", "automatedExplanation",
						"The program counts certificates, and found none"));
		file.locator("#automated-decision").scrollIntoViewIfNeeded();
		clerk.picture(picture("described"));
		clerk.complete("A machine alone, and it affects the person significantly");
		assertThat(clerk.refusedClaim(reference, "Review decision")).contains("somebody else has to look at it");
	}

	private void officerReviews(String reference) {
		try (TasklistPage officer = signIn("officer")) {
			FrameLocator file = officer.take(reference, "Review decision");
			officer.picture(picture("review"));
			fill(file, "review-decision", Map.of("reviewPower", "Head of placements", "reviewOutcome",
					"You are on the list of candidates", "reviewReasons", "We now count your eleven years at sea"));
			file.locator("#automated-decision").scrollIntoViewIfNeeded();
			officer.picture(picture("reviewed"));
			officer.complete("Changed: a new decision holds");
		}
	}

}
