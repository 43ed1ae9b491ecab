package org.rightsdesk.erasure;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.RetentionPeriod;

import static org.assertj.core.api.Assertions.assertThat;

/** Until when the five organisations keep data, by the periods of their notices (2.2). */
class RetentionDatesTest {

	private static final Organisations EXAMPLES = Organisations.examples();

	@ParameterizedTest
	@CsvSource({ "recruitment-agency, Contracts, 2026-03-31, 2033-03-31",
			"recruitment-agency, 'Orders, invoices and payments', 2026-04-05, 2033-04-05",
			"recruitment-agency, Recruitment data of candidates, 2026-06-15, 2028-06-15",
			// The month is shorter: its last day.
			"recruitment-agency, Recruitment data of candidates, 2024-02-29, 2026-02-28",
			"recruitment-agency, Contracts, 2024-02-29, 2031-02-28",
			"community-buying, Your account and orders after you cancel, 2026-01-10, 2029-01-10",
			"community-buying, The file of a complaint, 2026-05-20, 2028-05-20",
			"trade-body, The file of a complaint, 2026-05-20, 2028-05-20",
			"repairs-service, The file of a complaint, 2026-05-20, 2028-05-20",
			"constituency-office, The file of a complaint, 2026-05-20, 2028-05-20" })
	void daysAreCountedFromTheEventThatTheNoticeNames(String slug, String what, LocalDate from, LocalDate until) {
		assertThat(RetentionDates.until(period(slug, what), from)).contains(until);
	}

	@ParameterizedTest
	@CsvSource({ "community-buying, Your account and orders", "community-buying, Your place on the unsubscribe list",
			"recruitment-agency, 'Enquiries, quotes and complaints'", "recruitment-agency, Data for marketing",
			"trade-body, Everything else we hold about you", "constituency-office, Your case",
			"constituency-office, Data for newsletters and campaigns",
			"constituency-office, Data we use only because you agreed",
			"repairs-service, Data of the service you use or of your membership",
			"repairs-service, Data about a complaint or a likely court case" })
	void aNoticeThatNamesACriterionGivesNoDay(String slug, String what) {
		assertThat(RetentionDates.until(period(slug, what), LocalDate.of(2026, 1, 1))).isEmpty();
	}

	@Test
	void everyPeriodOfEveryOrganisationCanBeChosen() {
		for (Organisation organisation : EXAMPLES.all()) {
			assertThat(organisation.retention().data()).as(organisation.slug())
				.allSatisfy(
						(period) -> assertThat(RetentionDates.period(organisation, period.what())).contains(period));
		}
		assertThat(RetentionDates.period(EXAMPLES.get("trade-body"), "Nothing of the kind")).isEmpty();
	}

	private static RetentionPeriod period(String slug, String what) {
		return RetentionDates.period(EXAMPLES.get(slug), what).orElseThrow();
	}

}
