package org.rightsdesk.lifecycle;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.request.NewRequest;
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

/** Law.md 3: one submission can use every right; each is a line with its own work. */
@RightsdeskTest
class AllRightsAtOnceTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

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
	void eachRightHasItsOwnLineDateAndWork() {
		CaseWalk walk = CaseWalk.submit(this.context, everything());
		List<RequestLine> lines = this.requests.lines(walk.id());
		assertThat(lines).extracting(RequestLine::right).containsExactly(Right.values());
		assertThat(lines)
			.allSatisfy((line) -> assertThat(this.deadlines.of(line.id()).dueDate()).isEqualTo("2026-04-02"));
		walk.enough();
		assertThat(walk.tasks()).contains("userTask_searchSystem");
		assertThat(waiting(walk)).contains("provideCopy", "providePortableData", "rectifyData", "eraseData",
				"restrictData", "weighObjection", "reviewDecision", "withdrawConsent", "listRecipients",
				"stopMarketing");
		assertThat(failedJobs(walk)).isZero();
	}

	@Test
	void aWithdrawalEndsAllThatIsOpenButTheMarketingStop() {
		CaseWalk walk = CaseWalk.submit(this.context, everything()).enough();
		walk.bean(Lifecycle.class).withdraw(walk.id(), "requester");
		walk.runJobs();
		assertThat(this.requests.lines(walk.id())).filteredOn((line) -> line.right() != Right.OBJECTION_MARKETING)
			.extracting(RequestLine::outcome)
			.containsOnly(Outcome.WITHDRAWN);
		assertThat(failedJobs(walk)).isZero();
	}

	private static Set<String> waiting(CaseWalk walk) {
		return walk.bean(RuntimeService.class)
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(walk.reference())
			.list()
			.stream()
			.map((one) -> one.getProcessDefinitionId().split(":")[0])
			.collect(Collectors.toSet());
	}

	private static long failedJobs(CaseWalk walk) {
		return walk.bean(RuntimeService.class)
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(walk.reference())
			.list()
			.stream()
			.mapToLong((one) -> walk.bean(ManagementService.class)
				.createJobQuery()
				.processInstanceId(one.getProcessInstanceId())
				.withException()
				.count())
			.sum();
	}

	private static NewRequest everything() {
		NewRequest one = Submissions.access("community-buying", RECEIVED_AT);
		return new NewRequest(one.organisation(), one.channel(), one.receivedAt(), one.zone(),
				Arrays.asList(Right.values()), one.requester(), one.dataSubject(), one.wanted(), one.findingHints(),
				one.periodFrom(), one.periodTo(), one.answerBy(), one.largePrint(), one.readingHelp(),
				one.safeContact(), one.neededBy(), one.neededByReason());
	}

}
