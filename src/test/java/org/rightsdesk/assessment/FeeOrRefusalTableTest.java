package org.rightsdesk.assessment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.assessment.MeasureProposal.Proposal;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** processes/31-fee-or-refusal.dmn row by row; it proposes and decides nothing. */
@RightsdeskTest
class FeeOrRefusalTableTest {

	private static final Path TABLE = Path.of("processes/31-fee-or-refusal.dmn");

	@Autowired
	private MeasureProposal table;

	@Autowired
	private MessageSource texts;

	@ParameterizedTest
	@CsvSource(textBlock = """
			ACCESS,              ,                      true,  NONE,    PROCEED,    NOTHING_FOUND
			OBJECTION_MARKETING, UNFOUNDED,             true,  REFUSAL, PROCEED,    NEVER_REFUSED
			CONSENT_WITHDRAWAL,  NOT_PERSONAL_DATA,     false, NONE,    PROCEED,    NEVER_REFUSED
			ERASURE,             UNFOUNDED,             true,  NONE,    REFUSE,     NO_RIGHT_INTENDED
			ACCESS,              EXCESSIVE,             true,  NONE,    CHARGE_FEE, MILDER_MEANS
			ACCESS,              EXCESSIVE,             true,  FEE,     CHARGE_FEE, FEE_BEFORE
			ACCESS,              EXCESSIVE,             true,  REFUSAL, REFUSE,     REFUSED_BEFORE
			RECIPIENT_INFO,      EXCESSIVE,             false, FEE,     REFUSE,     NO_FEE_COVERS
			ACCESS,              NOT_IDENTIFIABLE,      false, NONE,    REFUSE,     NOT_IDENTIFIABLE
			RECTIFICATION,       NOT_IDENTIFIABLE,      false, NONE,    PROCEED,    NOTHING_TO_CHANGE
			OBJECTION,           NOT_PERSONAL_DATA,     false, NONE,    NOT_OURS,   NOT_PERSONAL
			ACCESS,              NOT_CONTROLLER,        false, NONE,    NOT_OURS,   OTHER_DECIDES
			OBJECTION_MARKETING, PROCESSOR_FOR_ANOTHER, false, NONE,    NOT_OURS,   HELD_FOR_OTHER
			ACCESS,              DECEASED,              false, NONE,    NOT_OURS,   NOT_LIVING
			""")
	void rowAnswersItsCase(Right right, Finding finding, boolean cover, EarlierMeasure earlier,
			AssessmentDecision decision, String ground) {
		assertThat(this.table.of(right, finding, cover, earlier)).isEqualTo(new Proposal(decision, ground));
	}

	@Test
	void tableHasTheShapeThatIsTestedHere() throws IOException {
		String table = Files.readString(TABLE);
		assertThat(table.split("<rule ")).as("rows").hasSize(14 + 1);
		assertThat(table.split("<description>")).as("each row names its source").hasSize(14 + 1 + 1);
		assertThat(table).contains("hitPolicy=\"UNIQUE\"", "camunda:historyTimeToLive=\"P180D\"");
	}

	@Test
	void noCombinationIsLeftUnansweredOrProposesWhatIsNotAllowed() {
		combinations().forEach((one) -> {
			Proposal proposal = this.table.of(one.right(), one.finding(), one.cover(), one.earlier());
			assertThat(AllowedDecisions.of(one.right(), one.finding())).as(one.toString())
				.contains(proposal.decision());
			assertThat(this.texts.getMessage("casework.assessment.ground." + proposal.ground(), null, null, null))
				.isNotNull();
		});
	}

	@Test
	void noneRefusesAMarketingObjectionOrAsksAFeeForIt() {
		combinations()
			.filter((one) -> List.of(Right.OBJECTION_MARKETING, Right.CONSENT_WITHDRAWAL).contains(one.right()))
			.forEach((
					one) -> assertThat(this.table.of(one.right(), one.finding(), one.cover(), one.earlier()).decision())
						.as(one.toString())
						.isNotIn(AssessmentDecision.REFUSE, AssessmentDecision.CHARGE_FEE));
	}

	private static Stream<Combination> combinations() {
		List<Combination> all = new ArrayList<>();
		List<Finding> findings = new ArrayList<>(List.of(Finding.values()));
		findings.add(null);
		for (Right right : Right.values()) {
			for (Finding finding : findings) {
				for (EarlierMeasure earlier : EarlierMeasure.values()) {
					all.add(new Combination(right, finding, true, earlier));
					all.add(new Combination(right, finding, false, earlier));
				}
			}
		}
		return all.stream();
	}

	private record Combination(Right right, Finding finding, boolean cover, EarlierMeasure earlier) {
	}

}
