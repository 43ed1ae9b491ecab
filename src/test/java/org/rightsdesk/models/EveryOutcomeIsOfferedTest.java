package org.rightsdesk.models;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.engine.StepCheck;
import org.rightsdesk.request.AllowedOutcomes;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The matrix of law.md 6.0: staff can choose each answer that the law knows, and no
 * other.
 */
@RightsdeskTest
class EveryOutcomeIsOfferedTest {

	/** The others are decided when a request is assessed, or end it without an answer. */
	private static final Set<Outcome> ANSWERS = EnumSet.of(Outcome.GRANTED, Outcome.PARTLY_GRANTED,
			Outcome.REFUSED_GROUND_NOT_MET, Outcome.REFUSED_EXEMPTION, Outcome.NO_DATA_HELD);

	/** Codes of forms that ask in other words than those of the outcome. */
	private static final Map<String, Outcome> WORDS = Map.of("AUTOMATED", Outcome.GRANTED, "NOT_AUTOMATED",
			Outcome.REFUSED_GROUND_NOT_MET, "STOPPED", Outcome.GRANTED, "OTHER_BASIS", Outcome.REFUSED_GROUND_NOT_MET,
			"NOTHING_FOUND", Outcome.NO_DATA_HELD);

	@Autowired
	private List<StepCheck> checks;

	@ParameterizedTest
	@CsvSource({ "RECTIFICATION, userTask_decideRectification", "ERASURE, userTask_decideErasure",
			"RESTRICTION, userTask_decideRestriction", "PORTABILITY, userTask_decidePortability",
			"OBJECTION, userTask_weighObjection", "OBJECTION_MARKETING, userTask_stopMailing",
			"AUTOMATED_DECISION, userTask_assessDecision", "CONSENT_WITHDRAWAL, userTask_decideConsent",
			"RECIPIENT_INFO, userTask_checkList" })
	void theFormOfARightOffersWhatTheMatrixAllows(Right right, String task) {
		StepCheck check = this.checks.stream().filter((one) -> one.taskKey().equals(task)).findFirst().orElseThrow();
		Set<Outcome> allowed = EnumSet.copyOf(ANSWERS);
		allowed.retainAll(AllowedOutcomes.of(right));
		assertThat(check.codes().stream().map(EveryOutcomeIsOfferedTest::outcome).collect(Collectors.toSet()))
			.isEqualTo(allowed);
	}

	@Test
	void everyFormOffersTheCodesThatItsCheckKnows() {
		Map<String, Set<String>> offered = new HashMap<>();
		Forms.in(Path.of("forms")).values().forEach((form) -> offered.putAll(form.decisions()));
		assertThat(this.checks).extracting(StepCheck::decision).containsAll(offered.keySet());
		assertThat(this.checks).filteredOn((check) -> offered.containsKey(check.decision()))
			.allSatisfy(
					(check) -> assertThat(check.codes()).as(check.taskKey()).isEqualTo(offered.get(check.decision())));
	}

	private static Outcome outcome(String code) {
		return WORDS.containsKey(code) ? WORDS.get(code) : Outcome.valueOf(code);
	}

}
