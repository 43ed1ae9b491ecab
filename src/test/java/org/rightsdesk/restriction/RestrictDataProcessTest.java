package org.rightsdesk.restriction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.OwnerSearch;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.ActedSystems;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.Exempted;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.restriction.RestrictionWalk.DECIDE;
import static org.rightsdesk.restriction.RestrictionWalk.OUTCOME;

/** Art. 18, law.md 6.4. */
@RightsdeskTest
@WalksEveryPath(RestrictDataProcess.ID)
class RestrictDataProcessTest {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private DataRestrictions restrictions;

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
	void dataAreMarkedInEverySystemBeforeTheAnswerSaysSo() {
		CaseWalk walk = RestrictionWalk.begin(this.context, "trade-body");
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "GRANTED")).hasMessageContaining("Choose the ground")
			.hasMessageContaining("Write what is restricted");
		RestrictionWalk.write(walk, RestrictionGround.NEEDED_FOR_CLAIM, "Your membership record", "", "");
		walk.clerk(DECIDE, OUTCOME, "GRANTED");
		assertThat(this.restrictions.of(walk.id())).singleElement().satisfies((one) -> {
			assertThat(one.ground()).isEqualTo(RestrictionGround.NEEDED_FOR_CLAIM);
			assertThat(one.open()).isTrue();
		});
		List<SystemAction> asked = ActedSystems.all(walk, ActionResult.done());
		assertThat(asked).isNotEmpty()
			.allMatch((one) -> one.work() == SystemWork.RESTRICT)
			.allSatisfy((one) -> assertThat(one.words()).contains("nobody uses or changes them", "for a legal claim",
					"Your membership record"));
		walk.deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(RestrictionWalk.letter(walk, LetterCode.ANSWER)).contains("Your membership record",
				"only for legal claims", "We tell you before this ends");
		assertThat(walk.trace(RestrictDataProcess.ID)).containsExactly("startEvent_restrictionAsked",
				"serviceTask_planRestriction", DECIDE, "callActivity_approveAnswer", "serviceTask_beginRestriction",
				"callActivity_markInSystems", "serviceTask_recordRestriction", "callActivity_involveRecipients",
				"callActivity_sendAnswer", "endEvent_restrictionAnswered");
	}

	@Test
	void inPartSaysWhyAndWhereItFailed() {
		CaseWalk walk = RestrictionWalk.begin(this.context, "trade-body");
		RestrictionWalk.write(walk, RestrictionGround.UNLAWFUL_BUT_NO_ERASURE, "Your photographs",
				"The invoices are needed for tax", "");
		walk.clerk(DECIDE, OUTCOME, "PARTLY_GRANTED");
		walk.bean(Decisions.class).draftReturn(walk.line().id(), "Name the invoices better", "officer");
		walk.officer("userTask_approveAnswer", "approval", "RETURNED");
		assertThat(this.jdbc.sql("select times_returned from decision where line_id = ?")
			.param(walk.line().id())
			.query(Integer.class)
			.single()).as("counted as work done again").isOne();
		assertThat(walk.tasks()).containsExactly(DECIDE);
		assertThat(this.restrictions.of(walk.id())).as("nothing before it is approved").isEmpty();
		RestrictionWalk.write(walk, RestrictionGround.UNLAWFUL_BUT_NO_ERASURE, "Your photographs",
				"The invoices of 2025 are needed for tax", "");
		walk.clerk(DECIDE, OUTCOME, "PARTLY_GRANTED");
		assertThatIllegalStateException().isThrownBy(() -> RestrictionWalk.write(walk, null, "", "", ""));
		RestrictionWalk.approve(walk, Outcome.PARTLY_GRANTED);
		ActedSystems.all(walk, ActionResult.kept("The page is printed already", null));
		walk.deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.PARTLY_GRANTED);
		assertThat(RestrictionWalk.letter(walk, LetterCode.ANSWER)).contains("Your photographs", "invoices of 2025",
				"The page is printed already", "section 164A");
	}

	@Test
	void noGroundIsRefusedWithTheReasonAndMarksNothing() {
		CaseWalk walk = RestrictionWalk.begin(this.context, "trade-body");
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "REFUSED_GROUND_NOT_MET"))
			.hasMessageContaining("Write why none of the four grounds is met");
		RestrictionWalk.write(walk, null, "", "", "You do not contest the data");
		walk.clerk(DECIDE, OUTCOME, "REFUSED_GROUND_NOT_MET");
		RestrictionWalk.approve(walk, Outcome.REFUSED_GROUND_NOT_MET);
		assertThat(walk.line().outcome()).isEqualTo(Outcome.REFUSED_GROUND_NOT_MET);
		assertThat(this.restrictions.of(walk.id())).isEmpty();
		assertThat(RestrictionWalk.letter(walk, LetterCode.ANSWER)).contains("You do not contest the data",
				"section 164A", "section 165");
	}

	@Test
	void nothingIsCalledRestrictedWhileASystemCouldNotMarkIt() {
		CaseWalk walk = RestrictionWalk.begin(this.context, "trade-body");
		RestrictionWalk.write(walk, RestrictionGround.NEEDED_FOR_CLAIM, "Your membership record", "", "");
		walk.clerk(DECIDE, OUTCOME, "GRANTED");
		ActedSystems.all(walk, ActionResult.kept("The page is printed already", null));
		assertThat(walk.tasks()).as("decided again").containsExactly(DECIDE);
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "GRANTED")).hasMessageContaining("granted in part");
		RestrictionWalk.write(walk, RestrictionGround.NEEDED_FOR_CLAIM, "Your membership record",
				"What is printed cannot be taken back", "");
		walk.clerk(DECIDE, OUTCOME, "PARTLY_GRANTED");
		RestrictionWalk.approve(walk, Outcome.PARTLY_GRANTED);
		assertThat(walk.line().outcome()).isEqualTo(Outcome.PARTLY_GRANTED);
		assertThat(RestrictionWalk.letter(walk, LetterCode.ANSWER)).contains("The page is printed already",
				"What is printed cannot be taken back");
	}

	@Test
	void whereNoSystemHoldsAnythingNothingIsRestricted() {
		CaseWalk walk = RestrictionWalk.begin(this.context, "trade-body");
		RestrictionWalk.write(walk, RestrictionGround.NEEDED_FOR_CLAIM, "Your membership record", "", "");
		walk.clerk(DECIDE, OUTCOME, "GRANTED");
		ActedSystems.all(walk, ActionResult.nothingFound());
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "GRANTED"))
			.hasMessageContaining("say that nothing is held");
		walk.clerk(DECIDE, OUTCOME, "NO_DATA_HELD");
		RestrictionWalk.approve(walk, Outcome.NO_DATA_HELD);
		assertThat(walk.line().outcome()).isEqualTo(Outcome.NO_DATA_HELD);
		assertThat(this.restrictions.of(walk.id())).noneMatch(DataRestriction::open);
		assertThat(walk.tasks()).as("nobody is told of the end of nothing").isEmpty();
	}

	@Test
	void systemsThatWereSearchedAndHoldNothingAreNotAsked() {
		CaseWalk walk = CaseWalk
			.submit(this.context, Submissions.of("trade-body", this.clock.instant(),
					new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.ACCESS, Right.RESTRICTION))
			.enough();
		walk.collect("mailboxes", "mail.txt");
		for (Task task : walk.bean(TaskService.class)
			.createTaskQuery()
			.processInstanceBusinessKey(walk.reference())
			.taskDefinitionKey("userTask_searchSystem")
			.list()) {
			OwnerSearch search = walk.searchOf(task);
			walk.recordAll(search, "owner");
			walk.completeTask(task.getId(), "owner", search.ownerGroup(),
					Map.of("searchResult", search.system("mailboxes").isPresent() ? "FOUND" : "NOTHING_HELD"));
		}
		UUID line = walk.bean(Requests.class).lines(walk.id()).get(1).id();
		walk.bean(RestrictionRequests.class)
			.write(new RestrictionRequest(line, RestrictionGround.NEEDED_FOR_CLAIM, "Your mails", "", ""), "clerk");
		walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "Known at the counter", "clerk");
		walk.clerk(DECIDE, OUTCOME, "GRANTED");
		assertThat(walk.bean(SystemActions.class).of(line)).extracting(SystemAction::systemId)
			.containsExactly("mailboxes");
		assertThat(walk.bean(SystemActions.class).of(line)).extracting(SystemAction::words)
			.allMatch((words) -> words.contains("Still allowed"));
	}

	@Test
	void aRestrictionWhileItIsVerifiedEndsWithTheVerificationOfTheSameCase() {
		CaseWalk walk = CaseWalk.submit(this.context,
				Submissions.of("trade-body", this.clock.instant(),
						new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.RECTIFICATION,
						Right.RESTRICTION))
			.enough();
		Requests requests = walk.bean(Requests.class);
		UUID line = requests.lines(walk.id()).get(1).id();
		this.restrictions.begin(line, RestrictionGround.ACCURACY_CONTESTED, "clerk");
		requests.closeLine(requests.lines(walk.id()).get(0).id(), Outcome.REFUSED_GROUND_NOT_MET, "system");
		walk.runJobs();
		assertThat(this.restrictions.of(walk.id())).singleElement()
			.matches((one) -> one.liftReason() == LiftReason.ACCURACY_VERIFIED && one.open());
		assertThat(walk.tasks()).contains(LiftRestrictionProcess.DECIDE_LIFT);
	}

	@Test
	void anExemptionIsNamedAndMarksNothing() {
		CaseWalk walk = RestrictionWalk.begin(this.context, "trade-body");
		assertThatThrownBy(() -> walk.clerk(DECIDE, OUTCOME, "REFUSED_EXEMPTION"))
			.hasMessageContaining("Write on which exemption it is refused");
		Exempted.write(walk, walk.line().id(), Ground.LEGAL_PROCEEDINGS, "The court has ordered it");
		walk.clerk(DECIDE, OUTCOME, "REFUSED_EXEMPTION");
		RestrictionWalk.approve(walk, Outcome.REFUSED_EXEMPTION);
		assertThat(walk.line().outcome()).isEqualTo(Outcome.REFUSED_EXEMPTION);
		assertThat(this.restrictions.of(walk.id())).isEmpty();
		assertThat(RestrictionWalk.letter(walk, LetterCode.ANSWER)).contains("paragraph 5(3)",
				"The court has ordered it", "county court");
	}

	@Test
	void nothingHeldIsSaid() {
		CaseWalk walk = RestrictionWalk.begin(this.context, "trade-body");
		walk.clerk(DECIDE, OUTCOME, "NO_DATA_HELD").deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.NO_DATA_HELD);
		assertThat(walk.trace(RestrictDataProcess.ID)).doesNotContain("callActivity_markInSystems");
	}

	@Test
	void temporaryOnesAreLookedAtEachWeekAndOthersAreNot() {
		CaseWalk temporary = RestrictionWalk.restricted(this.context, "trade-body",
				RestrictionGround.ACCURACY_CONTESTED);
		CaseWalk lasting = RestrictionWalk.restricted(this.context, "trade-body", RestrictionGround.NEEDED_FOR_CLAIM);
		RestrictionLook look = this.context.getBean(RestrictionLook.class);
		this.clock.set(this.clock.instant().plus(Duration.ofDays(6)));
		look.sweep();
		assertThat(reminders(temporary)).isZero();
		this.clock.set(this.clock.instant().plus(Duration.ofDays(1)));
		look.sweep();
		look.sweep();
		assertThat(reminders(temporary)).isOne();
		assertThat(reminders(lasting)).isZero();
		this.clock.set(this.clock.instant().plus(Duration.ofDays(7)));
		look.sweep();
		assertThat(reminders(temporary)).isEqualTo(2);
		this.restrictions.causeEnded(temporary.line().id(), LiftReason.ACCURACY_VERIFIED);
		this.clock.set(this.clock.instant().plus(Duration.ofDays(8)));
		look.sweep();
		assertThat(reminders(temporary)).as("its end is being prepared").isEqualTo(2);
	}

	private int reminders(CaseWalk walk) {
		return this.jdbc.sql("select count(*) from staff_reminder where line like ?")
			.param(walk.reference() + ": these data are still restricted%")
			.query(Integer.class)
			.single();
	}

}
