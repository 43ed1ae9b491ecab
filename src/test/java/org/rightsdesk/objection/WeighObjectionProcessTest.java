package org.rightsdesk.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.AnswerPoint;
import org.rightsdesk.fulfilment.Decision;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.objection.Objection.Stated;
import org.rightsdesk.objection.Objection.Weighed;
import org.rightsdesk.organisation.Purpose.Basis;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.WalksEveryPath;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** law.md 6.7 and 6.11: Art. 21(1), and DPA 2018 Sch. 1 para 22(3). */
@RightsdeskTest
@WalksEveryPath(WeighObjectionProcess.ID)
class WeighObjectionProcessTest {

	private static final String WEIGH = "userTask_weighObjection";

	private static final String APPROVE = "userTask_approveAnswer";

	private static final LocalDate STOPPED_ON = LocalDate.of(2026, 3, 2);

	private static final Weighed BLANK = new Weighed("", "", "", null, "", null, "");

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	Objections objections;

	@Autowired
	ObjectionWork work;

	@Autowired
	JdbcClient jdbc;

	CaseWalk walk;

	@BeforeEach
	void setClock() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void grantedIsStoppedAndNeedsNobodyElse() {
		arrive("community-buying");
		assertThat(this.walk.task(WEIGH).getDueDate()).isEqualTo("2026-03-09T23:59:00.000");
		refusedUntil(Outcome.GRANTED, "Write which use of the data the person objects to.", "Write what you stop.",
				"Enter since which day it is stopped.");
		state(Basis.LEGITIMATE_INTERESTS);
		this.objections.weigh(line(), new Weighed("", "", "", null, "The planted survey", STOPPED_ON, ""), "clerk");
		decide(Outcome.GRANTED);
		assertThat(this.work.points(line(), Outcome.GRANTED))
			.containsEntry(AnswerPoint.STOPPED, List.of("The planted survey", "Stopped since 2 March 2026."))
			.hasSize(1);
		assertThatIllegalStateException().isThrownBy(() -> this.objections.weigh(line(), BLANK, "clerk"));
		assertThatIllegalStateException().isThrownBy(() -> state(Basis.CONTRACT));
		this.walk.deliver();
		assertThat(this.walk.line().outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(EngineText.holding(this.jdbc, List.of("planted survey"))).isEmpty();
	}

	@Test
	void refusalShowsCompellingGroundsAndASecondPersonApprovesIt() {
		arrive("community-buying");
		state(Basis.LEGITIMATE_INTERESTS);
		refusedUntil(Outcome.REFUSED_GROUND_NOT_MET, "Choose on which ground the objection is not followed.");
		weigh(ObjectionGround.COMPELLING_GROUNDS, "", "We must know who buys", "Fraud harms all members", "");
		refusedUntil(Outcome.REFUSED_GROUND_NOT_MET, "Write all three");
		weigh(ObjectionGround.COMPELLING_GROUNDS, "They live alone", "We must know who buys", "Fraud harms all", "");
		decide(Outcome.REFUSED_GROUND_NOT_MET);
		assertThat(this.walk.tasks()).containsExactly(APPROVE);
		this.walk.bean(Decisions.class).draftReturn(line(), "Too thin", "officer");
		this.walk.officer(APPROVE, "approval", "RETURNED");
		assertThat(this.walk.tasks()).containsExactly(WEIGH);
		weigh(ObjectionGround.LEGAL_CLAIMS, "They live alone", "A claim is pending", "It is needed for it", "");
		decide(Outcome.REFUSED_GROUND_NOT_MET);
		assertThat(this.work.points(line(), Outcome.REFUSED_GROUND_NOT_MET).get(AnswerPoint.OVERRIDING_GROUNDS))
			.hasSize(3)
			.first()
			.asString()
			.contains("legal claims");
	}

	@Test
	void partStopsAndPartGoesOn() {
		arrive("community-buying");
		state(Basis.PUBLIC_TASK);
		this.objections.weigh(line(), new Weighed("They live alone", "We must", "It weighs more",
				ObjectionGround.COMPELLING_GROUNDS, "Calls", STOPPED_ON, ""), "clerk");
		refusedUntil(Outcome.PARTLY_GRANTED, "Write what goes on.");
		this.objections.weigh(line(), new Weighed("They live alone", "We must", "It weighs more",
				ObjectionGround.COMPELLING_GROUNDS, "Calls", STOPPED_ON, "Letters"), "clerk");
		decide(Outcome.PARTLY_GRANTED);
		assertThat(this.walk.tasks()).containsExactly(APPROVE);
		assertThat(this.work.points(line(), Outcome.PARTLY_GRANTED)).containsOnlyKeys(AnswerPoint.STOPPED,
				AnswerPoint.OVERRIDING_GROUNDS);
		assertThat(this.work.points(line(), Outcome.PARTLY_GRANTED).get(AnswerPoint.OVERRIDING_GROUNDS)).last()
			.isEqualTo("This goes on: Letters");
	}

	@Test
	void otherBasisIsNotWeighedAndSaysWhichItIs() {
		arrive("community-buying");
		state(Basis.CONTRACT);
		weigh(ObjectionGround.COMPELLING_GROUNDS, "a", "b", "c", "");
		refusedUntil(Outcome.REFUSED_GROUND_NOT_MET, "Nothing is weighed for this basis");
		weigh(ObjectionGround.BASIS_NOT_OBJECTIONABLE, "", "", "", "");
		refusedUntil(Outcome.REFUSED_GROUND_NOT_MET, "Write which basis the use has");
		weigh(ObjectionGround.BASIS_NOT_OBJECTIONABLE, "", "We deliver what you ordered", "", "");
		decide(Outcome.REFUSED_GROUND_NOT_MET);
		assertThat(this.work.points(line(), Outcome.REFUSED_GROUND_NOT_MET).get(AnswerPoint.OVERRIDING_GROUNDS))
			.containsExactly(
					"The right to object does not cover data that are used on this legal basis (Article 21(1)).",
					"We deliver what you ordered");
	}

	@Test
	void basisThatCanBeObjectedToIsNoGroundToRefuse() {
		arrive("community-buying");
		refusedUntil(Outcome.REFUSED_GROUND_NOT_MET, "Choose on which basis the data are used");
		for (Basis basis : List.of(Basis.PUBLIC_TASK, Basis.LEGITIMATE_INTERESTS,
				Basis.RECOGNISED_LEGITIMATE_INTEREST)) {
			state(basis);
			weigh(ObjectionGround.BASIS_NOT_OBJECTIONABLE, "", "Other", "", "");
			refusedUntil(Outcome.REFUSED_GROUND_NOT_MET, "The basis that you chose can be objected to");
		}
	}

	@Test
	void nothingHeldNeedsOnlyWhatItIsAbout() {
		arrive("community-buying");
		state(null);
		decide(Outcome.NO_DATA_HELD);
		assertThat(this.work.points(line(), Outcome.NO_DATA_HELD)).containsOnlyKeys(AnswerPoint.NOTHING_HELD);
		this.walk.deliver();
		assertThat(this.walk.line().outcome()).isEqualTo(Outcome.NO_DATA_HELD);
	}

	@Test
	void constituencyOfficeFollowsANoticeAboutPoliticalOpinionsWithoutWeighing() {
		submit("constituency-office");
		this.objections.state(line(), new Stated("Canvassing", null, "", true), "clerk");
		check();
		this.walk.enough();
		assertThat(this.walk.trace(WeighObjectionProcess.ID)).contains("serviceTask_acceptNotice")
			.doesNotContain(WEIGH);
		assertThat(this.walk.bean(Decisions.class).of(line())).map(Decision::preparedBy).contains("system");
		assertThat(this.work.points(line(), Outcome.GRANTED).get(AnswerPoint.STOPPED)).singleElement()
			.asString()
			.contains("23 March 2026", "Schedule 1, paragraph 22(3)");
		this.walk.deliver();
		assertThat(this.walk.line().outcome()).isEqualTo(Outcome.GRANTED);
	}

	@Test
	void noticeThatIsSeenLateCanOnlyBeGranted() {
		arrive("constituency-office");
		this.objections.state(line(), new Stated("Canvassing", null, "", true), "clerk");
		for (Outcome refused : List.of(Outcome.PARTLY_GRANTED, Outcome.REFUSED_GROUND_NOT_MET, Outcome.NO_DATA_HELD)) {
			refusedUntil(refused, "neither weighed nor refused");
		}
		decide(Outcome.GRANTED);
		this.walk.deliver();
		assertThat(this.walk.line().outcome()).isEqualTo(Outcome.GRANTED);
	}

	@Test
	void noticeWaitsForAPersonWhereNothingShowsWhoSentIt() {
		submit("constituency-office");
		this.objections.state(line(), new Stated("Canvassing", null, "", true), "clerk");
		this.walk.enough();
		assertThat(this.walk.tasks()).containsExactly(WEIGH);
		refusedUntil(Outcome.GRANTED, "Record in which system this address was already held");
		check();
		decide(Outcome.GRANTED);
	}

	@Test
	void refusedInPlainSentences() {
		arrive("community-buying");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.objections.state(line(), new Stated("Calls", null, "", true), "clerk"))
			.withMessageContaining("no data about political opinions");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.objections.weigh(line(),
					new Weighed("", "", "", null, "Calls", STOPPED_ON.plusDays(1), ""), "clerk"))
			.withMessageStartingWith("Stopped on: this lies in the future");
	}

	private void submit(String organisation) {
		this.walk = CaseWalk.submit(this.context, Submissions.of(organisation, this.clock.instant(),
				new NewParty("Ada Lovelace", "ada@example.com", "", "", "", ""), Right.OBJECTION));
	}

	private void check() {
		this.walk.bean(IdentityVerification.class).recordOtherCheck(this.walk.id(), "Known at the counter", "clerk");
	}

	private void arrive(String organisation) {
		submit(organisation);
		check();
		this.walk.enough();
		assertThat(this.walk.tasks()).containsExactly(WEIGH);
	}

	private void state(Basis basis) {
		this.objections.state(line(), new Stated("Calls about surveys", basis, "They live alone", false), "clerk");
	}

	private void weigh(ObjectionGround ground, String interests, String grounds, String comparison, String stops) {
		this.objections.weigh(line(), new Weighed(interests, grounds, comparison, ground, stops, null, ""), "clerk");
	}

	private void refusedUntil(Outcome outcome, String... sentences) {
		assertThatThrownBy(() -> decide(outcome)).satisfies((ex) -> {
			for (String sentence : sentences) {
				assertThat(ex).hasMessageContaining(sentence);
			}
		});
	}

	private void decide(Outcome outcome) {
		this.walk.clerk(WEIGH, "objectionOutcome", outcome.name());
	}

	private UUID line() {
		return this.walk.line().id();
	}

}
