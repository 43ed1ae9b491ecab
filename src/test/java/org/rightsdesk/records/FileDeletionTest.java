package org.rightsdesk.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.request.Channel;
import org.rightsdesk.complaint.Complaints;
import org.rightsdesk.complaint.CaseComplaints;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.documents.Disposition;
import org.rightsdesk.documents.DocumentContents;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.documents.Reader;
import org.rightsdesk.documents.StoredDocument;
import org.rightsdesk.fulfilment.Bundles;
import org.rightsdesk.fulfilment.Releases;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.fulfilment.Searches;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.lifecycle.Merging;
import org.rightsdesk.request.FilesKept;
import org.rightsdesk.request.LogEntry;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.RequestLocks;
import org.rightsdesk.request.Requests;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** G-5, S10: the case is closed on 2 March 2026, its files are kept until 2 September. */
@RightsdeskTest
class FileDeletionTest {

	private static final LocalDate LAST = LocalDate.of(2026, 9, 2);

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	FileDeletion deletion;

	@Autowired
	Documents documents;

	@Autowired
	Releases releases;

	@Autowired
	FilesKept kept;

	@Autowired
	RequestLog log;

	@Autowired
	JdbcClient jdbc;

	CaseWalk walk;

	UUID file;

	@BeforeEach
	void answered() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
		this.walk = verified().searchOnly("mailboxes").enough();
		this.file = this.walk.collect("mailboxes", "account.txt");
		this.walk.search("FOUND");
		this.walk.bean(Review.class).release(this.walk.line().id(), this.file, "clerk");
		this.walk.clerk("userTask_reviewMaterial", "reviewOutcome", "GRANTED").deliver();
		assertThat(this.walk.request().closedAt()).as("the case is closed").isNotNull();
		assertThat(rows("document_key")).isOne();
		assertThat(rows("document_chunk")).isPositive();
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void filesGoOnTheDayAfterTheLastInTheOrganisationsZone() {
		// 22:30 UTC is still 2 September in London, 23:30 is not.
		this.clock.set(Instant.parse("2026-09-02T22:30:00Z"));
		this.deletion.sweep();
		assertThat(rows("document_key")).isOne();
		assertThat(this.kept.until(this.walk.request())).isEqualTo(LAST);
		this.clock.set(Instant.parse("2026-09-02T23:30:00Z"));
		this.deletion.sweep();
		assertThat(rows("document_key")).isZero();
		assertThat(rows("document_chunk")).isZero();
		this.deletion.sweep();
		assertThat(deletions()).containsExactly("1");
	}

	@Test
	void filesStayWhileAComplaintAboutTheRequestIsOpen() {
		Instant complained = Instant.parse("2026-08-20T09:00:00Z");
		this.clock.set(complained);
		SubjectRequest complaint = this.walk.bean(CaseComplaints.class)
			.open(this.walk.id(), "You left something out", Channel.PHONE, complained, "clerk");
		CaseWalk.of(this.context, complaint).runJobs();
		this.clock.set(Instant.parse("2026-09-10T09:00:00Z"));
		this.deletion.sweep();
		assertThat(rows("document_key")).isOne();
		assertThat(this.walk.bean(Complaints.class).withdraw(complaint.id(), this.clock.instant(), "clerk")).isTrue();
		CaseWalk.of(this.context, complaint).runJobs();
		this.deletion.sweep();
		assertThat(rows("document_key")).isZero();
	}

	@Test
	void keyGoesBeforeTheContentS10() {
		this.jdbc.sql("""
				create function key_goes_first() returns trigger language plpgsql as $$ begin
				    if exists (select 1 from document_key where document_id = old.document_id) then
				        raise exception 'the key is still there';
				    end if;
				    return old;
				end $$;
				create trigger key_goes_first before delete on document_chunk
				    for each row execute function key_goes_first()""").update();
		try {
			sweepOn(LAST.plusDays(1));
			assertThat(rows("document_chunk")).isZero();
		}
		finally {
			this.jdbc.sql("drop function key_goes_first cascade").update();
		}
	}

	@Test
	void whatWentOutCanStillBeShown() throws IOException {
		sweepOn(LAST.plusDays(1));
		StoredDocument left = this.documents.find(this.file).orElseThrow();
		assertThat(left.fileName()).isEqualTo("account.txt");
		assertThat(left.size()).isPositive();
		assertThat(left.sha256()).hasSize(64);
		assertThat(left.disposition()).isEqualTo(Disposition.RELEASED);
		assertThat(left.deletedAt()).isNotNull();
		assertThat(this.walk.bean(Letters.class).of(this.walk.id())).extracting(Letter::code)
			.contains(LetterCode.ANSWER);
		assertThat(this.walk.bean(Searches.class).of(this.walk.line().id())).isNotEmpty();
		assertThat(this.releases.of(this.walk.id())).singleElement()
			.satisfies((release) -> assertThat(release.documentIds()).containsExactly(this.file));
		assertThat(this.walk.bean(Bundles.class).released(this.walk.id())).isEmpty();
		assertThatThrownBy(() -> this.documents.open(this.file, Reader.staff("clerk")))
			.hasMessageContaining("no key any more");
	}

	@Test
	void personCannotHaveBackWhatIsDeletedNorWhatIsAboutToBe() {
		at(LAST);
		this.releases.renew(this.walk.id(), "requester");
		assertThat(this.releases.downloadable(this.walk.id(), this.file)).isTrue();
		at(LAST.plusDays(1));
		assertThat(this.releases.downloadable(this.walk.id(), this.file)).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> this.releases.renew(this.walk.id(), "requester"));
		this.deletion.sweep();
		this.kept.hold(this.walk.request(), LAST.plusYears(1), "Too late", "officer");
		assertThat(this.releases.downloadable(this.walk.id(), this.file)).isFalse();
		assertThatIllegalStateException().isThrownBy(() -> this.releases.renew(this.walk.id(), "requester"));
	}

	@Test
	void holdPostponesUntilItsDayOrItsEnd() {
		this.kept.hold(this.walk.request(), LAST.plusDays(10), "A court case is likely", "officer");
		sweepOn(LAST.plusDays(10));
		assertThat(rows("document_key")).isOne();
		this.kept.hold(this.walk.request(), LAST.plusDays(20), "It was put off", "officer");
		sweepOn(LAST.plusDays(12));
		assertThat(rows("document_key")).isOne();
		this.kept.endHold(this.walk.request(), "It is settled", "officer");
		this.deletion.sweep();
		assertThat(rows("document_key")).isZero();
		assertThat(this.log.of(this.walk.id())).extracting(LogEntry::what)
			.contains("FILES_HELD", "FILES_NOT_HELD", "FILES_DELETED");
	}

	@Test
	void shorterHoldShortensNothing() {
		this.kept.hold(this.walk.request(), LocalDate.of(2026, 3, 3), "By mistake", "officer");
		sweepOn(LAST);
		assertThat(rows("document_key")).isOne();
	}

	@Test
	void holdIsRefusedInPlainSentences() {
		LocalDate today = LocalDate.of(2026, 3, 2);
		for (LocalDate day : List.of(today, today.minusDays(1), LocalDate.of(1, 1, 1))) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.kept.hold(this.walk.request(), day, "Because", "officer"))
				.withMessage("Keep until: choose a day after today.");
		}
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.kept.hold(this.walk.request(), today.plusYears(11), "Because", "officer"))
			.withMessageStartingWith("Keep until: choose a day within ten years.");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.kept.hold(this.walk.request(), today.plusDays(1), " ", "officer"))
			.withMessageStartingWith("Because: write why.");
		assertThat(this.kept.hold(this.walk.id())).isEmpty();
	}

	@Test
	void openCaseIsNotSweptNorOneThatIsOpenAgain() {
		CaseWalk open = verified().searchOnly("mailboxes").enough();
		UUID found = open.collect("mailboxes", "open.txt");
		Requests requests = this.context.getBean(Requests.class);
		CaseWalk lapsed = verified();
		UUID again = lapsed.collect("mailboxes", "again.txt");
		requests.closeLine(lapsed.line().id(), Outcome.LAPSED, "system");
		requests.close(lapsed.id(), "system");
		at(LAST.plusDays(30));
		requests.reopen(lapsed.id(), List.of(lapsed.line().id()), ClockReason.IDENTITY.name(), "requester");
		this.deletion.sweep();
		assertThat(this.documents.find(found).orElseThrow().deleted()).isFalse();
		assertThat(this.documents.find(again).orElseThrow().deleted()).isFalse();
		assertThat(this.documents.find(this.file).orElseThrow().deleted()).isTrue();
	}

	@Test
	void filesOfAMergedCaseStayAsLongAsThoseOfTheOther() {
		CaseWalk merged = verified().searchOnly("mailboxes").enough();
		UUID found = merged.collect("mailboxes", "merged.txt");
		CaseWalk into = verified().searchOnly("mailboxes").enough();
		Merging merging = this.context.getBean(Merging.class);
		merging.plan(merged.id(), into.reference(), "She said so", "officer");
		merging.merge(merged.id(), "officer");
		merged.runJobs();
		sweepOn(LAST.plusDays(30));
		assertThat(this.documents.find(found).orElseThrow().deleted()).isFalse();
		assertThat(this.kept.until(merged.request())).isNull();
		Requests requests = this.context.getBean(Requests.class);
		requests.closeLine(into.line().id(), Outcome.NO_DATA_HELD, "system");
		requests.close(into.id(), "system");
		sweepOn(LAST.plusDays(30).plusMonths(6));
		assertThat(this.documents.find(found).orElseThrow().deleted()).isFalse();
		sweepOn(LAST.plusDays(31).plusMonths(6));
		assertThat(this.documents.find(found).orElseThrow().deleted()).isTrue();
	}

	@Test
	void filesOfThePersonStay() {
		this.jdbc.sql("update document set purpose = 'ENCLOSURE', disposition = 'UNDECIDED' where id = ?")
			.param(this.file)
			.update();
		sweepOn(LAST.plusDays(1));
		assertThat(rows("document_key")).isOne();
	}

	@Test
	void twoNodesDeleteOnceR6() throws Exception {
		at(LAST.plusDays(1));
		CountDownLatch start = new CountDownLatch(1);
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		try {
			List<Future<?>> swept = List.of(nodes.submit(() -> sweep(start)), nodes.submit(() -> sweep(start)));
			start.countDown();
			for (Future<?> one : swept) {
				one.get();
			}
		}
		finally {
			nodes.shutdownNow();
		}
		assertThat(deletions()).containsExactly("1");
		assertThat(rows("document_chunk")).isZero();
	}

	@Test
	void caseThatSomebodyWorksOnWaitsForTheNextSweep() throws Exception {
		at(LAST.plusDays(1));
		RequestLocks locks = this.context.getBean(RequestLocks.class);
		var transaction = this.context.getBean(TransactionTemplate.class);
		ExecutorService other = Executors.newSingleThreadExecutor();
		try {
			transaction.executeWithoutResult((status) -> {
				locks.lock(this.walk.id());
				try {
					other.submit(this.deletion::sweep).get();
				}
				catch (Exception ex) {
					throw new IllegalStateException(ex);
				}
			});
		}
		finally {
			other.shutdownNow();
		}
		assertThat(rows("document_key")).isOne();
		this.deletion.sweep();
		assertThat(rows("document_key")).isZero();
	}

	@Test
	void nothingOfTheContentIsLeftInTheDatabaseR20() {
		UUID canary = this.walk.collect("mailboxes", "canary.txt");
		assertThat(this.context.getBean(DocumentContents.class).closedCasesWith(Purpose.COLLECTED))
			.contains(this.walk.id());
		sweepOn(LAST.plusDays(1));
		assertThat(this.jdbc.sql("select count(*) from document_chunk where document_id in (?, ?)")
			.params(canary, this.file)
			.query(Integer.class)
			.single()).isZero();
		byte[] content = "Account of order 4711 in account.txt".getBytes(StandardCharsets.UTF_8);
		assertThat(this.jdbc.sql("select count(*) from document_chunk where position(? in content) > 0")
			.param(content)
			.query(Integer.class)
			.single()).isZero();
	}

	private Void sweep(CountDownLatch start) throws InterruptedException {
		start.await();
		this.deletion.sweep();
		return null;
	}

	private CaseWalk verified() {
		CaseWalk one = CaseWalk.submit(this.context, Submissions.access("community-buying", this.clock.instant()));
		one.bean(IdentityVerification.class).recordHeldInSystem(one.id(), "mailboxes", "", "clerk");
		return one;
	}

	private void sweepOn(LocalDate day) {
		at(day);
		this.deletion.sweep();
	}

	private void at(LocalDate day) {
		this.clock.set(day.atTime(9, 0).atZone(Submissions.LONDON).toInstant());
	}

	private int rows(String table) {
		return this.jdbc.sql("select count(*) from " + table + " where document_id = ?")
			.param(this.file)
			.query(Integer.class)
			.single();
	}

	private List<String> deletions() {
		return this.log.of(this.walk.id())
			.stream()
			.filter((entry) -> entry.what().equals("FILES_DELETED"))
			.map(LogEntry::detail)
			.toList();
	}

}
