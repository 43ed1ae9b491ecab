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

/**
 * One system erases, another keeps a bill until a day, and a processor follows (Art. 17,
 * 19).
 */
class ErasureJourneyTest extends RightJourney {

	private static final String EMAIL = "sophie.erased@example.com";

	@Autowired
	JdbcClient jdbc;

	@Test
	void someIsErasedSomeIsKeptUntilADayAndTheProcessorConfirms() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage clerk = signIn("clerk")) {
			Receipt receipt = ask(requester, "constituency-office",
					Map.of("name", "Sophie Germain", "email", EMAIL, "wanted", "Delete my file about the drains"),
					Right.ERASURE);
			addressIsKnown(clerk, receipt.reference(), "casework");
			clerk.complete("Enough is known: begin the work");
			clerkDecides(clerk, receipt.reference());
			officerApproves(receipt.reference());
			try (TasklistPage owner = signIn("owner")) {
				actInSystems(owner, receipt.reference(), "owner");
			}
			confirmRecipients(clerk, receipt.reference(), Map.of("records", "Sophie Germain, casework number 18"),
					"Provider of our casework system");
			recipientAnswers(receipt.reference(), "casework-provider@recipients.example.org");
			assertThat(answer(requester, receipt)).contains("Letters about the drains", "Minutes of the complaint",
					"31 December 2030", "section 164A");
			closed(receipt.reference(), Map.of(Right.ERASURE, Outcome.PARTLY_GRANTED));
		}
		assertThat(EngineText.holding(this.jdbc, List.of("Germain", "drains", "casework number 18"))).isEmpty();
	}

	private void clerkDecides(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Decide on erasure");
		fill(file, "erasure-ground", Map.of("erasureGround", "NO_LONGER_NECESSARY", "erasureGroundWords",
				"The matter was closed in the spring"));
		fill(file, in(file, "casework", "erasure-erase"), Map.of("eraseCategory", "Letters about the drains"));
		fill(file, in(file, "mailboxes", "erasure-keep"),
				Map.of("keptCategory", "Minutes of the complaint", "keptException", "LEGAL_CLAIMS", "keptWhy",
						"A claim about the drains can still be made", "keptUntil.day", "31", "keptUntil.month", "12",
						"keptUntil.year", "2030"));
		for (String system : List.of("surgery-notes", "membership", "newsletter")) {
			fill(file, in(file, system, "erasure-nothing"), Map.of());
		}
		file.locator("#erasure").scrollIntoViewIfNeeded();
		clerk.picture(picture("decide"));
		clerk.complete("In part: some is erased, some stays");
	}

	private static Locator in(FrameLocator file, String system, String action) {
		return file.locator("#erasure-system-" + system + " form:has(input[value=" + action + "])");
	}

	private void officerApproves(String reference) {
		try (TasklistPage officer = signIn("officer")) {
			officer.take(reference, "Approve answer");
			officer.picture(picture("approve"));
			assertThat(readLetter(officer)).contains("Minutes of the complaint");
			officer.complete("Approved: send it");
		}
	}

}
