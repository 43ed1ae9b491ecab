package org.rightsdesk.organisation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExampleOrganisationsTest {

	@Test
	void theFiveOrganisationsAreRead() {
		assertThat(Organisations.examples().all()).extracting(Organisation::slug)
			.containsExactly("community-buying", "constituency-office", "recruitment-agency", "repairs-service",
					"trade-body");
	}

}
