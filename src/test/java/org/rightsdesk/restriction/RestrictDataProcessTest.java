package org.rightsdesk.restriction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.testing.ActedSystems;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.Exempted;
import org.rightsdesk.testing.RightsdeskTest;
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
				"callActivity_markInSystems", "callActivity_involveRecipients", "callActivity_sendAnswer",
				"endEvent_restrictionAnswered");
	}

	@Test
	void inPartSaysWhyAndWhereItFailed() {
		CaseWalk walk = RestrictionWalk.begin(this.context, "trade-body");
		RestrictionWalk.write(walk, RestrictionGround.UNLAWFUL_BUT_NO_ERASURE, "Your photographs",
				"The invoices are needed for tax", "");
		walk.clerk(DECIDE, OUTCOME, "PARTLY_GRANTED");
		walk.bean(Decisions.class).draftReturn(walk.line().id(), "Name the invoices better", "officer");
		walk.officer("userTask_approveAnswer", "approval", "RETURNED");
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
	}

	private int reminders(CaseWalk walk) {
		return this.jdbc.sql("select count(*) from staff_reminder where line like ?")
			.param(walk.reference() + ": these data are still restricted%")
			.query(Integer.class)
			.single();
	}

}
