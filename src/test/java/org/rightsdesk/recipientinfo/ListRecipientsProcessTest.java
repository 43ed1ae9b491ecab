package org.rightsdesk.recipientinfo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.fulfilment.Answers;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.organisation.Recipient;
import org.rightsdesk.recipientinfo.ListedRecipient.Source;
import org.rightsdesk.recipientinfo.ListedRecipient.State;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.Exempted;
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

/** Art. 19, last sentence (N-2). */
@RightsdeskTest
@WalksEveryPath(ListRecipientsProcess.ID)
class ListRecipientsProcessTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final String CHECK = ListRecipientsProcess.CHECK_LIST;

	private static final String OUTCOME = ListRecipientsProcess.LIST_OUTCOME.name();

	private static final String APPROVE = "userTask_approveAnswer";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private RecipientLists lists;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void n2WhereNobodyWasToldTheRegisterIsTheDraft() {
		CaseWalk walk = submit();
		List<Recipient> register = walk.bean(Organisations.class).get("community-buying").recipients();
		assertThat(this.lists.of(line(walk))).hasSameSizeAs(register)
			.allMatch((one) -> one.source() == Source.REGISTER && one.state() == State.LISTED);
		this.lists.add(line(walk), "Oil Carrier Ltd", "name and address", "clerk");
		ListedRecipient first = this.lists.of(line(walk)).get(0);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.lists.change(line(walk), first.id(), State.NOT_GIVEN, " ", "clerk"));
		this.lists.change(line(walk), first.id(), State.NOT_GIVEN, "Never a member", "clerk");
		assertThatThrownBy(() -> walk.clerk(CHECK, OUTCOME, "PARTLY_GRANTED"))
			.hasMessageContaining("Nobody is left out");
		assertThatThrownBy(() -> walk.clerk(CHECK, OUTCOME, "NO_DATA_HELD")).hasMessageContaining("Somebody got data");
		walk.clerk(CHECK, OUTCOME, "GRANTED").deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(answer(walk)).contains("Oil Carrier Ltd: name and address", register.get(1).name())
			.doesNotContain(first.words(), "Never a member");
		assertThat(walk.trace(ListRecipientsProcess.ID)).containsExactly("startEvent_recipientsAsked",
				"serviceTask_draftList", "serviceTask_planList", CHECK, "callActivity_approveAnswer",
				"callActivity_sendAnswer", "endEvent_lineAnswered");
	}

	@Test
	void n5WhatIsLeftOutIsExplainedAndTheOfficerCanReturnIt() {
		CaseWalk walk = submit();
		ListedRecipient first = this.lists.of(line(walk)).get(0);
		this.lists.change(line(walk), first.id(), State.LEFT_OUT, "It would warn a suspect", "clerk");
		assertThatThrownBy(() -> walk.clerk(CHECK, OUTCOME, "GRANTED")).hasMessageContaining("granted in part");
		assertThatThrownBy(() -> walk.clerk(CHECK, OUTCOME, "REFUSED_EXEMPTION"))
			.hasMessageContaining("Somebody is on the list");
		assertThatThrownBy(() -> walk.clerk(CHECK, OUTCOME, "PARTLY_GRANTED")).hasMessageContaining("which exemption");
		exempt(walk);
		walk.clerk(CHECK, OUTCOME, "PARTLY_GRANTED");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.lists.change(line(walk), first.id(), State.LISTED, "", "clerk"));
		walk.bean(Decisions.class).draftReturn(line(walk), "Say it without the suspect", "officer");
		walk.officer(APPROVE, "approval", "RETURNED");
		assertThat(walk.tasks()).containsExactly(CHECK);
		this.lists.change(line(walk), first.id(), State.LEFT_OUT, "Schedule 2, paragraph 2", "clerk");
		walk.clerk(CHECK, OUTCOME, "PARTLY_GRANTED");
		approve(walk, Outcome.PARTLY_GRANTED);
		assertThat(walk.line().outcome()).isEqualTo(Outcome.PARTLY_GRANTED);
		assertThat(answer(walk)).contains("Schedule 2, paragraph 2", "It would tip them off", "section 164A")
			.doesNotContain(first.words());
	}

	@Test
	void n5AllOfItCanBeExempt() {
		CaseWalk walk = submit();
		this.lists.of(line(walk))
			.forEach((one) -> this.lists.change(line(walk), one.id(), State.LEFT_OUT, "Schedule 2, paragraph 2",
					"clerk"));
		assertThatThrownBy(() -> walk.clerk(CHECK, OUTCOME, "PARTLY_GRANTED"))
			.hasMessageContaining("Nobody is on the list");
		assertThatThrownBy(() -> walk.clerk(CHECK, OUTCOME, "REFUSED_EXEMPTION"))
			.hasMessageContaining("Write on which exemption it is refused");
		exempt(walk);
		walk.clerk(CHECK, OUTCOME, "REFUSED_EXEMPTION");
		approve(walk, Outcome.REFUSED_EXEMPTION);
		assertThat(walk.line().outcome()).isEqualTo(Outcome.REFUSED_EXEMPTION);
		assertThat(answer(walk)).contains("It would tip them off", "county court");
	}

	private void exempt(CaseWalk walk) {
		Exempted.write(walk, line(walk), Ground.CRIME_TAX, "It would tip them off");
	}

	@Test
	void whoHoldsNothingSaysSo() {
		CaseWalk walk = submit();
		this.lists.of(line(walk))
			.forEach((one) -> this.lists.change(line(walk), one.id(), State.NOT_GIVEN, "Not a member", "clerk"));
		walk.clerk(CHECK, OUTCOME, "NO_DATA_HELD").deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.NO_DATA_HELD);
	}

	@Test
	void whoPassedNothingOnSaysSo() {
		CaseWalk walk = submit();
		this.lists.of(line(walk))
			.forEach((one) -> this.lists.change(line(walk), one.id(), State.NOT_GIVEN, "Never shared", "clerk"));
		walk.clerk(CHECK, OUTCOME, "GRANTED").deliver();
		assertThat(answer(walk)).contains("Nobody. We did not pass your data on.");
	}

	private CaseWalk submit() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.of("community-buying", RECEIVED_AT,
				new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.RECIPIENT_INFO));
		walk.enough();
		walk.bean(IdentityVerification.class).recordHeldInSystem(walk.id(), "mailboxes", "", "clerk");
		return walk;
	}

	private static void approve(CaseWalk walk, Outcome outcome) {
		walk.bean(Answers.class).read(line(walk), outcome, "officer").orElseThrow();
		walk.officer(APPROVE, "approval", "APPROVED").deliver();
	}

	private static UUID line(CaseWalk walk) {
		return walk.line().id();
	}

	private static String answer(CaseWalk walk) {
		List<Letter> answers = walk.bean(Letters.class)
			.of(walk.id())
			.stream()
			.filter((letter) -> letter.code() == LetterCode.ANSWER)
			.toList();
		assertThat(answers).hasSize(1);
		return answers.get(0).view().page();
	}

}
