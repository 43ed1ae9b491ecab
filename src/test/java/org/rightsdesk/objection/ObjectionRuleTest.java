package org.rightsdesk.objection;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.organisation.Jurisdiction;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.Purpose.Basis;

import static org.assertj.core.api.Assertions.assertThat;

/** law.md 6.7 and 6.11. */
class ObjectionRuleTest {

	@ParameterizedTest
	@CsvSource({ "PUBLIC_TASK, true, true", "LEGITIMATE_INTERESTS, true, true",
			"RECOGNISED_LEGITIMATE_INTEREST, true, false", "CONSENT, false, false", "CONTRACT, false, false",
			"LEGAL_OBLIGATION, false, false", "VITAL_INTERESTS, false, false" })
	void basisCanBeObjectedToUnderEachLaw(Basis basis, boolean uk, boolean eu) {
		assertThat(ObjectionRule.objectionable(basis, Jurisdiction.UK)).isEqualTo(uk);
		assertThat(ObjectionRule.objectionable(basis, Jurisdiction.EU)).isEqualTo(eu);
	}

	@Test
	void politicalNoticeTakesEffect21DaysAfterReceiptAndOnlyWhereThereAreSuchData() {
		Organisations examples = Organisations.examples();
		assertThat(ObjectionRule.politicalEffect(LocalDate.of(2026, 3, 2), examples.get("constituency-office")))
			.isEqualTo("2026-03-23");
		assertThat(examples.all().stream().filter(ObjectionRule::takesPoliticalNotices)).singleElement()
			.satisfies((one) -> assertThat(one.slug()).isEqualTo("constituency-office"));
	}

}
