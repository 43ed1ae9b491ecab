package org.rightsdesk.fulfilment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.TestServers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.testing.Patience.await;

/** An owner gets a link, or answers by mail or phone and a clerk records it. */
@RightsdeskTest
class OwnersAnswerTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final StaffMember CLERK = new StaffMember("clerk", Set.of("case-handler"),
			Set.of("community-buying", "constituency-office", "recruitment-agency", "repairs-service", "trade-body"));

	private static final NewSearch NOTHING = new NewSearch("Orders", "Name and postcode", false, 0);

	private static final Told TOLD = new Told("Sam of the office", LocalDate.parse("2026-03-02"));

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private SearchPlan plan;

	@Autowired
	private Searches searches;

	@Autowired
	private SearchCompletion completion;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	/** design.md, 8. */
	@ParameterizedTest
	@ValueSource(strings = { "community-buying", "constituency-office", "recruitment-agency", "repairs-service",
			"trade-body" })
	void whereNothingIsHeldACaseTakesAtMostFourTasks(String slug) {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access(slug, RECEIVED_AT));
		walk.bean(IdentityVerification.class).recordOtherCheck(walk.id(), "Called the number on the account", "clerk");
		walk.enough();
		this.plan.searches(walk.line().id()).forEach((search) -> {
			walk.recordAll(search, "clerk");
			this.completion.finish(search.id(), CLERK);
		});
		walk.runJobs();
		walk.clerk("userTask_reviewMaterial", "reviewOutcome", "NO_DATA_HELD").deliver();
		assertThat(walk.line().outcome()).isEqualTo(Outcome.NO_DATA_HELD);
		assertThat(walk.bean(HistoryService.class)
			.createHistoricTaskInstanceQuery()
			.processInstanceBusinessKey(walk.reference())
			.count()).isBetween(3L, 4L);
	}

	@Test
	void ownerIsMailedALinkOnceAndNothingAboutThePerson() throws Exception {
		CaseWalk walk = searching();
		walk.deliver();
		walk.runJobs();
		walk.deliver();
		List<MimeMessage> mails = Arrays.stream(TestServers.mail().getReceivedMessages())
			.filter((mail) -> subject(mail).startsWith(walk.reference()))
			.toList();
		assertThat(mails).singleElement().satisfies((mail) -> {
			assertThat(mail.getAllRecipients()[0]).hasToString("office@community-buying.example.org");
			assertThat(mail.getSubject()).isEqualTo(walk.reference() + ": please search by 11 March 2026");
			assertThat(mail.getContent().toString())
				.contains("Website and order form (WordPress)", "Complaint files", "http://127.0.0.1",
						"/staff/searches/" + search(walk).id())
				.doesNotContain("Ada", "Lovelace", "ada@example.com", "4711");
		});
	}

	@Test
	void clerkRecordsWhoAnsweredWhenAndCompletesTheTask() {
		CaseWalk walk = searching();
		OwnerSearch search = search(walk);
		search.systems().forEach((system) -> this.searches.record(Map.of(system.id(), NOTHING), TOLD, "clerk"));
		this.completion.finish(search.id(), CLERK);
		walk.runJobs();
		assertThat(walk.tasks()).containsExactly("userTask_reviewMaterial");
		assertThat(search(walk).doneBy()).isEqualTo("clerk");
		assertThat(search(walk).result()).isEqualTo(SearchResult.NOTHING_HELD);
		assertThat(this.searches.of(walk.line().id())).hasSize(5).allSatisfy((record) -> {
			assertThat(record.told()).isEqualTo(TOLD);
			assertThat(record.by()).isEqualTo("clerk");
		});
		assertThat(walk.bean(RequestLog.class).of(walk.id())).extracting(LogEntry::what)
			.contains("SEARCH_TOLD", "SEARCH_DONE")
			.doesNotContain("SEARCH_RECORDED");
		assertThat(walk.trace("searchSystem")).endsWith("userTask_searchSystem", "serviceTask_endReminders",
				"endEvent_systemSearched");
	}

	@Test
	void clerkCannotCompleteWhatIsNotOnRecord() {
		CaseWalk walk = searching();
		OwnerSearch search = search(walk);
		search.systems()
			.stream()
			.skip(1)
			.forEach((system) -> this.searches.record(Map.of(system.id(), NOTHING), TOLD, "clerk"));
		assertThatIllegalStateException().isThrownBy(() -> this.completion.finish(search.id(), CLERK))
			.withMessageStartingWith("Write the search record of Members and orders database")
			.withMessageNotContaining("ENGINE");
		assertThat(search(walk).done()).isFalse();
		assertThat(walk.tasks()).containsExactly("userTask_searchSystem");
	}

	@Test
	void filesThatTheOwnerSentAreNeededToo() {
		CaseWalk walk = searching();
		walk.recordAll(search(walk), "owner");
		UUID website = search(walk).system("website").orElseThrow().id();
		this.searches.record(Map.of(website, new NewSearch("Users", "E-mail address", true, 1)), TOLD, "clerk");
		assertThatIllegalStateException().isThrownBy(() -> this.completion.finish(search(walk).id(), CLERK))
			.withMessageContaining("Add the files that were found in Website");
		walk.collect("website", "account.txt");
		this.completion.finish(search(walk).id(), CLERK);
		assertThat(search(walk).result()).isEqualTo(SearchResult.FOUND);
	}

	@Test
	void answerHasANameAndARealDay() {
		CaseWalk walk = searching();
		UUID system = search(walk).systems().get(0).id();
		for (Told wrong : List.of(new Told(" ", TOLD.on()), new Told("Sam", LocalDate.parse("2026-03-03")),
				new Told("Sam", LocalDate.parse("2026-03-01")))) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.searches.record(Map.of(system, NOTHING), wrong, "clerk"));
		}
		assertThat(this.searches.of(walk.line().id())).isEmpty();
	}

	@Test
	void ofOwnerAndClerkWhoIsSecondHearsThatItIsDone() {
		CaseWalk walk = searching();
		OwnerSearch search = search(walk);
		walk.search("NOTHING_HELD");
		assertThatIllegalStateException().isThrownBy(() -> this.completion.finish(search.id(), CLERK))
			.withMessage(SearchSystemCheck.DONE);
		assertThat(search(walk).doneBy()).isEqualTo("owner");
		assertThatIllegalStateException()
			.isThrownBy(() -> this.searches.record(Map.of(search.systems().get(0).id(), NOTHING), TOLD, "clerk"))
			.withMessageContaining("its record is closed");
	}

	@Test
	void ofTwoInTheSameMomentTheSecondHearsThatItIsDone() {
		CaseWalk walk = searching();
		OwnerSearch search = search(walk);
		walk.recordAll(search, "owner");
		CompletableFuture<?> owner = this.transaction.execute((status) -> {
			this.completion.finish(search.id(), CLERK);
			CompletableFuture<?> second = CompletableFuture.runAsync(() -> walk.complete("userTask_searchSystem",
					"owner", "community-buying:system:office", Map.of("searchResult", "NOTHING_HELD")));
			await().until(() -> somebodyWaits() || second.isDone());
			return second;
		});
		assertThatThrownBy(owner::join).hasMessageContaining(SearchSystemCheck.DONE);
		assertThat(search(walk).doneBy()).isEqualTo("clerk");
		walk.runJobs();
		assertThat(walk.tasks()).containsExactly("userTask_reviewMaterial");
	}

	private boolean somebodyWaits() {
		return this.jdbc.sql(
				"select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database())")
			.query(Boolean.class)
			.single();
	}

	private CaseWalk searching() {
		return CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT)).enough();
	}

	private OwnerSearch search(CaseWalk walk) {
		return this.plan.searches(walk.line().id()).get(0);
	}

	private static String subject(MimeMessage mail) {
		try {
			return mail.getSubject();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
