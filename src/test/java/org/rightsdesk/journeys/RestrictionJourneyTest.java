package org.rightsdesk.journeys;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.recipients.Notice;
import org.rightsdesk.recipients.Recipients;
import org.rightsdesk.recipients.Round;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.Right;
import org.rightsdesk.restriction.DataRestriction;
import org.rightsdesk.restriction.DataRestrictions;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.TasklistPage;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/**
 * Data are kept and not used while a claim lasts, and used again only after the person
 * was told (Art. 18, 19; R-18).
 */
class RestrictionJourneyTest extends RightJourney {

	private static final String EMAIL = "caroline.kept@example.com";

	private static final String PROVIDER = "casework-provider@recipients.example.org";

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Letters letters;

	@Autowired
	Recipients recipients;

	@Autowired
	DataRestrictions restrictions;

	@AfterEach
	void backToRealTime() {
		this.clock.reset();
	}

	@Test
	void restrictedForAClaimAndLiftedOnlyAfterThePersonWasTold() {
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage clerk = signIn("clerk");
				TasklistPage owner = signIn("owner")) {
			Receipt receipt = ask(requester, "constituency-office", Map.of("name", "Caroline Herschel", "email", EMAIL,
					"wanted", "Keep my letters about the asteroid, I need them in court"), Right.RESTRICTION);
			String reference = receipt.reference();
			addressIsKnown(clerk, reference, "casework");
			clerk.complete("Enough is known: begin the work");
			clerkDecides(clerk, reference);
			actInSystems(owner, reference, "owner");
			actInSystems(owner, reference, "other-owner");
			confirmRecipients(clerk, reference, Map.of("records", "Caroline Herschel, casework number 20"),
					"Provider of our casework system");
			recipientAnswers(reference, PROVIDER);
			assertThat(answer(requester, receipt)).contains("Letters about the asteroid",
					"We tell you before this ends");
			closed(reference, Map.of(Right.RESTRICTION, Outcome.GRANTED));
			officerLifts(requester, reference);
			actInSystems(owner, reference, "unmark");
			actInSystems(owner, reference, "other-unmark");
			confirmRecipients(clerk, reference, Map.of("records", "Caroline Herschel, casework number 20"),
					"Provider of our casework system");
			recipientAnswers(reference, PROVIDER);
			bothWereTold(id(reference));
		}
		assertThat(EngineText.holding(this.jdbc, List.of("Herschel", "asteroid", "casework number 20"))).isEmpty();
	}

	private void clerkDecides(TasklistPage clerk, String reference) {
		FrameLocator file = clerk.take(reference, "Decide on restriction");
		fill(file, "write-restriction",
				Map.of("restrictionGround", "NEEDED_FOR_CLAIM", "what", "Letters about the asteroid"));
		file.locator("#restriction").scrollIntoViewIfNeeded();
		clerk.picture(picture("decide"));
		clerk.complete("Granted: the data are restricted");
	}

	/** first the letter, then its day, and only then the systems. */
	private void officerLifts(RequesterPage requester, String reference) {
		LocalDate day = LocalDate.now(LONDON).plusDays(7);
		UUID id = id(reference);
		try (TasklistPage officer = signIn("officer")) {
			Page page = officer.page();
			page.navigate(base() + "/staff/case-file?reference=" + reference);
			page.locator("[data-end] select").selectOption("CLAIM_ENDED");
			page.locator("[data-end] button[type=submit]").click();
			page.locator(".case-file__done:has-text('being prepared')").waitFor();
			FrameLocator file = officer.take(reference, "Decide on lifting");
			fill(file, "draft-lift",
					Map.of("liftOn.day", String.valueOf(day.getDayOfMonth()), "liftOn.month",
							String.valueOf(day.getMonthValue()), "liftOn.year", String.valueOf(day.getYear()),
							"liftBecause", "The court has decided", "resumes", "We answer letters with them again"));
			file.locator("#restriction").scrollIntoViewIfNeeded();
			officer.picture(picture("lift"));
			officer.complete("Lift: the person is told, and it ends on the day you wrote");
		}
		await("L-9 left").until(() -> only(id).noticeLeftOn() != null);
		assertThat(only(id).open()).as("not before its day").isTrue();
		assertThat(this.letters.of(id)).filteredOn((letter) -> letter.code() == LetterCode.RESTRICTION_LIFT)
			.singleElement()
			.matches((Letter letter) -> letter.state().gone());
		requester.open(latestLink(EMAIL)).press("Open your request").picture(picture("told"));
		this.clock.set(day.atTime(9, 1).atZone(LONDON).toInstant());
		await("lifted").until(() -> !only(id).open());
	}

	/**
	 * The same recipients hear of the restriction and of its end, and both are settled.
	 */
	private void bothWereTold(UUID id) {
		List<Round> rounds = this.recipients.rounds(id);
		assertThat(rounds).extracting(Round::what).containsExactly("RESTRICTION", "RESTRICTION_LIFTED");
		assertThat(rounds).allSatisfy(
				(round) -> assertThat(this.recipients.notices(round.id())).filteredOn((notice) -> !notice.leftOut())
					.singleElement()
					.matches((Notice notice) -> notice.result() != null));
	}

	private DataRestriction only(UUID id) {
		return this.restrictions.of(id).get(0);
	}

	private UUID id(String reference) {
		return this.requests.find(new Reference(reference)).orElseThrow().id();
	}

}
