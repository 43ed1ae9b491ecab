package org.rightsdesk.organisation;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.rightsdesk.organisation.Recipient.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Recipients and systems, law.md section 2.2. */
class RecipientsRegisterTest {

	private static final Organisations EXAMPLES = Organisations.examples();

	@ParameterizedTest
	@CsvSource({ "community-buying, mailchimp, PROCESSOR, bulk", "community-buying, wordpress, PROCESSOR, orders",
			"community-buying, af-affinity, CONTROLLER, fuel", "community-buying, fuel-suppliers, ONWARD, order",
			"community-buying, gmcvo-databases, PROCESSOR, database",
			"community-buying, microsoft, PROCESSOR, mailboxes",
			"community-buying, google-analytics, PROCESSOR, without identifying",
			"community-buying, parent-charity, CONTROLLER, report",
			"community-buying, person-complained-about, CONTROLLER, complaint",
			"community-buying, law-enforcement, PUBLIC_AUTHORITY, crime",
			"trade-body, legal-authorities, PUBLIC_AUTHORITY, law",
			"trade-body, regulatory-authorities, PUBLIC_AUTHORITY, rules",
			"recruitment-agency, delivery-partner, PROCESSOR, Delivers",
			"recruitment-agency, hmrc, PUBLIC_AUTHORITY, tax", "recruitment-agency, dvla, PUBLIC_AUTHORITY, drive",
			"recruitment-agency, police, PUBLIC_AUTHORITY, crime", "recruitment-agency, credit-check, CONTROLLER, paid",
			"recruitment-agency, suppliers, PROCESSOR, services",
			"recruitment-agency, us-providers, PROCESSOR, services",
			"repairs-service, parent-association, PROCESSOR, parent",
			"repairs-service, it-providers, PROCESSOR, systems", "repairs-service, advisers, CONTROLLER, Advise",
			"repairs-service, hmrc, PUBLIC_AUTHORITY, law",
			"repairs-service, suppliers-joint, JOINT_CONTROLLER, together",
			"repairs-service, suppliers, PROCESSOR, jobs",
			"repairs-service, newsletter-contractor, PROCESSOR, newsletter", "repairs-service, opayo, PROCESSOR, card",
			"constituency-office, local-authorities, CONTROLLER, case",
			"constituency-office, health-boards, CONTROLLER, case",
			"constituency-office, website-provider, PROCESSOR, website",
			"constituency-office, casework-provider, PROCESSOR, casework",
			"constituency-office, courts-police, PUBLIC_AUTHORITY, law",
			"constituency-office, safeguarding-bodies, PUBLIC_AUTHORITY, protect",
			"constituency-office, advisers, CONTROLLER, Advise" })
	void recipientsHaveTheirRoleAndReason(String slug, String id, Role role, String words) {
		Recipient recipient = EXAMPLES.get(slug).recipient(id).orElseThrow();
		assertThat(recipient.role()).isEqualTo(role);
		assertThat(recipient.what() + " " + recipient.why()).contains(words);
	}

	@Test
	void theFuelBuyerPassesOrdersOnToSuppliers() {
		assertThat(EXAMPLES.get("community-buying").recipient("fuel-suppliers").orElseThrow().parent())
			.isEqualTo("af-affinity");
	}

	@Test
	void dataAbroadIsSaidWithItsSafeguardInTheAccessInformation() {
		for (Organisation organisation : EXAMPLES.all()) {
			boolean abroad = organisation.recipients().stream().anyMatch(Recipient::abroad);
			assertThat(organisation.access().transfers()).as(organisation.slug())
				.contains(abroad ? "contract clauses" : "We do not pass your data to anyone outside");
		}
		assertThat(EXAMPLES.get("repairs-service").recipient("newsletter-contractor").orElseThrow().safeguard())
			.contains("European Economic Area");
		assertThat(EXAMPLES.get("recruitment-agency").recipient("us-providers").orElseThrow().abroad()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "community-buying, mailing-list, Mailchimp", "community-buying, website, WordPress",
			"community-buying, mailboxes, Outlook", "community-buying, complaint-files, Complaint",
			"trade-body, call-recordings, recordings", "recruitment-agency, vetting-files, Vetting",
			"recruitment-agency, client-contacts, contacts", "repairs-service, repairs-database, Repairs",
			"repairs-service, call-recordings, recordings", "repairs-service, speech-training, training set",
			"repairs-service, newsletter, Newsletter", "constituency-office, casework, Casework",
			"constituency-office, mailboxes, Mailboxes", "constituency-office, membership, Membership" })
	void systemsToSearchCoverWhatTheNoticeNames(String slug, String id, String name) {
		Organisation organisation = EXAMPLES.get(slug);
		SearchedSystem system = organisation.system(id).orElseThrow();
		assertThat(system.name()).contains(name);
		assertThat(organisation.systemsOf(organisation.ownerGroup(system))).contains(system);
	}

	/** design.md, 8: identity, a task for each owner, review. */
	@Test
	void whereNothingIsHeldFourTasksAreEnough() {
		assertThat(EXAMPLES.all()).allSatisfy(
				(organisation) -> assertThat(organisation.ownerGroups()).hasSizeBetween(1, 2).doesNotHaveDuplicates());
	}

	@Test
	void aSystemWithoutAnOwnerIsItsOwn() {
		SearchedSystem system = new SearchedSystem("website", "Website", "Accounts", List.of("Users"),
				List.of("User name"), null, "website@example.org", 5, false);
		assertThat(system.owner()).isEqualTo("website");
		assertThat(EXAMPLES.get("trade-body").ownerGroup(system)).isEqualTo("trade-body:system:website");
	}

	@Test
	void everyGroupThatWorksHasAMailbox() {
		for (Organisation organisation : EXAMPLES.all()) {
			assertThat(organisation.mailbox("case-handler")).isPresent();
			assertThat(organisation.mailbox("officer")).isPresent();
			assertThat(organisation.mailbox("manager")).isPresent();
			assertThat(organisation.ownerGroups())
				.allSatisfy((group) -> assertThat(organisation.mailbox(group)).isPresent());
			assertThat(organisation.mailbox("admin")).isEmpty();
		}
	}

}
