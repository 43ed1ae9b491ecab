package org.rightsdesk.lifecycle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.deadline.Corrections;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.RecordedEvent;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.NewRequest;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Notes;
import org.rightsdesk.request.ReceiptDay;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Restrictions;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** L-15: the earliest receipt counts, nothing is lost, and nobody is anybody else. */
@RightsdeskTest
class MergingTest {

	private static final String ORGANISATION = "community-buying";

	private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

	private static final NewParty ADA = new NewParty("Ada Lovelace", "ada@example.com", "", "", "", "");

	private static final String WHY = "Her <b>account</b> shows both addresses";

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	Merging merging;

	@Autowired
	Deadlines deadlines;

	@Autowired
	ReceiptDay receipts;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void setClock() {
		at(FIRST);
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "0, 1", "1, 0", "0, 20", "20, 0", "3, 24", "24, 3" })
	void earliestReceiptCountsAndNobodyWaitsLonger(int one, int other) {
		CaseWalk from = verified(FIRST.plusDays(one), ADA, Right.ACCESS);
		CaseWalk into = verified(FIRST.plusDays(other), ADA, Right.ACCESS);
		at(FIRST.plusDays(25));
		LocalDate due = due(from).isBefore(due(into)) ? due(from) : due(into);
		merge(from, into);
		assertThat(this.receipts.of(into.request())).isEqualTo(FIRST.plusDays(Math.min(one, other)));
		assertThat(due(into)).isEqualTo(due);
		assertThat(letter(from).view().page()).contains(into.reference())
			.contains((2 + Math.min(one, other)) + " March 2026");
	}

	@Test
	void movedReceiptIsExplainedBesideWhatWasRecorded() {
		CaseWalk from = verified(FIRST, ADA, Right.ACCESS);
		CaseWalk into = verified(FIRST.plusDays(7), ADA, Right.ACCESS);
		merge(from, into);
		List<RecordedEvent> recorded = this.context.getBean(Corrections.class).recorded(into.line().id());
		assertThat(recorded.get(0).first().date(Submissions.LONDON)).isEqualTo(FIRST.plusDays(7));
		assertThat(recorded.get(0).corrections()).singleElement().satisfies((correction) -> {
			assertThat(correction.after().date(Submissions.LONDON)).isEqualTo(FIRST);
			assertThat(correction.because()).contains(from.reference()).contains("L-15");
			assertThat(correction.by()).isEqualTo("officer");
		});
	}

	@Test
	void nothingOfTheOtherCaseIsLost() {
		CaseWalk from = verify(submitted(FIRST, ADA, Right.ACCESS).searchOnly("mailboxes"));
		CaseWalk into = verified(FIRST.plusDays(1), ADA, Right.ACCESS);
		from.collect("mailboxes", "account.txt");
		this.context.getBean(Messages.class).fromRequester(from.id(), "Also the letters of 2019", List.of());
		this.context.getBean(Notes.class).add(from.id(), "clerk", "She moved in May", false, null);
		Map<String, Integer> before = rows(from.id());
		assertThat(before.values()).as("the look finds what is there").allMatch((count) -> count > 0);
		merge(from, into);
		assertThat(rows(from.id())).isEqualTo(before);
		assertThat(this.merging.goesOnIn(from.id())).map((one) -> one.reference().value()).contains(into.reference());
		assertThat(this.merging.into(into.id())).extracting(Merger::requestId).containsExactly(from.id());
		assertThat(log(from)).contains("MERGED");
		assertThat(log(into)).contains("MERGED_IN");
	}

	@Test
	void mergedCaseIsNeverCountedAsLate() {
		CaseWalk from = verified(FIRST, ADA, Right.ACCESS);
		CaseWalk into = verified(FIRST, ADA, Right.ACCESS);
		at(FIRST.plusDays(60));
		merge(from, into);
		assertThat(this.deadlines.of(from.line().id()).isOverdue(this.clock.instant())).isFalse();
		assertThat(this.deadlines.events(from.line().id())).extracting(ClockEvent::type)
			.endsWith(ClockEventType.MERGED);
		assertThat(this.deadlines.of(into.line().id()).isOverdue(this.clock.instant())).isTrue();
	}

	@Test
	void caseOfCasesGoesOnToo() {
		CaseWalk first = verified(FIRST, ADA, Right.ACCESS);
		CaseWalk second = verified(FIRST.plusDays(1), ADA, Right.ACCESS);
		CaseWalk third = verified(FIRST.plusDays(2), ADA, Right.ACCESS);
		merge(first, second);
		merge(second, third);
		assertThat(this.merging.goesOnIn(first.id())).map((one) -> one.id()).contains(third.id());
		assertThat(this.merging.into(third.id())).extracting(Merger::requestId)
			.containsExactly(first.id(), second.id());
		assertThat(this.receipts.of(third.request())).isEqualTo(FIRST);
		refused(third, first, "There is no open case of this organisation");
	}

	@Test
	void bothKeepTheirOwnCheckOfIdentity() {
		CaseWalk checked = verified(FIRST, ADA, Right.ACCESS);
		CaseWalk unchecked = submitted(FIRST, ADA, Right.ACCESS);
		refused(checked, unchecked, "Identity is not settled in both cases");
		refused(unchecked, checked, "Identity is not settled in both cases");
		assertThat(unchecked.tasks()).containsExactly("userTask_checkIdentity");
	}

	@Test
	void casesOfDifferentPeopleAreNeverMerged() {
		CaseWalk ada = verified(FIRST, ADA, Right.ACCESS);
		for (String name : List.of("William Lovelace", "Ada", "Lovelace", "Grace Hopper")) {
			CaseWalk other = verified(FIRST, new NewParty(name, ADA.email(), "", "", "", ""), Right.ACCESS);
			refused(ada, other, "are not those of the same people");
			refused(other, ada, "are not those of the same people");
		}
		CaseWalk represented = verify(
				CaseWalk.submit(this.context, Submissions.accessFor(ORGANISATION, this.clock.instant())));
		refused(represented, ada, "are not those of the same people");
		refused(ada, represented, "are not those of the same people");
	}

	@Test
	void otherRightsAndOtherOrganisationsStayCasesOfTheirOwn() {
		CaseWalk copy = verified(FIRST, ADA, Right.ACCESS);
		CaseWalk both = verified(FIRST, ADA, Right.ACCESS, Right.ACCESS);
		refused(copy, both, "do not ask for the same rights");
		refused(both, copy, "do not ask for the same rights");
		CaseWalk elsewhere = verify(
				CaseWalk.submit(this.context, Submissions.access("trade-body", this.clock.instant())));
		refused(copy, elsewhere, "There is no open case of this organisation");
		refused(copy, copy, "This is the reference of this case itself");
	}

	@Test
	void whatIsKeptFromTheOfficerLooksLikeWhatDoesNotExist() {
		CaseWalk from = verified(FIRST, ADA, Right.ACCESS);
		CaseWalk kept = verified(FIRST, ADA, Right.ACCESS);
		Restrictions restrictions = this.context.getBean(Restrictions.class);
		this.merging.plan(from.id(), kept.reference(), WHY, "officer");
		restrictions.concern(kept.id(), "officer", "other-officer");
		String sentence = sentence(() -> this.merging.plan(from.id(), kept.reference(), WHY, "officer"));
		for (String typed : List.of("RD-2222-2222", "", "nonsense", "'; drop table request; --", "RD-2222-2222\0")) {
			assertThat(sentence(() -> this.merging.plan(from.id(), typed, WHY, "officer"))).isEqualTo(sentence);
		}
		assertThat(sentence(() -> this.merging.merge(from.id(), "officer"))).isEqualTo(sentence);
		assertThat(from.request().closedAt()).isNull();
	}

	@Test
	void personNeverWaitsLongerBecauseOfIt() {
		CaseWalk from = verified(FIRST, ADA, Right.ACCESS);
		CaseWalk asked = verified(FIRST.plusDays(1), ADA, Right.ACCESS);
		UUID line = asked.line().id();
		at(FIRST.plusDays(2));
		this.deadlines.record(line, ClockEvent.on(ClockEventType.CLARIFICATION_REQUESTED, FIRST.plusDays(2)));
		refused(from, asked, "The person would wait longer");
		at(FIRST.plusDays(9));
		this.deadlines.record(line, ClockEvent.on(ClockEventType.CLARIFICATION_RECEIVED, FIRST.plusDays(9)));
		refused(from, asked, "The person would wait longer");
		this.deadlines.record(line, ClockEvent.extended(FIRST.plusDays(9), ClockReason.COMPLEX));
		refused(from, asked, "Merge the other case into this one instead");
		merge(asked, from);
		assertThat(due(from)).isEqualTo("2026-04-02");
	}

	@Test
	void answeredOrLeavingAnswerStaysAnAnswerOfItsOwn() {
		CaseWalk from = verified(FIRST, ADA, Right.ACCESS);
		CaseWalk leaving = submitted(FIRST, ADA, Right.ACCESS).searchOnly("mailboxes");
		verify(leaving).search("NOTHING_HELD");
		leaving.clerk("userTask_reviewMaterial", "reviewOutcome", "NO_DATA_HELD");
		refused(from, leaving, "The answer of one of the two cases is on its way");
		refused(leaving, from, "The answer of one of the two cases is on its way");
		leaving.deliver();
		refused(from, leaving, "There is no open case");
		refused(leaving, from, "This case is closed");
	}

	@Test
	void planChangesNothingAndIsTriedAgainWhenItIsDone() {
		CaseWalk from = verified(FIRST, ADA, Right.ACCESS);
		CaseWalk into = verified(FIRST.plusDays(1), ADA, Right.ACCESS);
		assertThat(sentence(() -> this.merging.merge(from.id(), "officer"))).startsWith("Choose first");
		assertThat(sentence(() -> this.merging.plan(from.id(), into.reference(), " ", "officer")))
			.startsWith("Write how you know");
		this.merging.plan(from.id(), into.reference(), WHY, "officer");
		assertThat(this.merging.preview(from.id()).orElseThrow().page()).contains(into.reference(), "2 March 2026");
		assertThat(this.merging.goesOnIn(from.id())).isEmpty();
		assertThat(this.merging.into(into.id())).isEmpty();
		into.bean(Lifecycle.class).withdraw(into.id(), "requester");
		into.runJobs();
		assertThat(sentence(() -> this.merging.merge(from.id(), "officer"))).startsWith("There is no open case");
		this.merging.drop(from.id(), "officer");
		assertThat(this.merging.of(from.id())).isEmpty();
		assertThat(log(from)).contains("MERGER_PLANNED", "MERGER_DROPPED").doesNotContain("MERGED");
	}

	@Test
	void withdrawnOrMergedFirstWinsAndTheOtherIsToldSo() {
		CaseWalk from = verified(FIRST, ADA, Right.ACCESS);
		CaseWalk into = verified(FIRST, ADA, Right.ACCESS);
		this.merging.plan(from.id(), into.reference(), WHY, "officer");
		Lifecycle lifecycle = this.context.getBean(Lifecycle.class);
		lifecycle.withdraw(from.id(), "requester");
		assertThat(sentence(() -> this.merging.merge(from.id(), "officer"))).startsWith("This case is already closed");
		assertThat(this.merging.goesOnIn(from.id())).isEmpty();
		CaseWalk second = verified(FIRST, ADA, Right.ACCESS);
		this.merging.plan(second.id(), into.reference(), WHY, "officer");
		this.merging.merge(second.id(), "officer");
		assertThat(lifecycle.withdraw(second.id(), "requester")).isFalse();
		assertThat(sentence(() -> this.merging.merge(second.id(), "officer"))).startsWith("Choose first");
		assertThat(sentence(() -> this.merging.plan(second.id(), into.reference(), WHY, "officer")))
			.startsWith("This case goes on in another one already");
	}

	/** R13: two officers at once, crosswise; one of the cases stays open. */
	@Test
	void twoOfficersCrosswiseLeaveOneCaseOpen() throws Exception {
		CaseWalk one = verified(FIRST, ADA, Right.ACCESS);
		CaseWalk other = verified(FIRST, ADA, Right.ACCESS);
		this.merging.plan(one.id(), other.reference(), WHY, "officer");
		this.merging.plan(other.id(), one.reference(), WHY, "officer");
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService threads = Executors.newFixedThreadPool(2);
		try {
			List<Future<Boolean>> done = List.of(one, other).stream().map((walk) -> threads.submit(() -> {
				start.await();
				try {
					this.merging.merge(walk.id(), "officer");
					return true;
				}
				catch (IllegalStateException ex) {
					return false;
				}
			})).toList();
			start.countDown();
			assertThat(List.of(done.get(0).get(), done.get(1).get())).containsExactlyInAnyOrder(true, false);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private CaseWalk submitted(LocalDate on, NewParty who, Right... rights) {
		at(on);
		NewRequest request = Submissions.of(ORGANISATION, this.clock.instant(), who, rights);
		return CaseWalk.submit(this.context, request);
	}

	private CaseWalk verified(LocalDate on, NewParty who, Right... rights) {
		return verify(submitted(on, who, rights));
	}

	private CaseWalk verify(CaseWalk walk) {
		this.context.getBean(IdentityVerification.class).recordOtherCheck(walk.id(), "Called back", "clerk");
		return walk.enough();
	}

	private void merge(CaseWalk from, CaseWalk into) {
		this.merging.plan(from.id(), into.reference(), WHY, "officer");
		this.merging.merge(from.id(), "officer");
		from.runJobs();
		into.runJobs();
	}

	private void refused(CaseWalk from, CaseWalk into, String sentence) {
		assertThat(sentence(() -> this.merging.plan(from.id(), into.reference(), WHY, "officer"))).contains(sentence);
	}

	private static String sentence(Runnable work) {
		var told = new String[1];
		assertThatIllegalStateException().isThrownBy(work::run).satisfies((ex) -> told[0] = ex.getMessage());
		return told[0];
	}

	private Map<String, Integer> rows(UUID requestId) {
		Map<String, Integer> rows = new LinkedHashMap<>();
		for (String table : List.of("party", "message", "note", "document", "identity_check", "request_line")) {
			rows.put(table, count("select count(*) from " + table + " where request_id = ?", requestId));
		}
		rows.put("document_key", count(
				"select count(*) from document_key k join document d on d.id = k.document_id where d.request_id = ?",
				requestId));
		rows.put("search_record", count(
				"select count(*) from search_record s join request_line l on l.id = s.line_id where l.request_id = ?",
				requestId));
		return rows;
	}

	private int count(String sql, UUID requestId) {
		return this.jdbc.sql(sql).param(requestId).query(Integer.class).single();
	}

	private LocalDate due(CaseWalk walk) {
		return this.deadlines.of(walk.line().id()).dueDate();
	}

	private Letter letter(CaseWalk walk) {
		return this.context.getBean(Letters.class)
			.of(walk.id())
			.stream()
			.filter((letter) -> letter.code() == LetterCode.MERGED)
			.findFirst()
			.orElseThrow();
	}

	private List<String> log(CaseWalk walk) {
		return this.context.getBean(RequestLog.class).of(walk.id()).stream().map(LogEntry::what).toList();
	}

	private void at(LocalDate day) {
		this.clock.set(day.atTime(9, 0).atZone(Submissions.LONDON).toInstant());
	}

}
