package org.rightsdesk.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The matrix of law.md 6.0: every right with every outcome. */
class AllowedOutcomesTest {

	private static final Set<Outcome> ALWAYS = EnumSet.of(Outcome.WITHDRAWN, Outcome.LAPSED, Outcome.NOT_CONTROLLER,
			Outcome.DUPLICATE, Outcome.NOT_PERSONAL_DATA_DECEASED, Outcome.NO_RIGHTS_REQUEST);

	@ParameterizedTest
	@CsvSource({
			"ACCESS, GRANTED PARTLY_GRANTED NO_DATA_HELD REFUSED_EXEMPTION REFUSED_MANIFESTLY_UNFOUNDED "
					+ "REFUSED_MANIFESTLY_EXCESSIVE REFUSED_NOT_IDENTIFIABLE NOT_PERSONAL_DATA",
			"RECTIFICATION, GRANTED PARTLY_GRANTED NO_DATA_HELD REFUSED_GROUND_NOT_MET REFUSED_EXEMPTION "
					+ "REFUSED_MANIFESTLY_UNFOUNDED REFUSED_MANIFESTLY_EXCESSIVE NOT_PERSONAL_DATA",
			"ERASURE, GRANTED PARTLY_GRANTED NO_DATA_HELD REFUSED_GROUND_NOT_MET REFUSED_EXEMPTION "
					+ "REFUSED_MANIFESTLY_UNFOUNDED REFUSED_MANIFESTLY_EXCESSIVE NOT_PERSONAL_DATA",
			"RESTRICTION, GRANTED PARTLY_GRANTED NO_DATA_HELD REFUSED_GROUND_NOT_MET REFUSED_EXEMPTION "
					+ "REFUSED_MANIFESTLY_UNFOUNDED REFUSED_MANIFESTLY_EXCESSIVE NOT_PERSONAL_DATA",
			"PORTABILITY, GRANTED PARTLY_GRANTED NO_DATA_HELD REFUSED_GROUND_NOT_MET REFUSED_EXEMPTION "
					+ "REFUSED_MANIFESTLY_UNFOUNDED REFUSED_MANIFESTLY_EXCESSIVE NOT_PERSONAL_DATA",
			"OBJECTION, GRANTED PARTLY_GRANTED NO_DATA_HELD REFUSED_GROUND_NOT_MET REFUSED_EXEMPTION "
					+ "REFUSED_MANIFESTLY_UNFOUNDED REFUSED_MANIFESTLY_EXCESSIVE NOT_PERSONAL_DATA",
			"OBJECTION_MARKETING, GRANTED NO_DATA_HELD",
			"AUTOMATED_DECISION, GRANTED NO_DATA_HELD REFUSED_GROUND_NOT_MET REFUSED_EXEMPTION "
					+ "REFUSED_MANIFESTLY_UNFOUNDED REFUSED_MANIFESTLY_EXCESSIVE NOT_PERSONAL_DATA",
			"CONSENT_WITHDRAWAL, GRANTED REFUSED_GROUND_NOT_MET",
			"RECIPIENT_INFO, GRANTED PARTLY_GRANTED NO_DATA_HELD REFUSED_EXEMPTION REFUSED_MANIFESTLY_UNFOUNDED "
					+ "REFUSED_MANIFESTLY_EXCESSIVE NOT_PERSONAL_DATA" })
	void aRightEndsOnlyAsTheLawKnows(Right right, String outcomes) {
		Set<Outcome> expected = Arrays.stream(outcomes.split(" ")).map(Outcome::valueOf).collect(Collectors.toSet());
		expected.addAll(ALWAYS);
		assertThat(AllowedOutcomes.of(right)).isEqualTo(expected);
	}

	/** Invariant 9, M-1. */
	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "REFUSED_.*")
	void aMarketingObjectionIsNeverRefused(Outcome refused) {
		assertThatThrownBy(() -> AllowedOutcomes.require(Right.OBJECTION_MARKETING, refused))
			.isInstanceOf(IllegalStateException.class);
	}

}
