package org.rightsdesk.request;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What shows that somebody may ask for another person (I-5, I-6, 6.11). */
class AuthorityEvidenceTest {

	@ParameterizedTest
	@CsvSource({ "SOLICITOR,SIGNED_AUTHORITY", "ATTORNEY,POWER_OF_ATTORNEY",
			"PARENT_OR_GUARDIAN,PARENTAL_RESPONSIBILITY", "ELECTED_REPRESENTATIVE,CONSTITUENTS_REQUEST",
			"ELECTED_REPRESENTATIVE,CONDITION_WITHOUT_CONSENT", "RELATIVE,SIGNED_AUTHORITY",
			"OTHER,COURT_APPOINTMENT" })
	void whatTheLawNamesIsAcceptedI5(RepresentativeKind kind, AuthorityEvidence evidence) {
		assertThat(AuthorityEvidence.acceptedOf(kind)).contains(evidence);
	}

	@ParameterizedTest
	@EnumSource(value = RepresentativeKind.class, names = "PARENT_OR_GUARDIAN", mode = EnumSource.Mode.EXCLUDE)
	void responsibilityForAChildIsForParentsAloneI6(RepresentativeKind kind) {
		assertThat(AuthorityEvidence.acceptedOf(kind)).doesNotContain(AuthorityEvidence.PARENTAL_RESPONSIBILITY);
	}

	@ParameterizedTest
	@EnumSource(value = RepresentativeKind.class, names = "ELECTED_REPRESENTATIVE", mode = EnumSource.Mode.EXCLUDE)
	void nobodyElseMayDoWithoutConsentSchedule1Paragraph23(RepresentativeKind kind) {
		assertThat(AuthorityEvidence.acceptedOf(kind)).doesNotContain(AuthorityEvidence.CONDITION_WITHOUT_CONSENT,
				AuthorityEvidence.CONSTITUENTS_REQUEST);
	}

	@Test
	void everyPieceHasItsSourceAndSomebodyWhoCanBringIt() {
		for (AuthorityEvidence evidence : AuthorityEvidence.values()) {
			assertThat(evidence.source()).matches("(I-|6\\.).*");
			assertThat(List.of(RepresentativeKind.values()))
				.anyMatch((kind) -> AuthorityEvidence.acceptedOf(kind).contains(evidence));
		}
	}

}
