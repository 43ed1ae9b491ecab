package org.rightsdesk.automated;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.automated.AutomatedDecision.Facts;
import org.rightsdesk.correspondence.AnswerPoint;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.organisation.Purpose.Basis;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** law.md 6.9: UK GDPR Arts. 22A to 22D. */
@RightsdeskTest
@WalksEveryPath(ReviewDecisionProcess.ID)
class ReviewDecisionProcessTest {

	private static final String ASSESS = "userTask_assessDecision";

	private static final String REVIEW = "userTask_reviewDecision";

	private static final String APPROVE = "userTask_approveAnswer";

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	AutomatedDecisions decisions;

	@Autowired
	AutomatedDecisionWork work;

	@Autowired
	JdbcClient jdbc;

	CaseWalk walk;

	@BeforeEach
	void decisionIsQuestioned() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
		this.walk = CaseWalk.submit(this.context, Submissions.of("recruitment-agency", this.clock.instant(),
				new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.AUTOMATED_DECISION));
		this.walk.bean(IdentityVerification.class).recordOtherCheck(this.walk.id(), "Known at the counter", "clerk");
		this.walk.enough();
		assertThat(this.walk.tasks()).containsExactly(ASSESS);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void explanationAloneNeedsNoReviewAndSaysHowToContest() {
		assertThat(this.walk.task(ASSESS).getDueDate()).isEqualTo("2026-03-09T23:59:00.000");
		refusedUntil("AUTOMATED", "Write which decision it is about.", "Say that no person took a meaningful part",
				"Name who made the decision", "Choose on which basis", "special categories",
				"Tick what the person wants.", "Explain how the decision was made.");
		write(Set.of(Wish.EXPLAIN), Basis.CONTRACT, SensitiveData.NONE, "");
		assess("AUTOMATED");
		assertThat(this.walk.trace(ReviewDecisionProcess.ID)).doesNotContain(REVIEW);
		assertThat(this.work.points(line(), Outcome.GRANTED)).containsOnlyKeys(AnswerPoint.EXPLAINED,
				AnswerPoint.CONTEST_AGAIN);
		this.walk.deliver();
		assertThat(this.walk.line().outcome()).isEqualTo(Outcome.GRANTED);
	}

	@Test
	void personWithPowerWhoIsNotTheAuthorReviewsIt() {
		write(Set.of(Wish.REPRESENTATIONS, Wish.CONTEST), Basis.CONTRACT, SensitiveData.NONE, "");
		refusedUntil("AUTOMATED", "Write down what the person says about the decision.");
		write(Set.of(Wish.REPRESENTATIONS, Wish.CONTEST), Basis.CONTRACT, SensitiveData.NONE, "A planted view");
		assess("AUTOMATED");
		assertThat(this.walk.tasks()).containsExactly(REVIEW);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.decisions.review(line(), "I lead", "Stays", "Because", "Officer"))
			.withMessageContaining("You made this decision");
		assertThatThrownBy(() -> this.walk.officer(REVIEW, "reviewResult", "CONFIRMED"))
			.hasMessageContaining("You made this decision or answer for it")
			.hasMessageContaining("Write why you can change the decision");
		this.decisions.review(line(), "Head of placements", "The planted result stays", "Planted reasons", "lead");
		assertThatThrownBy(() -> this.walk.clerk(REVIEW, "reviewResult", "CONFIRMED"))
			.hasMessageContaining("Somebody else wrote the review");
		this.decisions.review(line(), "Head of placements", "The planted result stays", "Planted reasons", "clerk");
		this.walk.clerk(REVIEW, "reviewResult", "CONFIRMED");
		assertThat(this.work.points(line(), Outcome.GRANTED))
			.containsEntry(AnswerPoint.DECISION_REVIEWED,
					List.of("The decision stays as it was.", "The planted result stays"))
			.containsEntry(AnswerPoint.REVIEW_REASONS, List.of("Planted reasons"));
		assertThatIllegalStateException().isThrownBy(() -> this.decisions.review(line(), "x", "y", "z", "clerk"));
		this.walk.deliver();
		assertThat(this.walk.line().outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(EngineText.holding(this.jdbc, List.of("planted view", "planted result", "Planted reasons")))
			.isEmpty();
	}

	@Test
	void forbiddenDecisionIsVoidAndMadeAnewWhateverWasAsked() {
		write(Set.of(Wish.EXPLAIN), Basis.RECOGNISED_LEGITIMATE_INTEREST, SensitiveData.NONE, "");
		assess("AUTOMATED");
		assertThat(this.walk.tasks()).containsExactly(REVIEW);
		this.decisions.review(line(), "Head of placements", "You are on the list", "Your experience counts", "clerk");
		assertThatThrownBy(() -> this.walk.clerk(REVIEW, "reviewResult", "CONFIRMED"))
			.hasMessageContaining("so it is void");
		this.walk.clerk(REVIEW, "reviewResult", "CHANGED");
		assertThat(this.work.points(line(), Outcome.GRANTED).get(AnswerPoint.REVIEW_REASONS)).first()
			.asString()
			.contains("Article 22B(4)", "counts for nothing");
		this.walk.deliver();
		assertThat(this.walk.line().outcome()).isEqualTo(Outcome.GRANTED);
	}

	@Test
	void decisionOfAPersonIsExplainedAndRefusedAfterApproval() {
		this.decisions.write(line(), facts(Set.of(Wish.HUMAN_REVIEW), true, "", null, null, ""), "clerk");
		refusedUntil("NOT_AUTOMATED", "Say what does not hold", "Write who decided, and how.");
		refusedUntil("NO_DATA_HELD", "choose another answer");
		this.decisions.write(line(), facts(Set.of(Wish.HUMAN_REVIEW), false, "A manager read it", null, null, ""),
				"clerk");
		refusedUntil("AUTOMATED", "Say that no person took a meaningful part");
		assess("NOT_AUTOMATED");
		assertThat(this.walk.tasks()).containsExactly(APPROVE);
		assertThat(this.work.points(line(), Outcome.REFUSED_GROUND_NOT_MET)).containsEntry(AnswerPoint.NOT_AUTOMATED,
				List.of("You were not put on the list", "A manager read it"));
		this.walk.bean(Decisions.class).draftReturn(line(), "Name the manager", "officer");
		this.walk.officer(APPROVE, "approval", "RETURNED");
		assertThat(this.walk.tasks()).containsExactly(ASSESS);
	}

	@Test
	void ukLawKnowsNoExemptionFromThisRightSoARefusalFindsNone() {
		refusedUntil("REFUSED_EXEMPTION", "Write on which exemption it is refused");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.walk.bean(Review.class)
				.explain(line(), null, Ground.CRIME_TAX, "It would tip them off", "clerk"))
			.withMessageContaining("does not limit this right");
	}

	@Test
	void nothingSuchIsHeld() {
		assess("NO_DATA_HELD");
		this.walk.deliver();
		assertThat(this.walk.line().outcome()).isEqualTo(Outcome.NO_DATA_HELD);
	}

	@Test
	void nobodyReviewsWhatIsNotDescribed() {
		assertThatIllegalStateException().isThrownBy(() -> this.decisions.review(line(), "x", "y", "z", "clerk"))
			.withMessage("Write first which decision it is about.");
	}

	private void write(Set<Wish> wishes, Basis basis, SensitiveData sensitive, String view) {
		this.decisions.write(line(), facts(wishes, true, "", basis, sensitive, view), "clerk");
	}

	private static Facts facts(Set<Wish> wishes, boolean solely, String involvement, Basis basis,
			SensitiveData sensitive, String view) {
		return new Facts("You were not put on the list", "officer", wishes, solely, true, involvement, basis, sensitive,
				"A score of your answers", view);
	}

	private void refusedUntil(String code, String... sentences) {
		assertThatThrownBy(() -> assess(code)).satisfies((ex) -> {
			for (String sentence : sentences) {
				assertThat(ex).hasMessageContaining(sentence);
			}
		});
	}

	private void assess(String code) {
		this.walk.clerk(ASSESS, "automation", code);
	}

	private UUID line() {
		return this.walk.line().id();
	}

}
