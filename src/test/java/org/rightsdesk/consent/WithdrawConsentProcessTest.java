package org.rightsdesk.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.Answers;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.OwnerActions;
import org.rightsdesk.fulfilment.SystemAction;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.Instructed;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Art. 7(3), law.md 6.10: received on Tuesday 1 September 2026. */
@RightsdeskTest
@WalksEveryPath(WithdrawConsentProcess.ID)
class WithdrawConsentProcessTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-09-01T09:00:00Z");

	private static final String TASK = WithdrawConsentProcess.DECIDE_CONSENT;

	private static final String DECISION = "consentDecision";

	private static final ConsentWords STOPPED = new ConsentWords("The monthly newsletter", List.of(),
			LocalDate.of(2026, 9, 1), "You no longer get our offers", "");

	private static final ConsentWords GOES_ON = new ConsentWords("The delivery slips", List.of(), null, "",
			"We need them for your contract, Art. 6(1)(b)");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private ConsentWithdrawals withdrawals;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void isAnsweredWithWhatStoppedWhatEndsWithItAndTheOfferToErase() {
		CaseWalk walk = submit();
		assertThat(walk.task(TASK).getDueDate()).isEqualTo("2026-09-03T22:59:00Z");
		this.withdrawals.write(line(walk), STOPPED, "clerk");
		walk.clerk(TASK, DECISION, "STOPPED");
		walk.deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(walk.request().closedAt()).isNotNull();
		assertThat(answer(walk).view().page()).contains("The monthly newsletter (stopped on 1 September 2026)",
				"You no longer get our offers", "erase the data that we had because you agreed");
	}

	@Test
	void theOwnersOfTheSystemsStopItAndTheLetterSaysWhereTheyCouldNot() {
		CaseWalk walk = submit();
		this.withdrawals.write(line(walk), new ConsentWords("The newsletter", List.of("mailing-list", "website"), null,
				"Nothing else changes", ""), "clerk");
		walk.clerk(TASK, DECISION, "STOPPED");
		assertThat(walk.tasks()).containsExactly("userTask_actInSystem");
		SystemActions actions = walk.bean(SystemActions.class);
		OwnerActions owner = actions.owners(line(walk)).get(0);
		assertThat(owner.systems()).hasSize(2).allMatch((system) -> system.words().contains("The newsletter"));
		actions.record(owner.id(), "mailing-list", ActionResult.done(), "owner");
		actions.record(owner.id(), "website", ActionResult.failed("It is down"), "owner");
		walk.complete("userTask_actInSystem", "owner", owner.ownerGroup(), Map.of("acted", "RECORDED"));
		UUID failed = actions.of(line(walk)).stream().filter(SystemAction::failed).findFirst().orElseThrow().id();
		actions.accept(line(walk), failed, "The provider is gone", "clerk");
		walk.clerk("userTask_resolveFailure", "failureDecision", "IN_PART");
		walk.deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(answer(walk).view().page()).contains("The newsletter (stopped on 1 September 2026)",
				"Website and order form");
	}

	@Test
	void n4TheProcessorOfSuchASystemIsInstructedAndTheAnswerWaitsForIt() {
		CaseWalk walk = submit("repairs-service");
		this.withdrawals.write(line(walk),
				new ConsentWords("The photograph", List.of("newsletter"), null, "Nothing else changes", ""), "clerk");
		walk.clerk(TASK, DECISION, "STOPPED");
		SystemActions actions = walk.bean(SystemActions.class);
		OwnerActions owner = actions.owners(line(walk)).get(0);
		actions.record(owner.id(), "newsletter", ActionResult.done(), "owner");
		walk.complete("userTask_actInSystem", "owner", owner.ownerGroup(), Map.of("acted", "RECORDED"));
		Instructed contractor = new Instructed(walk, "newsletter-contractor").instruct();
		walk.deliver();
		assertThat(walk.line().outcome()).as("not confirmed yet").isNull();
		contractor.confirm();
		walk.deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(answer(walk).view().page()).contains("Contractor for our newsletter");
	}

	@Test
	void isRefusedOnlyWithTheOtherGroundInWordsAndByASecondPerson() {
		CaseWalk walk = submit();
		this.withdrawals.write(line(walk), STOPPED, "clerk");
		refused(walk, "OTHER_BASIS", "on which other ground of the law");
		this.withdrawals.write(line(walk), GOES_ON, "clerk");
		walk.clerk(TASK, DECISION, "OTHER_BASIS");
		assertThat(walk.tasks()).containsExactly("userTask_approveAnswer");
		walk.bean(Decisions.class).draftReturn(line(walk), "Look at it again", "officer");
		approve(walk, "RETURNED");
		assertThat(walk.tasks()).containsExactly(TASK);
		walk.clerk(TASK, DECISION, "OTHER_BASIS");
		approve(walk, "APPROVED");
		walk.deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.REFUSED_GROUND_NOT_MET);
		assertThat(answer(walk).view().page()).contains("We need them for your contract", "164A", "county court");
	}

	@Test
	void isNotAnsweredBeforeItHasStoppedAndTheWordsAreThere() {
		CaseWalk walk = submit();
		refused(walk, "STOPPED", "which consent the person took back");
		this.withdrawals.write(line(walk),
				new ConsentWords("The newsletter", List.of(), null, "Nothing else changes", ""), "clerk");
		refused(walk, "STOPPED", "Choose the systems that have to stop");
		this.withdrawals.write(line(walk),
				new ConsentWords("The newsletter", List.of(), LocalDate.of(2026, 9, 1), "", ""), "clerk");
		refused(walk, "STOPPED", "what ends with the consent");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.withdrawals.write(line(walk),
					new ConsentWords("The newsletter", List.of(), LocalDate.of(2026, 9, 2), "", ""), "clerk"))
			.withMessageContaining("future");
		this.withdrawals.write(line(walk), STOPPED, "clerk");
		walk.clerk(TASK, DECISION, "STOPPED");
		assertThatIllegalStateException().as("what is prepared stays")
			.isThrownBy(() -> this.withdrawals.write(line(walk), GOES_ON, "clerk"));
	}

	private static void approve(CaseWalk walk, String code) {
		assertThat(walk.bean(Answers.class).read(line(walk), Outcome.REFUSED_GROUND_NOT_MET, "officer")).isPresent();
		walk.officer("userTask_approveAnswer", "approval", code);
	}

	private void refused(CaseWalk walk, String code, String sentence) {
		assertThatThrownBy(() -> walk.clerk(TASK, DECISION, code)).hasStackTraceContaining(sentence);
	}

	private CaseWalk submit() {
		return submit("community-buying");
	}

	private CaseWalk submit(String organisation) {
		return CaseWalk
			.submit(this.context, Submissions.of(organisation, RECEIVED_AT,
					new NewParty("Ada Lovelace", "consent@example.com", "", "", "", ""), Right.CONSENT_WITHDRAWAL))
			.enough();
	}

	private static UUID line(CaseWalk walk) {
		return walk.line().id();
	}

	private static Letter answer(CaseWalk walk) {
		return walk.bean(Letters.class)
			.of(walk.id())
			.stream()
			.filter((letter) -> letter.code() == LetterCode.ANSWER)
			.reduce((one, later) -> later)
			.orElseThrow();
	}

}
