package org.rightsdesk.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.fulfilment.SearchPlan;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Law.md 3: one line per right, and one that comes later is received that day (C-1). */
@RightsdeskTest
class FurtherRightsTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private FurtherRights further;

	@Autowired
	private Requests requests;

	@Autowired
	private Deadlines deadlines;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void aRightThatIsAddedCountsFromItsOwnDay() {
		CaseWalk walk = submit();
		this.clock.set(Instant.parse("2026-03-09T10:00:00Z"));
		this.further.add(walk.id(), Right.RECTIFICATION, LocalDate.of(2026, 3, 6), "clerk");
		List<RequestLine> lines = this.requests.lines(walk.id());
		assertThat(lines).extracting(RequestLine::right).containsExactly(Right.ACCESS, Right.RECTIFICATION);
		assertThat(this.deadlines.of(lines.get(0).id()).dueDate()).isEqualTo("2026-04-02");
		// One month is Monday 6 April, Easter Monday.
		assertThat(this.deadlines.of(lines.get(1).id()).dueDate()).isEqualTo("2026-04-07");
	}

	@Test
	void l1ARightThatIsAddedIsAcknowledgedEachWithItsOwnDate() {
		CaseWalk walk = submit();
		this.clock.set(Instant.parse("2026-03-09T10:00:00Z"));
		this.further.add(walk.id(), Right.ERASURE, LocalDate.of(2026, 3, 9), "clerk");
		List<Letter> letters = walk.bean(Letters.class).of(walk.id());
		assertThat(letters).extracting(Letter::code).containsExactly(LetterCode.ACKNOWLEDGEMENT);
		assertThat(letters.get(0).view().page()).contains(
				"A copy of your personal data (right of access): you asked on 2 March 2026, our answer comes by 2 April 2026",
				"Deleting your personal data (right to erasure): you asked on 9 March 2026, our answer comes by 9 April 2026");
	}

	@Test
	void beforeTheWorkBeginsTheSameInstanceTakesItAlong() {
		CaseWalk walk = submit();
		this.further.add(walk.id(), Right.RECTIFICATION, LocalDate.of(2026, 3, 2), "clerk");
		walk.runJobs();
		assertThat(walk.tasks()).containsExactly("userTask_checkIdentity");
	}

	@Test
	void laterAnotherInstanceBeginsAndLeavesTheFirstLineAlone() {
		CaseWalk walk = submit().searchOnly("mailboxes").enough();
		this.further.add(walk.id(), Right.RECTIFICATION, LocalDate.of(2026, 3, 2), "clerk");
		walk.runJobs();
		assertThat(walk.tasks()).containsExactly("userTask_checkIdentity", "userTask_searchSystem");
		walk.enough();
		assertThat(walk.bean(SearchPlan.class).searches(walk.line().id())).hasSize(1);
		assertThat(tasksOf(walk, walk.line())).isEqualTo(1);
	}

	@Test
	void aCaseWithTwoInstancesIsWithdrawnOnce() {
		CaseWalk walk = submit().searchOnly("mailboxes").enough();
		this.further.add(walk.id(), Right.RECTIFICATION, LocalDate.of(2026, 3, 2), "clerk");
		walk.runJobs();
		walk.bean(Lifecycle.class).withdraw(walk.id(), "requester");
		walk.runJobs();
		assertThat(this.requests.lines(walk.id())).extracting(RequestLine::outcome).containsOnly(Outcome.WITHDRAWN);
		assertThat(letters(walk, LetterCode.WITHDRAWAL_CONFIRMATION)).hasSize(1);
	}

	@Test
	void g8AMessageInFreeWordsWaitsUntilAClerkHasSortedIt() {
		CaseWalk walk = CaseWalk.submit(this.context, inFreeWords());
		assertThat(this.further.toSort(walk.id())).isTrue();
		assertThatThrownBy(walk::enough).hasMessageContaining("which rights");
		this.further.sort(walk.id(), EnumSet.of(Right.RECTIFICATION, Right.RESTRICTION), "clerk");
		assertThat(this.requests.lines(walk.id())).extracting(RequestLine::right)
			.containsExactly(Right.RECTIFICATION, Right.RESTRICTION);
		assertThat(this.requests.lines(walk.id()))
			.allSatisfy((line) -> assertThat(this.deadlines.of(line.id()).dueDate()).isEqualTo("2026-04-02"));
		assertThat(this.further.toSort(walk.id())).isFalse();
	}

	@Test
	void l1OneLetterNamesTheRightsThatAMessageWasSortedInto() {
		CaseWalk walk = CaseWalk.submit(this.context, inFreeWords());
		this.further.sort(walk.id(), EnumSet.of(Right.RECTIFICATION, Right.RESTRICTION), "clerk");
		assertThat(walk.bean(Letters.class).of(walk.id())).singleElement().satisfies((letter) -> {
			assertThat(letter.code()).isEqualTo(LetterCode.ACKNOWLEDGEMENT);
			assertThat(letter.view().mail()).contains("(right to rectification)", "(right to restriction)",
					"2 April 2026");
		});
	}

	@Test
	void theCardOfATaskNamesNoRightUntilTheMessageIsSorted() {
		CaseWalk walk = CaseWalk.submit(this.context, inFreeWords());
		assertThat(rightOnCard(walk)).isEqualTo("UNSORTED");
		this.further.sort(walk.id(), EnumSet.of(Right.ERASURE), "clerk");
		assertThat(rightOnCard(walk)).isEqualTo("ERASURE");
		this.further.add(walk.id(), Right.ACCESS, LocalDate.of(2026, 3, 2), "clerk");
		assertThat(rightOnCard(walk)).isEqualTo("ERASURE/ACCESS");
	}

	private static Object rightOnCard(CaseWalk walk) {
		TaskService tasks = walk.bean(TaskService.class);
		return tasks.getVariableLocal(
				tasks.createTaskQuery().processInstanceBusinessKey(walk.reference()).singleResult().getId(), "right");
	}

	@Test
	void l12ARightThatIsTakenBackIsConfirmedAndTheOthersGoOn() {
		CaseWalk walk = CaseWalk.submit(this.context,
				Submissions.of("community-buying", RECEIVED_AT,
						new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.ACCESS,
						Right.RECTIFICATION, Right.RECIPIENT_INFO))
			.enough();
		RightWithdrawals withdrawals = walk.bean(RightWithdrawals.class);
		withdrawals.withdraw(this.requests.lines(walk.id()).get(1).id(), LocalDate.of(2026, 3, 2), "clerk");
		walk.runJobs();
		assertThat(letters(walk, LetterCode.RIGHT_WITHDRAWN)).singleElement()
			.satisfies((letter) -> assertThat(letter.view().mail()).contains("You have taken back a part",
					"About: Correcting", "took back this part of your request on 2 March 2026",
					"We go on with the rest", "A copy of your personal data", "Who was told about the change"));
		walk.bean(Lifecycle.class).withdraw(walk.id(), "requester");
		walk.runJobs();
		assertThat(letters(walk, LetterCode.WITHDRAWAL_CONFIRMATION)).as("the end of the rest is confirmed too")
			.hasSize(1);
	}

	private static List<Letter> letters(CaseWalk walk, LetterCode code) {
		return walk.bean(Letters.class).of(walk.id()).stream().filter((letter) -> letter.code() == code).toList();
	}

	@Test
	void whatCannotBeAddedIsRefusedInASentence() {
		CaseWalk walk = submit();
		LocalDate today = LocalDate.of(2026, 3, 2);
		refused("not open", () -> this.further.add(walk.id(), Right.ACCESS, today, "clerk"));
		for (LocalDate day : List.of(today.plusDays(1), today.minusDays(1))) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.further.add(walk.id(), Right.ERASURE, day, "clerk"))
				.withMessageContaining("between");
		}
		refused("no message left", () -> this.further.sort(walk.id(), Set.of(Right.ERASURE), "clerk"));
		walk.bean(Lifecycle.class).withdraw(walk.id(), "requester");
		walk.runJobs();
		refused("new request", () -> this.further.add(walk.id(), Right.ERASURE, today, "clerk"));
		assertThat(this.further.addable(walk.id())).isEmpty();
	}

	private static long tasksOf(CaseWalk walk, RequestLine line) {
		return walk.bean(TaskService.class)
			.createTaskQuery()
			.processInstanceBusinessKey(walk.reference())
			.processVariableValueEquals("lineId", line.id().toString())
			.count();
	}

	private static void refused(String words, Runnable work) {
		assertThatIllegalStateException().isThrownBy(work::run).withMessageContaining(words);
	}

	private CaseWalk submit() {
		return CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
	}

	private static NewRequest inFreeWords() {
		NewRequest one = Submissions.access("community-buying", RECEIVED_AT);
		return new NewRequest(one.organisation(), one.channel(), one.receivedAt(), one.zone(), List.of(),
				one.requester(), one.dataSubject(), one.wanted(), one.findingHints(), one.periodFrom(), one.periodTo(),
				one.answerBy(), one.largePrint(), one.readingHelp(), one.safeContact(), one.neededBy(),
				one.neededByReason());
	}

}
