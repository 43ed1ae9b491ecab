package org.rightsdesk.restriction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.recipients.Notice;
import org.rightsdesk.recipients.Recipients;
import org.rightsdesk.recipients.Round;
import org.rightsdesk.request.Detail;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.restriction.DataRestriction.Lift;
import org.rightsdesk.testing.ActedSystems;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** R-18, Art. 18(3), law.md 8 L-9, invariant 10. */
@RightsdeskTest
@WalksEveryPath(LiftRestrictionProcess.ID)
class LiftRestrictionProcessTest {

	private static final String DECIDE = LiftRestrictionProcess.DECIDE_LIFT;

	private static final String DECISION = LiftRestrictionProcess.LIFT_DECISION.name();

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private DataRestrictions restrictions;

	@Autowired
	private LiftSteps steps;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void monday() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void r18NothingIsLiftedBeforeThePersonWasToldAndItsDayHasCome() {
		CaseWalk walk = ending("trade-body", LiftReason.CLAIM_ENDED);
		assertThatThrownBy(() -> walk.officer(DECIDE, DECISION, "LIFT"))
			.hasMessageContaining("Write when the restriction ends");
		draft(walk);
		walk.officer(DECIDE, DECISION, "LIFT");
		assertThatIllegalStateException().isThrownBy(() -> this.steps.lift(only(walk).id()))
			.withMessageContaining("R-18");
		walk.deliver();
		assertThat(only(walk).noticeLeftOn()).isEqualTo("2026-03-02");
		assertThat(RestrictionWalk.letter(walk, LetterCode.RESTRICTION_LIFT)).contains("9 March 2026",
				"The court has decided", "We send you the newsletter again", "section 164A");
		assertThatIllegalStateException().isThrownBy(() -> this.steps.lift(only(walk).id()))
			.withMessageContaining("has not come");
		assertThat(only(walk).open()).isTrue();
		this.clock.set(Instant.parse("2026-03-09T09:01:00Z"));
		walk.runJobs();
		assertThat(only(walk).open()).isFalse();
		List<SystemAction> asked = ActedSystems.all(walk, ActionResult.done());
		assertThat(asked).isNotEmpty().allMatch((one) -> one.work() == SystemWork.LIFT_RESTRICTION);
		assertThat(walk.trace(LiftRestrictionProcess.ID)).containsExactly("startEvent_causeEnded",
				"serviceTask_planLift", DECIDE, "serviceTask_sendLiftNotice", "event_liftNoticeLeft",
				"event_liftDayReached", "serviceTask_liftDataRestriction", "callActivity_unmarkInSystems",
				"endEvent_restrictionLifted");
	}

	@Test
	void r18RecipientsWhoWereToldAreToldOfTheEnd() {
		CaseWalk walk = ending("constituency-office", LiftReason.PERSON_ASKED);
		draft(walk);
		walk.officer(DECIDE, DECISION, "LIFT").deliver();
		this.clock.set(Instant.parse("2026-03-09T09:01:00Z"));
		walk.runJobs();
		ActedSystems.all(walk, ActionResult.done());
		assertThat(walk.tasks()).contains("userTask_confirmRecipients");
		assertThat(walk.bean(Recipients.class).rounds(walk.id())).extracting((round) -> round.what())
			.containsExactly("RESTRICTION", "RESTRICTION_LIFTED");
		List<Round> rounds = walk.bean(Recipients.class).rounds(walk.id());
		assertThat(concerned(walk, rounds.get(1))).as("exactly who was told before")
			.isNotEmpty()
			.isEqualTo(concerned(walk, rounds.get(0)));
		assertThat(rounds.get(1).records()).isEqualTo("Member 4711");
		RestrictionWalk.tell(walk);
	}

	private static List<String> concerned(CaseWalk walk, Round round) {
		return walk.bean(Recipients.class)
			.notices(round.id())
			.stream()
			.filter((notice) -> !notice.leftOut())
			.map(Notice::recipientId)
			.sorted()
			.toList();
	}

	@Test
	void keptRestrictionGoesOnAndCanEndLater() {
		CaseWalk walk = ending("trade-body", LiftReason.PERSON_ASKED);
		assertThatIllegalStateException()
			.isThrownBy(() -> this.restrictions.end(walk.id(), only(walk).id(), LiftReason.CLAIM_ENDED, "officer"));
		walk.officer(DECIDE, DECISION, "KEEP");
		assertThat(only(walk).ending()).isFalse();
		assertThat(only(walk).open()).isTrue();
		assertThat(walk.trace(LiftRestrictionProcess.ID)).endsWith("serviceTask_keepRestriction",
				"endEvent_restrictionGoesOn");
		assertThatIllegalStateException().isThrownBy(() -> draft(walk));
		this.restrictions.causeEnded(walk.line().id(), LiftReason.CLAIM_ENDED);
		this.restrictions.causeEnded(walk.line().id(), LiftReason.CLAIM_ENDED);
		walk.runJobs();
		assertThat(walk.tasks()).containsExactly(DECIDE);
	}

	@Test
	void onlyAnOfficerDecidesAndOnlyOnADayToCome() {
		CaseWalk walk = ending("trade-body", LiftReason.PERSON_ASKED);
		draft(walk);
		assertThatIllegalStateException().isThrownBy(() -> walk.bean(StaffTasks.class)
			.complete(walk.task(DECIDE).getId(), new StaffMember("clerk", Set.of("case-handler"), Set.of("trade-body")),
					Map.of(DECISION, "LIFT")))
			.withMessage("Only a data protection officer ends a restriction.");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.restrictions.draftLift(walk.id(), only(walk).id(),
					Lift.draft(LocalDate.of(2026, 3, 2), "x", "y"), "officer"))
			.withMessageStartingWith("Day of lifting");
	}

	@Test
	void r18AClaimThatIsWithdrawnEndsItsRestrictionAfterTheLetter() {
		CaseWalk walk = contested();
		walk.bean(Lifecycle.class).withdraw(walk.id(), "requester");
		walk.runJobs();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.WITHDRAWN);
		assertThat(only(walk)).matches((one) -> one.open() && one.liftReason() == LiftReason.PERSON_ASKED);
		assertThat(walk.tasks()).containsExactly(DECIDE);
		draft(walk);
		walk.officer(DECIDE, DECISION, "LIFT");
		assertThatIllegalStateException().isThrownBy(() -> this.steps.lift(only(walk).id()))
			.withMessageContaining("R-18");
		walk.deliver();
		assertThat(RestrictionWalk.letter(walk, LetterCode.RESTRICTION_LIFT)).contains("You asked us to end");
		this.clock.set(Instant.parse("2026-03-09T09:01:00Z"));
		walk.runJobs();
		assertThat(only(walk).open()).isFalse();
		assertThat(ActedSystems.all(walk, ActionResult.done())).isNotEmpty()
			.allMatch((one) -> one.work() == SystemWork.LIFT_RESTRICTION);
		assertThat(walk.trace(LiftRestrictionProcess.ID)).endsWith("endEvent_restrictionLifted");
	}

	@Test
	void r18AClaimThatLapsesEndsItsRestrictionToo() {
		CaseWalk walk = contested();
		walk.bean(Requests.class).closeLine(walk.line().id(), Outcome.LAPSED, "system");
		walk.runJobs();
		assertThat(only(walk)).matches((one) -> one.open() && one.liftReason() == LiftReason.REQUEST_ENDED);
		assertThat(walk.tasks()).contains(DECIDE);
		draft(walk);
		walk.officer(DECIDE, DECISION, "LIFT").deliver();
		assertThat(RestrictionWalk.letter(walk, LetterCode.RESTRICTION_LIFT))
			.contains("The request that we restricted them for has ended");
	}

	@Test
	void invariant10StandsInTheDatabaseToo() {
		CaseWalk walk = RestrictionWalk.restricted(this.context, "trade-body", RestrictionGround.NEEDED_FOR_CLAIM);
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update data_restriction set lifted_at = now() where request_id = ?")
				.param(walk.id())
				.update());
	}

	/** A claim that is looked into, its data marked in every system. */
	private CaseWalk contested() {
		CaseWalk walk = CaseWalk
			.submit(this.context,
					Submissions.saying(Submissions.of("trade-body", this.clock.instant(),
							new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.RECTIFICATION),
							Map.of(Detail.WRONG, "My name")))
			.enough();
		walk.clerk("userTask_examineClaim", "claimDecision", "RESTRICT_AND_VERIFY");
		ActedSystems.all(walk, ActionResult.done());
		return walk;
	}

	private CaseWalk ending(String organisation, LiftReason reason) {
		CaseWalk walk = RestrictionWalk.restricted(this.context, organisation, RestrictionGround.NEEDED_FOR_CLAIM);
		this.restrictions.end(walk.id(), only(walk).id(), reason, "officer");
		walk.runJobs();
		return walk;
	}

	private void draft(CaseWalk walk) {
		this.restrictions.draftLift(walk.id(), only(walk).id(),
				Lift.draft(LocalDate.of(2026, 3, 9), "The court has decided", "We send you the newsletter again"),
				"officer");
	}

	private DataRestriction only(CaseWalk walk) {
		List<DataRestriction> all = this.restrictions.of(walk.id());
		assertThat(all).hasSize(1);
		return all.get(0);
	}

}
