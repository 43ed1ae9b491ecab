package org.rightsdesk.lifecycle;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Law.md 2.2: informal handling if the requester agrees; it stays on the clock. */
@RightsdeskTest
class InformalAnswersTest {

	private static final LocalDate AGREED = LocalDate.of(2026, 3, 3);

	private static final LocalDate ANSWERED = LocalDate.of(2026, 3, 5);

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private InformalAnswers informal;

	@Autowired
	private IdentityVerification identity;

	@Autowired
	private Deadlines deadlines;

	@BeforeEach
	void setClock() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void whatWasSettledInACallEndsTheWorkAndTheClockWithItsDay() {
		CaseWalk walk = submit("community-buying").searchOnly("mailboxes").enough();
		this.clock.set(Instant.parse("2026-03-06T09:00:00Z"));
		this.identity.recordHeldInSystem(walk.id(), "mailboxes", "", "clerk");
		this.informal.answer(walk.line().id(), Outcome.GRANTED, answer(ANSWERED), "clerk");
		walk.runJobs();
		assertThat(walk.tasks()).isEmpty();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(this.deadlines.of(walk.line().id()).closedOn()).isEqualTo(ANSWERED);
		assertThat(walk.request().closedAt()).isNotNull();
		assertThat(this.informal.of(walk.line().id())).contains(answer(ANSWERED));
		assertThat(walk.trace(ExerciseRightProcess.ID)).endsWith("startEvent_answeredInformally",
				"endEvent_answeredInformally");
	}

	@Test
	void whatTheLawWantsInALetterIsRefused() {
		CaseWalk walk = submit("community-buying");
		refused(walk, Outcome.GRANTED, ANSWERED.minusDays(3), "who is asking");
		this.identity.recordHeldInSystem(walk.id(), "mailboxes", "", "clerk");
		refused(walk, Outcome.PARTLY_GRANTED, ANSWERED, "gets a letter");
		refused(walk, Outcome.GRANTED, ANSWERED, "at the latest today");
		assertThat(walk.line().outcome()).isNull();
	}

	@Test
	void onlyWhoeverOffersItInTheirNoticeSettlesWithoutLetters() {
		refused(submit("repairs-service"), Outcome.GRANTED, ANSWERED, "does not settle");
	}

	private void refused(CaseWalk walk, Outcome outcome, LocalDate answered, String words) {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.informal.answer(walk.line().id(), outcome, answer(answered), "clerk"))
			.withMessageContaining(words);
	}

	private static InformalAnswer answer(LocalDate answered) {
		return new InformalAnswer(AGREED, answered, "Wanted to know what we hold: told, and content");
	}

	private CaseWalk submit(String organisation) {
		return CaseWalk.submit(this.context, Submissions.access(organisation, this.clock.instant()));
	}

}
