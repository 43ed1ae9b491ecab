package org.rightsdesk.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.LateQuestions;
import org.rightsdesk.lifecycle.Reopening;
import org.rightsdesk.request.AuthorityEvidence;
import org.rightsdesk.request.RepresentativeKind;
import org.rightsdesk.request.Right;
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

/** Evidence of authority is a gate like identity (5.1, C-4); received on 2 March 2026. */
@RightsdeskTest
class AuthorityGateTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final String TASK = "userTask_checkIdentity";

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private IdentityVerification identity;

	@Autowired
	private IdentityQuestions questions;

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
	void c4TheClockStartsWhenEvidenceOfAuthorityArrives() {
		CaseWalk walk = ask(forAnother(), QuestionAbout.AUTHORITY);
		assertThat(this.deadlines.of(walk.line().id()).state()).isEqualTo(ClockState.NOT_STARTED);
		assertThat(types(walk)).containsExactly(ClockEventType.RECEIVED, ClockEventType.AUTHORITY_REQUESTED);
		assertThat(walk.bean(Letters.class).of(walk.id()).get(0).view().page()).contains("You ask for another person");
		at("2026-03-10T10:00:00Z", walk);
		this.identity.answer(walk.id(), "Here it is", List.of());
		at("2026-03-13T10:00:00Z", walk);
		assertThatThrownBy(walk::enough).hasMessageContaining("An officer has to record what shows the authority");
		officerSees(walk).enough();
		assertThat(this.deadlines.of(walk.line().id()).startDate()).isEqualTo("2026-03-10");
		assertThat(types(walk)).endsWith(ClockEventType.AUTHORITY_RECEIVED);
	}

	@Test
	void c5EachGateClosesWithTheDayOfItsOwnLastAnswer() {
		CaseWalk walk = ask(forAnother(), QuestionAbout.BOTH);
		assertThat(types(walk)).contains(ClockEventType.IDENTITY_REQUESTED, ClockEventType.AUTHORITY_REQUESTED);
		at("2026-03-10T10:00:00Z", walk);
		this.identity.answer(walk.id(), "My passport, the letter follows", List.of());
		walk.runJobs();
		ask(walk, QuestionAbout.AUTHORITY);
		at("2026-03-17T10:00:00Z", walk);
		this.identity.answer(walk.id(), "The letter", List.of());
		walk.runJobs();
		officerSees(walk).enough();
		assertThat(date(walk, ClockEventType.IDENTITY_RECEIVED)).isEqualTo("2026-03-10");
		assertThat(date(walk, ClockEventType.AUTHORITY_RECEIVED)).isEqualTo("2026-03-17");
		assertThat(this.deadlines.of(walk.line().id()).startDate()).isEqualTo("2026-03-17");
	}

	@Test
	void x12SilenceLapsesForAuthorityAndLateEvidenceOpensTheSameCase() {
		CaseWalk walk = ask(forAnother(), QuestionAbout.AUTHORITY).deliver();
		at("2026-03-17T09:01:00Z", walk);
		at("2026-04-02T23:00:01Z", walk);
		assertThat(walk.request().closedAt()).isNotNull();
		assertThat(reason(walk, ClockEventType.LAPSED)).isEqualTo(ClockReason.AUTHORITY);
		walk.deliver();
		assertThat(walk.bean(Letters.class).of(walk.id())).filteredOn((letter) -> letter.code() == LetterCode.LAPSE)
			.singleElement()
			.satisfies((letter) -> assertThat(letter.view().page()).contains("what shows that you may act"));
		at("2026-06-15T10:00:00Z", walk);
		this.context.getBean(TransactionTemplate.class).executeWithoutResult((status) -> {
			walk.bean(Reopening.class).reopen(walk.id(), this.clock.instant(), "requester");
			this.identity.answer(walk.id(), "The signed letter", List.of());
		});
		walk.runJobs();
		assertThat(walk.tasks()).containsExactly(TASK);
		assertThat(reason(walk, ClockEventType.REOPENED)).isEqualTo(ClockReason.AUTHORITY);
		officerSees(walk).enough();
		assertThat(this.deadlines.of(walk.line().id()).startDate()).isEqualTo("2026-06-15");
	}

	@Test
	void c3AuthorityThatIsAskedLateNeedsAnOfficer() {
		CaseWalk walk = forAnother();
		at("2026-03-16T10:00:00Z", walk);
		this.questions.draft(walk.id(), QuestionDraft.document(QuestionAbout.AUTHORITY, "Please send it", ""), "clerk");
		assertThatThrownBy(() -> walk.clerk(TASK, "identityDecision", "ASK_FOR_MORE"))
			.hasMessageContaining("an officer has to approve it with a reason");
		walk.bean(LateQuestions.class).approve(walk.id(), "The letter of authority turned out to be forged", "officer");
		walk.clerk(TASK, "identityDecision", "ASK_FOR_MORE");
		assertThat(types(walk)).contains(ClockEventType.AUTHORITY_REQUESTED);
	}

	@Test
	void nobodyIsAskedForAuthorityOverThemselves() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
		UUID id = walk.id();
		for (QuestionAbout about : List.of(QuestionAbout.AUTHORITY, QuestionAbout.BOTH)) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.questions.draft(id, QuestionDraft.document(about, "Please", ""), "clerk"))
				.withMessageStartingWith("About:");
		}
	}

	@Test
	void authorityIsShownByADocumentOnly() {
		UUID id = forAnother().id();
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> this.questions
						.draft(id,
								new QuestionDraft(Rung.KNOWN_FACTS, QuestionAbout.AUTHORITY, "", "",
										List.of("One?", "Two?"), null, ""),
								"clerk"))
			.withMessageStartingWith("About:");
	}

	@Test
	void m1NothingIsAskedOfWhoStopsMarketing() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
		walk.bean(JdbcClient.class)
			.sql("update request_line set \"right\" = ? where request_id = ?")
			.params(Right.OBJECTION_MARKETING.name(), walk.id())
			.update();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.questions.draft(walk.id(), QuestionDraft.inWords("Who are you?"), "clerk"))
			.withMessageContaining("M-1");
	}

	@Test
	void i2TwoOrThreeFactsAreAskedAndAnotherRungThanProposedNeedsAReason() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
		for (List<String> facts : List.of(List.of("One?"), List.of("One?", " "), List.of("1?", "2?", "3?", "4?"))) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> this.questions.draft(walk.id(), QuestionDraft.knownFacts(facts, ""), "clerk"))
				.withMessageStartingWith("Facts:");
		}
		walk.bean(RungProposals.class).weigh(walk.id(), DataRisk.NORMAL, false, false, "clerk");
		QuestionDraft facts = QuestionDraft.knownFacts(List.of("One?", "Two?"), "");
		assertThatIllegalArgumentException().isThrownBy(() -> this.questions.draft(walk.id(), facts, "clerk"))
			.withMessageStartingWith("Reason:");
		this.questions.draft(walk.id(), facts.otherBecause("We hold no second address"), "clerk");
		assertThat(this.questions.of(walk.id())).singleElement()
			.satisfies((draft) -> assertThat(draft.otherBecause()).isEqualTo("We hold no second address"));
		assertThat(walk.bean(RungProposals.class).of(walk.id()).orElseThrow().proposed()).isEqualTo(Rung.CODE);
	}

	private CaseWalk forAnother() {
		return CaseWalk.submit(this.context, Submissions.accessFor("community-buying", RECEIVED_AT));
	}

	private CaseWalk officerSees(CaseWalk walk) {
		walk.bean(Authorities.class)
			.record(walk.id(),
					new NewAuthority(RepresentativeKind.SOLICITOR, null, AuthorityResult.SUFFICIENT,
							AuthorityEvidence.SIGNED_AUTHORITY, "Signed letter of 1 March", "", null, false, ""),
					"officer");
		return walk;
	}

	private CaseWalk ask(CaseWalk walk, QuestionAbout about) {
		this.questions.draft(walk.id(), QuestionDraft.document(about, "Please send the signed letter", ""), "clerk");
		return walk.clerk(TASK, "identityDecision", "ASK_FOR_MORE");
	}

	private List<ClockEventType> types(CaseWalk walk) {
		return this.deadlines.events(walk.line().id()).stream().map(ClockEvent::type).toList();
	}

	private LocalDate date(CaseWalk walk, ClockEventType type) {
		return event(walk, type).date(Submissions.LONDON);
	}

	private ClockReason reason(CaseWalk walk, ClockEventType type) {
		return event(walk, type).reason();
	}

	private ClockEvent event(CaseWalk walk, ClockEventType type) {
		return this.deadlines.events(walk.line().id())
			.stream()
			.filter((event) -> event.type() == type)
			.findFirst()
			.orElseThrow();
	}

	private void at(String instant, CaseWalk walk) {
		this.clock.set(Instant.parse(instant));
		walk.runJobs();
	}

}
