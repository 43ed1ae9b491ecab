package org.rightsdesk.restriction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Right;

import static org.assertj.core.api.Assertions.assertThat;

/** law.md 6.4: temporary restrictions are tied to what caused them. */
class CauseRuleTest {

	private static final UUID REQUEST = UUID.randomUUID();

	private static final UUID LINE = UUID.randomUUID();

	private static final UUID OTHER = UUID.randomUUID();

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "RECTIFICATION, GRANTED, DATA_CORRECTED", "RECTIFICATION, PARTLY_GRANTED, ACCURACY_VERIFIED",
					"RECTIFICATION, REFUSED_GROUND_NOT_MET, ACCURACY_VERIFIED",
					"RECTIFICATION, REFUSED_EXEMPTION, REQUEST_ENDED", "RECTIFICATION, NO_DATA_HELD, REQUEST_ENDED",
					"RECTIFICATION, LAPSED, REQUEST_ENDED", "RECTIFICATION, WITHDRAWN, PERSON_ASKED",
					"RECTIFICATION, DUPLICATE, -", "OBJECTION, GRANTED, OBJECTION_UPHELD",
					"OBJECTION, REFUSED_GROUND_NOT_MET, OBJECTION_REJECTED", "OBJECTION, LAPSED, REQUEST_ENDED",
					"RESTRICTION, GRANTED, -", "RESTRICTION, PARTLY_GRANTED, -",
					"RESTRICTION, REFUSED_GROUND_NOT_MET, REQUEST_ENDED", "ERASURE, PARTLY_GRANTED, -",
					"ERASURE, WITHDRAWN, PERSON_ASKED", "ERASURE, LAPSED, REQUEST_ENDED" })
	void endsWithItsOwnLine(Right right, Outcome outcome, LiftReason reason) {
		assertThat(CauseRule.ended(line(right, outcome), restriction(LINE, RestrictionGround.LEGAL_HOLD)).orElse(null))
			.isEqualTo(reason);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "ACCURACY_CONTESTED, RECTIFICATION, GRANTED, DATA_CORRECTED",
			"ACCURACY_CONTESTED, RECTIFICATION, WITHDRAWN, REQUEST_ENDED", "ACCURACY_CONTESTED, OBJECTION, GRANTED, -",
			"OBJECTION_PENDING, OBJECTION, GRANTED, OBJECTION_UPHELD", "OBJECTION_PENDING, RECTIFICATION, GRANTED, -",
			"NEEDED_FOR_CLAIM, RECTIFICATION, GRANTED, -", "UNLAWFUL_BUT_NO_ERASURE, OBJECTION, GRANTED, -",
			"LEGAL_HOLD, OBJECTION, GRANTED, -" })
	void ofAnotherLineItWaitsOnlyForItsCause(RestrictionGround ground, Right right, Outcome outcome,
			LiftReason reason) {
		assertThat(CauseRule.ended(line(right, outcome), restriction(OTHER, ground)).orElse(null)).isEqualTo(reason);
	}

	private static RequestLine line(Right right, Outcome outcome) {
		return new RequestLine(LINE, REQUEST, 1, right, outcome, Instant.EPOCH, null, true);
	}

	private static DataRestriction restriction(UUID line, RestrictionGround ground) {
		return new DataRestriction(UUID.randomUUID(), REQUEST, line, ground, "clerk", Instant.EPOCH, LocalDate.EPOCH,
				null, null, null, null);
	}

}
