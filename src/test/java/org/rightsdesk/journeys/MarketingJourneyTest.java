package org.rightsdesk.journeys;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rightsdesk.marketing.Suppressions;
import org.rightsdesk.marketing.UnsubscribeLinks;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RequesterPage;
import org.rightsdesk.testing.TasklistPage;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Marketing stops with a click in a mail, or with the form, before anybody looks at it
 * (Art. 21(2), M-1).
 */
class MarketingJourneyTest extends RightJourney {

	private static final String READER = "sofia.kovalevskaya@example.com";

	private static final String WRITER = "lise.meitner@example.com";

	@Autowired
	UnsubscribeLinks links;

	@Autowired
	Organisations organisations;

	@Autowired
	Suppressions suppressions;

	@Autowired
	JdbcClient jdbc;

	@Test
	void clickInAMailStopsItAndTheOwnerOfTheMailingListConfirms() {
		Organisation organisation = this.organisations.get("community-buying");
		try (RequesterPage reader = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage owner = signIn("owner")) {
			String link = this.links.link(organisation, READER);
			reader.open(link.substring(link.indexOf("/community-buying"))).picture(picture("link"));
			assertThat(this.suppressions.isListed(organisation, READER)).as("a mail scanner opens links").isFalse();
			reader.press("Stop").picture(picture("stopped"));
			assertThat(this.suppressions.isListed(organisation, READER)).isTrue();
			String reference = this.requests.openByEmail(READER).get(0).reference().value();
			Receipt receipt = new Receipt(reference, reader.text("#code"));
			reader.choose("Only messages about my orders and services")
				.press("Keep my choice")
				.picture(picture("wish"));
			actInSystems(owner, reference, "owner");
			openOwnPage(reader, READER);
			reader.press("This was me");
			assertThat(answer(reader, receipt)).contains("Mail to your e-mail address");
			closed(reference, Map.of(Right.OBJECTION_MARKETING, Outcome.GRANTED));
		}
		assertThat(EngineText.holding(this.jdbc, List.of("kovalevskaya"))).isEmpty();
	}

	@Test
	void formStopsItAndTheContractorWhoSendsTheNewsletterConfirms() {
		Organisation organisation = this.organisations.get("repairs-service");
		try (RequesterPage requester = RequesterPage.onPhone(chromium().browser(), base());
				TasklistPage owner = signIn("owner");
				TasklistPage clerk = signIn("clerk")) {
			Receipt receipt = ask(requester, "repairs-service",
					Map.of("name", "Lise Meitner", "email", WRITER, "wanted", "No more newsletters about boilers"),
					Right.OBJECTION_MARKETING);
			assertThat(this.suppressions.isListed(organisation, WRITER)).isTrue();
			actInSystems(owner, receipt.reference(), "owner-form");
			confirmRecipients(clerk, receipt.reference(), Map.of("records", WRITER), "Contractor for our newsletter");
			recipientAnswers(receipt.reference(), "newsletter-contractor@recipients.example.org");
			assertThat(answer(requester, receipt)).contains("Mail to your e-mail address", "a purchase, a repair");
			closed(receipt.reference(), Map.of(Right.OBJECTION_MARKETING, Outcome.GRANTED));
		}
		assertThat(EngineText.holding(this.jdbc, List.of("Meitner", "boilers"))).isEmpty();
	}

}
