package org.rightsdesk.rectification;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.Answers;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.NeutralWordings;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.SearchedSystem;
import org.rightsdesk.rectification.Rectification.Change;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;
import org.rightsdesk.restriction.DataRestrictions;
import org.rightsdesk.restriction.LiftReason;
import org.rightsdesk.restriction.RestrictionGround;
import org.rightsdesk.testing.ActedSystems;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.Exempted;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Art. 16, law.md 6.2. */
@RightsdeskTest
@WalksEveryPath(RectifyDataProcess.ID)
class RectifyDataProcessTest {

	private static final String EXAMINE = RectifyDataProcess.EXAMINE_CLAIM;

	private static final String DECIDE = RectifyDataProcess.DECIDE_RECTIFICATION;

	private static final String CLAIM = RectifyDataProcess.CLAIM_DECISION.name();

	private static final String OUTCOME = RectifyDataProcess.RECTIFICATION_OUTCOME.name();

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private Rectifications rectifications;

	@Autowired
	private DataRestrictions restrictions;

	@BeforeEach
	void monday() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void eachSystemCorrectsWhatTheCaseFileSays() {
		CaseWalk walk = claim();
		walk.clerk(EXAMINE, CLAIM, "VERIFY");
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "GRANTED"))
			.hasMessageContaining("Write for each system what is changed to what");
		String system = system(walk);
		this.rectifications.change(walk.line().id(), new Change(system, "Lovelase", "Lovelace"), "clerk");
		walk.clerk(DECIDE, OUTCOME, "GRANTED");
		List<SystemAction> asked = ActedSystems.all(walk, ActionResult.done());
		assertThat(asked).singleElement().satisfies((one) -> {
			assertThat(one.work()).isEqualTo(SystemWork.RECTIFY);
			assertThat(one.systemId()).isEqualTo(system);
			assertThat(one.words()).contains("Lovelase", "Lovelace");
		});
		walk.deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(answer(walk)).contains("We corrected your data", "Lovelase", "Lovelace", "we send you the list");
		assertThat(this.restrictions.of(walk.id())).isEmpty();
		assertThat(walk.trace(RectifyDataProcess.ID)).containsExactly("startEvent_rectificationAsked",
				"serviceTask_planRectification", EXAMINE, "serviceTask_planVerification", DECIDE,
				"callActivity_approveAnswer", "callActivity_correctInSystems", "serviceTask_recordCorrections",
				"callActivity_involveRecipients", "callActivity_sendAnswer", "endEvent_rectificationAnswered");
	}

	@Test
	void contestedAccuracyRestrictsMeanwhileAndItsEndBeginsWithTheAnswer() {
		CaseWalk walk = claim();
		walk.clerk(EXAMINE, CLAIM, "RESTRICT_AND_VERIFY");
		assertThat(this.restrictions.of(walk.id())).singleElement()
			.matches((one) -> one.ground() == RestrictionGround.ACCURACY_CONTESTED && one.open());
		assertThat(ActedSystems.all(walk, ActionResult.done())).isNotEmpty()
			.allMatch((one) -> one.work() == SystemWork.RESTRICT);
		this.rectifications.writeFindings(walk.line().id(), "The register shows this spelling", "", "", "clerk");
		walk.clerk(DECIDE, OUTCOME, "REFUSED_GROUND_NOT_MET");
		approve(walk, Outcome.REFUSED_GROUND_NOT_MET);
		assertThat(walk.line().outcome()).isEqualTo(Outcome.REFUSED_GROUND_NOT_MET);
		assertThat(answer(walk)).contains("The register shows this spelling", "write us a statement", "section 164A");
		assertThat(this.restrictions.of(walk.id())).singleElement()
			.matches((one) -> one.liftReason() == LiftReason.ACCURACY_VERIFIED && one.open());
		assertThat(walk.tasks()).as("R-18: told before it ends").containsExactly("userTask_decideLift");
	}

	@Test
	void whatCannotBeVerifiedGetsAStatementAndTheOfficerCanReturnIt() {
		CaseWalk walk = claim();
		walk.clerk(EXAMINE, CLAIM, "VERIFY");
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "PARTLY_GRANTED"))
			.hasMessageContaining("Write the statement that is added")
			.hasMessageContaining("Write why not all of it is changed");
		this.rectifications.writeFindings(walk.line().id(), "", "Nobody can tell any more",
				"The person says that it was spelt otherwise", "clerk");
		walk.clerk(DECIDE, OUTCOME, "PARTLY_GRANTED");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.rectifications.writeClaim(walk.line().id(), "Another thing", "x", "", "clerk"));
		walk.bean(Decisions.class).draftReturn(walk.line().id(), "Ask the archive first", "officer");
		walk.officer("userTask_approveAnswer", "approval", "RETURNED");
		assertThat(walk.tasks()).containsExactly(DECIDE);
		walk.clerk(DECIDE, OUTCOME, "PARTLY_GRANTED");
		approve(walk, Outcome.PARTLY_GRANTED);
		assertThat(walk.line().outcome()).isEqualTo(Outcome.PARTLY_GRANTED);
		assertThat(answer(walk)).contains("We added your statement", "The person says that it was spelt otherwise",
				"Nobody can tell any more", "section 165");
	}

	@Test
	void anExemptionIsNamedTestedAndApprovedBySomebodyElse() {
		CaseWalk walk = claim();
		walk.clerk(EXAMINE, CLAIM, "RESTRICT_AND_VERIFY");
		ActedSystems.all(walk, ActionResult.done());
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "REFUSED_EXEMPTION"))
			.hasMessageContaining("Write on which exemption it is refused");
		Exempted.write(walk, walk.line().id(), Ground.CRIME_TAX, "It would tip them off");
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "GRANTED"))
			.hasMessageContaining("An exemption is written down");
		walk.clerk(DECIDE, OUTCOME, "REFUSED_EXEMPTION");
		approve(walk, Outcome.REFUSED_EXEMPTION);
		assertThat(walk.line().outcome()).isEqualTo(Outcome.REFUSED_EXEMPTION);
		assertThat(answer(walk)).contains("Schedule 2, paragraph 2", "It would tip them off", "section 164A",
				"county court");
		assertThat(this.restrictions.of(walk.id())).singleElement()
			.matches((one) -> one.liftReason() == LiftReason.REQUEST_ENDED && one.open());
	}

	@Test
	void anExemptionThatMayNotBeNamedIsNotAndTheLetterStillGoes() {
		CaseWalk walk = claim();
		walk.clerk(EXAMINE, CLAIM, "VERIFY");
		Exempted.write(walk, walk.line().id(), Ground.CRIME_TAX, "It would tip them off");
		Review review = walk.bean(Review.class);
		walk.bean(NeutralWordings.class)
			.choose(walk.line().id(), review.reasons(walk.line().id()).get(0).id(), "They are watched",
					new StaffMember("officer", Set.of("officer"), Set.of("trade-body")));
		walk.clerk(DECIDE, OUTCOME, "REFUSED_EXEMPTION");
		approve(walk, Outcome.REFUSED_EXEMPTION);
		assertThat(answer(walk)).contains("does not oblige us to say it", "county court")
			.doesNotContain("Schedule 2", "tip them off", "are watched");
	}

	@Test
	void nothingIsCalledDoneWhileASystemKeepsItAsItWas() {
		CaseWalk walk = claim();
		walk.clerk(EXAMINE, CLAIM, "VERIFY");
		this.rectifications.change(walk.line().id(), new Change(system(walk), "", "Her second name is Augusta"),
				"clerk");
		walk.clerk(DECIDE, OUTCOME, "GRANTED");
		ActedSystems.all(walk, ActionResult.kept("The signed contract stays as it was signed", null));
		assertThat(walk.tasks()).as("decided again").containsExactly(DECIDE);
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "GRANTED")).hasMessageContaining("granted in part");
		this.rectifications.writeFindings(walk.line().id(), "", "A signed contract is not changed", "", "clerk");
		walk.clerk(DECIDE, OUTCOME, "PARTLY_GRANTED");
		approve(walk, Outcome.PARTLY_GRANTED);
		assertThat(walk.line().outcome()).isEqualTo(Outcome.PARTLY_GRANTED);
		assertThat(answer(walk)).contains("The signed contract stays as it was signed",
				"A signed contract is not changed", "county court");
		assertThat(answer(walk)).as("nothing was corrected").doesNotContain("We corrected your data");
	}

	@Test
	void whatFailedInOneSystemIsSaidInPartWithTheReasonThatSomebodyAccepted() {
		CaseWalk walk = claim();
		walk.clerk(EXAMINE, CLAIM, "VERIFY");
		List<String> two = walk.bean(Organisations.class)
			.get("trade-body")
			.systems()
			.stream()
			.map(SearchedSystem::id)
			.limit(2)
			.toList();
		this.rectifications.change(walk.line().id(), new Change(two.get(0), "Lovelase", "Lovelace"), "clerk");
		this.rectifications.change(walk.line().id(), new Change(two.get(1), "Lovelase", "Countess"), "clerk");
		walk.clerk(DECIDE, OUTCOME, "GRANTED");
		ActedSystems.each(walk, (action) -> action.systemId().equals(two.get(0)) ? ActionResult.done()
				: ActionResult.failed("The planted disk is full"));
		assertThat(walk.tasks()).containsExactly("userTask_resolveFailure");
		SystemAction failed = walk.bean(SystemActions.class)
			.of(walk.line().id())
			.stream()
			.filter(SystemAction::failed)
			.findFirst()
			.orElseThrow();
		walk.bean(SystemActions.class).accept(walk.line().id(), failed.id(), "It is replaced in May", "clerk");
		walk.clerk("userTask_resolveFailure", "failureDecision", "IN_PART");
		assertThat(walk.tasks()).as("decided again").containsExactly(DECIDE);
		this.rectifications.writeFindings(walk.line().id(), "", "One system cannot be changed yet", "", "clerk");
		walk.clerk(DECIDE, OUTCOME, "PARTLY_GRANTED");
		approve(walk, Outcome.PARTLY_GRANTED);
		assertThat(answer(walk)).contains("Lovelace", "It is replaced in May")
			.doesNotContain("Countess", "planted disk");
		assertThat(walk.line().outcome()).isEqualTo(Outcome.PARTLY_GRANTED);
	}

	@Test
	void whereNoSystemHeldItThePersonIsToldSo() {
		CaseWalk walk = claim();
		walk.clerk(EXAMINE, CLAIM, "VERIFY");
		this.rectifications.change(walk.line().id(), new Change(system(walk), "Lovelase", "Lovelace"), "clerk");
		walk.clerk(DECIDE, OUTCOME, "GRANTED");
		ActedSystems.all(walk, ActionResult.nothingFound());
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "GRANTED"))
			.hasMessageContaining("No system held what was to be changed");
		walk.clerk(DECIDE, OUTCOME, "NO_DATA_HELD");
		approve(walk, Outcome.NO_DATA_HELD);
		assertThat(walk.line().outcome()).isEqualTo(Outcome.NO_DATA_HELD);
	}

	@Test
	void nothingHeldIsSaid() {
		CaseWalk walk = claim();
		walk.clerk(EXAMINE, CLAIM, "VERIFY").clerk(DECIDE, OUTCOME, "NO_DATA_HELD").deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.NO_DATA_HELD);
	}

	@Test
	void nothingIsDecidedBeforeItIsKnownWhatIsWrong() {
		CaseWalk walk = submit();
		assertThatThrownBy(() -> walk.clerk(EXAMINE, CLAIM, "VERIFY"))
			.hasMessageContaining("what the person says is wrong");
	}

	@Test
	void g6NothingIsChangedForSomebodyWhomNobodyHasIdentified() {
		CaseWalk walk = submit();
		this.rectifications.writeClaim(walk.line().id(), "Lovelase", "Lovelace", "", "clerk");
		this.rectifications.change(walk.line().id(), new Change(system(walk), "Lovelase", "Lovelace"), "clerk");
		walk.clerk(EXAMINE, CLAIM, "VERIFY");
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "GRANTED")).hasMessageContaining("what else was checked");
	}

	private CaseWalk submit() {
		return CaseWalk
			.submit(this.context,
					Submissions.of("trade-body", this.clock.instant(),
							new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.RECTIFICATION))
			.enough();
	}

	private CaseWalk claim() {
		CaseWalk walk = submit();
		walk.bean(IdentityVerification.class).recordHeldInSystem(walk.id(), system(walk), "", "clerk");
		this.rectifications.writeClaim(walk.line().id(), "My name is spelt Lovelase", "Lovelace", "My passport",
				"clerk");
		return walk;
	}

	private static String system(CaseWalk walk) {
		return walk.bean(Organisations.class).get("trade-body").systems().get(0).id();
	}

	private static void approve(CaseWalk walk, Outcome outcome) {
		walk.bean(Answers.class).read(walk.line().id(), outcome, "officer").orElseThrow();
		walk.officer("userTask_approveAnswer", "approval", "APPROVED").deliver();
	}

	private static String answer(CaseWalk walk) {
		return walk.bean(Letters.class)
			.of(walk.id())
			.stream()
			.filter((letter) -> letter.code() == LetterCode.ANSWER)
			.map(Letter::view)
			.reduce((first, last) -> last)
			.orElseThrow()
			.page();
	}

}
