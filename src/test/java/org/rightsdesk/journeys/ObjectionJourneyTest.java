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
 * One use stops and another goes on for grounds that override; meanwhile nothing was used
 * (Art. 21(1), 18(1)(d)).
 */
class ObjectionJourneyTest extends RightJourney {

	private static final String EMAIL = "hypatia.theon@example.com";

	@Autowired
	JdbcClient jdbc;

	@Test
	void oneUseStopsAnotherGoesOnAndAllRestedMeanwhile() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage clerk = signIn("clerk");
				TasklistPage owner = signIn("owner")) {
			Receipt receipt = ask(requester, "constituency-office",
					Map.of("name", "Hypatia Theon", "email", EMAIL, "wanted", "Stop guessing how I will vote",
							"objectTo", "The score of how I may vote", "situation", "I stand for another party"),
					Right.OBJECTION);
			addressIsKnown(clerk, receipt.reference(), "casework");
			clerk.complete("Enough is known: begin the work");
			actInSystems(owner, receipt.reference(), "restrict");
			actInSystems(owner, receipt.reference(), "restrict-membership");
			clerkWeighs(clerk, receipt.reference());
			officerApproves(receipt.reference());
			actInSystems(owner, receipt.reference(), "stop");
			confirmRecipients(clerk, receipt.reference(), Map.of("records", "Hypatia Theon, casework number 19"),
					"Provider of our casework system");
			recipientAnswers(receipt.reference(), "casework-provider@recipients.example.org");
			assertThat(answer(requester, receipt)).contains("The score of how you may vote", "Notes of the letters");
			closed(receipt.reference(), Map.of(Right.OBJECTION, Outcome.PARTLY_GRANTED));
		}
		assertThat(EngineText.holding(this.jdbc,
				List.of("Theon", "how I will vote", "another party", "casework number 19")))
			.isEmpty();
	}

	private void clerkWeighs(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Weigh objection");
		clerk.picture(picture("weigh"));
		assertThat(file.locator("#objectionSituation").inputValue()).isEqualTo("I stand for another party");
		fill(file, "state-objection", Map.of("objectionBasis", "LEGITIMATE_INTERESTS"));
		fill(file, "weigh-objection",
				Map.of("objectionInterests", "She does not want to be judged", "objectionGround", "LEGAL_CLAIMS",
						"objectionGrounds", "A claim about the drains is before the court", "objectionComparison",
						"The claim cannot be answered without the notes", "objectionStops",
						"The score of how you may vote", "objectionSystem.casework", "yes", "objectionGoesOn",
						"Notes of the letters about the drains"));
		file.locator("#objection").scrollIntoViewIfNeeded();
		clerk.picture(picture("weighed"));
		clerk.complete("Granted in part: some of it is stopped");
	}

	private void officerApproves(String reference) {
		try (TasklistPage officer = signIn("officer")) {
			officer.take(reference, "Approve answer");
			officer.picture(picture("approve"));
			assertThat(readLetter(officer)).contains("Notes of the letters about the drains");
			officer.complete("Approved: send it");
		}
	}

}
