package org.rightsdesk.assessment;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightsdesk.request.Right;

import static org.assertj.core.api.Assertions.assertThat;

/** law.md 6.0, columns "fee/refusal" and "allowed outcomes". */
class AllowedDecisionsTest {

	private static final Set<Right> NEVER = EnumSet.of(Right.OBJECTION_MARKETING, Right.CONSENT_WITHDRAWAL);

	@ParameterizedTest
	@EnumSource(Right.class)
	void f1FeeAndRefusalOnlyForTheRightsThatTheMatrixNames(Right right) {
		for (Finding finding : EnumSet.of(Finding.UNFOUNDED, Finding.EXCESSIVE)) {
			assertThat(AllowedDecisions.of(right, finding).contains(AssessmentDecision.REFUSE))
				.isEqualTo(!NEVER.contains(right));
			assertThat(AllowedDecisions.of(right, finding).contains(AssessmentDecision.CHARGE_FEE))
				.isEqualTo(FeeRules.mayBeCharged(right));
		}
	}

	@ParameterizedTest
	@EnumSource(Finding.class)
	void noneRefusesAMarketingObjection(Finding finding) {
		for (Right right : NEVER) {
			assertThat(AllowedDecisions.of(right, finding)).doesNotContain(AssessmentDecision.REFUSE,
					AssessmentDecision.CHARGE_FEE);
		}
	}

	@Test
	void i4OnlyAccessIsRefusedBecauseThePersonIsNotIdentifiable() {
		assertThat(AllowedDecisions.of(Right.ACCESS, Finding.NOT_IDENTIFIABLE)).contains(AssessmentDecision.REFUSE);
		assertThat(AllowedDecisions.of(Right.ERASURE, Finding.NOT_IDENTIFIABLE))
			.containsExactly(AssessmentDecision.PROCEED);
	}

	@Test
	void whereNothingIsFoundTheRequestGoesOn() {
		assertThat(AllowedDecisions.of(Right.ACCESS, null)).containsExactly(AssessmentDecision.PROCEED);
	}

	@Test
	void toneFameAndAnotherRightAreNoFactors() {
		assertThat(Factor.values()).extracting(Enum::name)
			.noneMatch((name) -> name.matches(".*(TONE|RUDE|FAME|KNOWN|PERSON|OTHER_RIGHT).*"));
		assertThat(Finding.UNFOUNDED.factors()).hasSize(4);
		assertThat(Finding.EXCESSIVE.factors()).hasSize(8);
	}

}
