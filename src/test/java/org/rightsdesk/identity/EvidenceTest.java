package org.rightsdesk.identity;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.MilestoneKind;
import org.rightsdesk.documents.Documents;
import org.rightsdesk.documents.NewDocument;
import org.rightsdesk.documents.Purpose;
import org.rightsdesk.lifecycle.Lifecycle;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

/** S10 and G-3, with the clock moved; asked on 2 March, answered on 4 March 2026. */
@RightsdeskTest
class EvidenceTest {

	private static final Instant ANSWERED_AT = Instant.parse("2026-03-04T10:00:00Z");

	private static final String HANDLERS = "requests@community-buying.example.org";

	private static final String OFFICERS = "data-protection@community-buying.example.org";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private IdentityVerification identity;

	@Autowired
	private IdentityQuestions questions;

	@Autowired
	private Evidence evidence;

	@Autowired
	private EvidenceSweep sweep;

	@Autowired
	private Documents documents;

	@Autowired
	private Deadlines deadlines;

	@Autowired
	private JdbcClient jdbc;

	private CaseWalk walk;

	@BeforeEach
	void evidenceIsIn() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
		this.walk = CaseWalk.submit(this.context, Submissions.access("community-buying", this.clock.instant()));
		ask();
		this.clock.set(ANSWERED_AT);
		send("passport.pdf");
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void s10EvidenceGoesWithTheDecisionAlsoWhereNothingIsOnRecord() {
		UUID file = file("passport.pdf");
		assertThat(rows("document_key", file) + rows("document_chunk", file)).isPositive();
		this.walk.enough();
		assertThat(rows("document_key", file)).isZero();
		assertThat(rows("document_chunk", file)).isZero();
		assertThat(this.documents.find(file)).isEmpty();
		assertThat(this.evidence.deletions(this.walk.id())).singleElement().satisfies((deletion) -> {
			assertThat(deletion.because()).isEqualTo(DeletionReason.DECIDED);
			assertThat(deletion.files()).isOne();
			assertThat(deletion.at()).isCloseTo(ANSWERED_AT, within(1, ChronoUnit.MINUTES));
		});
		assertThat(done(MilestoneKind.EVIDENCE_30_DAYS)).isEqualTo("DECIDED");
	}

	@Test
	void s10EvidenceGoesWithAReplyToAQuestionThatIsNoRequest() {
		this.identity.draftPlainReply(this.walk.id(), "We open at nine.", "clerk");
		this.walk.clerk("userTask_checkIdentity", "identityDecision", "NO_RIGHTS_REQUEST");
		assertThat(evidenceFiles()).isZero();
	}

	@Test
	void s10SweepFindsWhatOutlivedTheDecisionByADay() {
		this.walk.enough();
		store("late.pdf");
		this.clock.set(ANSWERED_AT.plus(Duration.ofHours(23)));
		this.sweep.sweep();
		assertThat(evidenceFiles()).isOne();
		this.clock.set(ANSWERED_AT.plus(Duration.ofHours(24)).plus(Duration.ofMinutes(1)));
		this.sweep.sweep();
		this.sweep.sweep();
		assertThat(evidenceFiles()).isZero();
		assertThat(this.evidence.deletions(this.walk.id())).hasSize(2);
	}

	@Test
	void s10SweepLeavesEvidenceThatIsStillJudged() {
		this.clock.set(ANSWERED_AT.plus(Duration.ofDays(4)));
		this.sweep.sweep();
		assertThat(evidenceFiles()).isOne();
		ask();
		this.clock.set(ANSWERED_AT.plus(Duration.ofDays(8)));
		this.sweep.sweep();
		assertThat(evidenceFiles()).as("asked again: what came before is still needed").isOne();
	}

	@Test
	void s10SweepDeletesWhatNobodyWillDecideBecauseTheCaseEnded() {
		this.walk.bean(Lifecycle.class).withdraw(this.walk.id(), "requester");
		this.walk.runJobs();
		this.clock.set(ANSWERED_AT.plus(Duration.ofHours(25)));
		this.sweep.sweep();
		assertThat(evidenceFiles()).isZero();
		assertThat(this.evidence.deletions(this.walk.id())).singleElement()
			.extracting(EvidenceDeletion::because)
			.isEqualTo(DeletionReason.ENDED);
	}

	@Test
	void undecidedEvidenceIsBroughtToHandlersThenToOfficers() {
		assertThat(this.walk.milestone(MilestoneKind.EVIDENCE_5_DAYS).dueAt())
			.isCloseTo(ANSWERED_AT.plus(Duration.ofDays(5)), within(1, ChronoUnit.MINUTES));
		assertThat(this.walk.sweep(MilestoneKind.EVIDENCE_5_DAYS)).isEqualTo("HANDLERS_TOLD");
		assertThat(told()).containsExactly(HANDLERS);
		assertThat(this.walk.sweep(MilestoneKind.EVIDENCE_20_DAYS)).isEqualTo("OFFICERS_TOLD");
		assertThat(told()).containsExactlyInAnyOrder(HANDLERS, HANDLERS, OFFICERS);
		assertThat(evidenceFiles()).isOne();
	}

	@Test
	void nobodyIsChasedWhileThePersonIsAskedAgain() {
		ask();
		assertThat(this.walk.sweep(MilestoneKind.EVIDENCE_5_DAYS)).isEqualTo("WAITS_FOR_THE_PERSON");
		assertThat(this.walk.sweep(MilestoneKind.EVIDENCE_30_DAYS)).isEqualTo("DELETED_TOO_OLD");
		assertThat(evidenceFiles()).isZero();
		assertThat(letters()).doesNotContain(LetterCode.EVIDENCE_DELETED);
	}

	@Test
	void evidenceDeletedUnseenCanBeSentAgainAndItsFirstDayCountsC5() {
		this.clock.set(ANSWERED_AT.plus(Duration.ofDays(30)).plus(Duration.ofMinutes(1)));
		this.walk.runJobs();
		assertThat(done(MilestoneKind.EVIDENCE_30_DAYS)).isEqualTo("DELETED_UNSEEN");
		assertThat(evidenceFiles()).isZero();
		assertThat(letters()).contains(LetterCode.EVIDENCE_DELETED);
		assertThat(this.questions.open(this.walk.id())).get().matches(IdentityQuestion::wantedAgain);
		assertThat(this.walk.tasks()).contains("userTask_checkIdentity");
		this.clock.set(ANSWERED_AT.plus(Duration.ofDays(33)));
		send("passport-again.pdf");
		assertThat(evidenceFiles()).isOne();
		assertThatIllegalStateException().isThrownBy(() -> this.identity.answer(this.walk.id(), "Twice", List.of()));
		assertThat(this.deadlines.milestones(this.walk.line().id()))
			.filteredOn((milestone) -> milestone.kind() == MilestoneKind.EVIDENCE_30_DAYS)
			.hasSize(2);
		this.walk.enough();
		assertThat(this.deadlines.of(this.walk.line().id()).startDate()).isEqualTo("2026-03-04");
		assertThat(this.questions.open(this.walk.id())).isEmpty();
	}

	@Test
	void answersToKnownFactsGoLikeFiles() {
		this.walk = CaseWalk.submit(this.context, Submissions.access("community-buying", this.clock.instant()));
		this.questions.draft(this.walk.id(), QuestionDraft.knownFacts(List.of("First order?", "Last order?"), ""),
				"clerk");
		this.walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE").deliver();
		this.questions.answerFacts(this.walk.id(), List.of("2019", "A canary"));
		this.walk.runJobs();
		UUID question = this.questions.of(this.walk.id()).get(0).id();
		assertThat(this.questions.facts(question)).extracting(KnownFact::answer).containsExactly("2019", "A canary");
		assertThat(this.walk.milestone(MilestoneKind.EVIDENCE_5_DAYS)).isNotNull();
		this.walk.enough();
		assertThat(this.questions.facts(question)).extracting(KnownFact::answer).containsOnlyNulls();
		assertThat(this.questions.facts(question)).extracting(KnownFact::question).contains("First order?");
	}

	private void ask() {
		this.questions.draft(this.walk.id(), QuestionDraft.inWords("Please send a bill"), "clerk");
		this.walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE").deliver();
	}

	private void send(String name) {
		this.identity.answer(this.walk.id(), "Here it is", List.of(store(name)));
		this.walk.runJobs();
	}

	private UUID store(String name) {
		return this.documents.store(
				NewDocument.byStaff(this.walk.id(), Purpose.IDENTITY_EVIDENCE, name, "application/pdf", "clerk"),
				new ByteArrayInputStream("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
					.getBytes(StandardCharsets.US_ASCII)));
	}

	private UUID file(String name) {
		return this.documents.of(this.walk.id())
			.stream()
			.filter((document) -> document.fileName().equals(name))
			.findFirst()
			.orElseThrow()
			.id();
	}

	private long evidenceFiles() {
		return this.documents.of(this.walk.id())
			.stream()
			.filter((document) -> document.purpose() == Purpose.IDENTITY_EVIDENCE)
			.count();
	}

	private List<LetterCode> letters() {
		return this.walk.bean(Letters.class).of(this.walk.id()).stream().map((letter) -> letter.code()).toList();
	}

	private String done(MilestoneKind kind) {
		return this.walk.milestone(kind).done();
	}

	/** Mailboxes that have a reminder about this case. */
	private List<String> told() {
		return this.jdbc.sql("select mailbox from staff_reminder where line like ?")
			.param(this.walk.reference() + ": what the person sent%")
			.query(String.class)
			.list();
	}

	private int rows(String table, UUID document) {
		return this.jdbc.sql("select count(*) from " + table + " where document_id = ?")
			.param(document)
			.query(Integer.class)
			.single();
	}

}
