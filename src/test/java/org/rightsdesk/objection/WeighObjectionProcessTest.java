package org.rightsdesk.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.AnswerPoint;
import org.rightsdesk.engine.StaffTasks;
import org.rightsdesk.fulfilment.ActionResult;
import org.rightsdesk.fulfilment.Answers;
import org.rightsdesk.fulfilment.Decision;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.fulfilment.Review;
import org.rightsdesk.fulfilment.SystemActions;
import org.rightsdesk.fulfilment.SystemWork;
import org.rightsdesk.identity.IdentityVerification;
import org.rightsdesk.objection.Objection.Stated;
import org.rightsdesk.objection.Objection.Weighed;
import org.rightsdesk.organisation.Purpose.Basis;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Right;
import org.rightsdesk.recipients.Notice;
import org.rightsdesk.recipients.Recipients;
import org.rightsdesk.recipients.Round;
import org.rightsdesk.restriction.DataRestriction;
import org.rightsdesk.restriction.DataRestrictions;
import org.rightsdesk.restriction.LiftReason;
import org.rightsdesk.restriction.RestrictionGround;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.EngineText;
import org.rightsdesk.testing.Exempted;
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

	private static final String SYSTEM = "members-database";

	private static final LocalDate STOPPED_ON = LocalDate.of(2026, 3, 2);

	private static final Weighed BLANK = new Weighed("", "", "", null, "", null, "", Set.of());

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
				"Tick the systems in which it has to stop");
		state(Basis.LEGITIMATE_INTERESTS);
		this.objections.weigh(line(), new Weighed("", "", "", null, "The planted survey", null, "", Set.of(SYSTEM)),
				"clerk");
		decide(Outcome.GRANTED);
		assertThat(this.walk.bean(SystemActions.class).of(line())).filteredOn((one) -> one.work() == SystemWork.STOP)
			.singleElement()
			.satisfies((one) -> assertThat(one.words()).endsWith("Stop this: The planted survey"));
		assertThat(this.work.points(line(), Outcome.GRANTED).get(AnswerPoint.STOPPED)).as("before it is done")
			.containsExactly("The planted survey");
		systems(ActionResult.done());
		nobodyElse();
		assertThat(this.work.points(line(), Outcome.GRANTED))
			.containsEntry(AnswerPoint.STOPPED, List.of("The planted survey", "Stopped since 2 March 2026."))
			.containsEntry(AnswerPoint.NOT_EVERYWHERE, List.of())
			.hasSize(2);
		assertThatIllegalStateException().isThrownBy(() -> this.objections.weigh(line(), BLANK, "clerk"));
		assertThatIllegalStateException().isThrownBy(() -> state(Basis.CONTRACT));
		this.walk.deliver();
		assertThat(this.walk.line().outcome()).isEqualTo(Outcome.GRANTED);
		assertThat(ends()).containsExactly(LiftReason.OBJECTION_UPHELD);
		assertThat(EngineText.holding(this.jdbc, List.of("planted survey"))).isEmpty();
	}

	/** Law.md 2.2: at repairs-service an objection reaches what trains software too. */
	@Test
	void whatStopsInTheRecordingsStopsInTheTrainingSetToo() {
		arrive("repairs-service");
		state(Basis.LEGITIMATE_INTERESTS);
		this.objections.weigh(line(), stops("newsletter"), "clerk");
		assertThat(this.work.missing(line())).filteredOn((one) -> one.holdsUp(Outcome.GRANTED.name())).isEmpty();
		this.objections.weigh(line(), stops("call-recordings"), "clerk");
		refusedUntil(Outcome.GRANTED, "reaches both");
		this.objections.weigh(line(), stops("call-recordings", "speech-training"), "clerk");
		decide(Outcome.GRANTED);
		assertThat(this.walk.bean(SystemActions.class).of(line())).filteredOn((one) -> one.work() == SystemWork.STOP)
			.extracting((one) -> one.systemId())
			.containsExactlyInAnyOrder("call-recordings", "speech-training");
	}

	private static Weighed stops(String... systems) {
		return new Weighed("", "", "", null, "Training with your calls", null, "", Set.of(systems));
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
		this.walk.bean(Answers.class).read(line(), Outcome.REFUSED_GROUND_NOT_MET, "officer");
		this.walk.officer(APPROVE, "approval", "APPROVED").deliver();
		assertThat(this.walk.line().outcome()).isEqualTo(Outcome.REFUSED_GROUND_NOT_MET);
		assertThat(this.walk.trace(WeighObjectionProcess.ID)).doesNotContain("callActivity_stopInSystems");
		assertThat(ends()).as("the person hears before the restriction ends (R-18)")
			.containsExactly(LiftReason.OBJECTION_REJECTED);
	}

	@Test
	void exemptionIsNamedTestedAndApprovedByASecondPerson() {
		arrive("community-buying");
		state(Basis.LEGITIMATE_INTERESTS);
		refusedUntil(Outcome.REFUSED_EXEMPTION, "Write on which exemption it is refused");
		Review review = this.walk.bean(Review.class);
		review.explain(line(), null, Ground.CRIME_TAX, "The police look into it", "clerk");
		refusedUntil(Outcome.REFUSED_EXEMPTION, "Write the test for what is left out");
		Exempted.write(this.walk, line(), Ground.CRIME_TAX, "The police look into it");
		refusedUntil(Outcome.GRANTED, "An exemption is written down");
		review.takeBack(review.reasons(line()).get(1).id(), "clerk");
		decide(Outcome.REFUSED_EXEMPTION);
		assertThat(this.walk.tasks()).containsExactly(APPROVE);
		assertThat(this.walk.bean(Answers.class).read(line(), Outcome.REFUSED_EXEMPTION, "officer")).get()
			.satisfies((letter) -> assertThat(letter.page()).contains("The police look into it",
					"Schedule 2, paragraph 2", "county court"));
		this.walk.officer(APPROVE, "approval", "APPROVED").deliver();
		assertThat(this.walk.line().outcome()).isEqualTo(Outcome.REFUSED_EXEMPTION);
		assertThat(ends()).containsExactly(LiftReason.OBJECTION_REJECTED);
	}

	@Test
	void partStopsAndPartGoesOn() {
		arrive("community-buying");
		state(Basis.PUBLIC_TASK);
		this.objections.weigh(line(), new Weighed("They live alone", "We must", "It weighs more",
				ObjectionGround.COMPELLING_GROUNDS, "Calls", STOPPED_ON, "", Set.of()), "clerk");
		refusedUntil(Outcome.PARTLY_GRANTED, "Write what goes on.");
		this.objections.weigh(line(), new Weighed("They live alone", "We must", "It weighs more",
				ObjectionGround.COMPELLING_GROUNDS, "Calls", STOPPED_ON, "Letters", Set.of()), "clerk");
		decide(Outcome.PARTLY_GRANTED);
		assertThat(this.walk.tasks()).containsExactly(APPROVE);
		assertThat(this.work.points(line(), Outcome.PARTLY_GRANTED)).containsOnlyKeys(AnswerPoint.STOPPED,
				AnswerPoint.NOT_EVERYWHERE, AnswerPoint.OVERRIDING_GROUNDS);
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
		assertThat(this.walk.bean(DataRestrictions.class).of(this.walk.id())).isEmpty();
		systems(ActionResult.kept("A case that goes on", null));
		nobodyElse();
		assertThat(this.work.points(line(), Outcome.GRANTED).get(AnswerPoint.NOT_EVERYWHERE)).hasSize(5)
			.contains("Casework system: A case that goes on");
		this.walk.deliver();
		assertThat(this.walk.line().outcome()).isEqualTo(Outcome.GRANTED);
	}

	@Test
	void noticeThatIsSeenLateCanOnlyBeGranted() {
		arrive("constituency-office");
		this.objections.state(line(), new Stated("Canvassing", null, "", true), "clerk");
		for (Outcome refused : List.of(Outcome.PARTLY_GRANTED, Outcome.REFUSED_GROUND_NOT_MET,
				Outcome.REFUSED_EXEMPTION, Outcome.NO_DATA_HELD)) {
			refusedUntil(refused, "neither weighed nor refused");
		}
		decide(Outcome.GRANTED);
		systems(ActionResult.nothingFound());
		nobodyElse();
		this.walk.deliver();
		assertThat(this.walk.line().outcome()).isEqualTo(Outcome.GRANTED);
	}

	@Test
	void noticeWaitsForAPersonWhereNothingShowsWhoSentIt() {
		submit("constituency-office");
		this.objections.state(line(), new Stated("Canvassing", null, "", true), "clerk");
		this.walk.enough();
		systems(ActionResult.done());
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
					new Weighed("", "", "", null, "Calls", STOPPED_ON.plusDays(1), "", Set.of()), "clerk"))
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
		systems(ActionResult.done());
		assertThat(this.walk.tasks()).containsExactly(WEIGH);
		assertThat(this.walk.bean(DataRestrictions.class).of(this.walk.id())).singleElement()
			.satisfies((one) -> assertThat(one.ground()).isEqualTo(RestrictionGround.OBJECTION_PENDING));
	}

	/** Every owner who was asked says the same of each of their systems. */
	private void systems(ActionResult result) {
		SystemActions actions = this.walk.bean(SystemActions.class);
		actions.owners(line()).stream().filter((owner) -> !owner.closed()).forEach((owner) -> {
			owner.systems().forEach((system) -> actions.record(owner.id(), system.systemId(), result, "owner"));
			String group = owner.systems().get(0).ownerGroup();
			this.walk.bean(StaffTasks.class)
				.open(this.walk.reference())
				.stream()
				.filter((task) -> owner.id().toString().equals(task.ids().get("batchId")))
				.forEach((task) -> this.walk.completeTask(task.id(), "owner", group, Map.of("acted", "RECORDED")));
		});
	}

	/** Nobody else was given these data. */
	private void nobodyElse() {
		Recipients recipients = this.walk.bean(Recipients.class);
		for (Round round : recipients.rounds(this.walk.id())) {
			recipients.describe(this.walk.id(), round.id(), "Account 4711", "", "clerk");
			recipients.notices(round.id())
				.stream()
				.filter(Notice::proposed)
				.forEach((one) -> recipients.takeOut(this.walk.id(), one.id(), "It was given nothing of it", "clerk"));
		}
		if (this.walk.tasks().contains("userTask_confirmRecipients")) {
			this.walk.clerk("userTask_confirmRecipients", "recipientsDecision", "CONFIRMED");
		}
	}

	private List<LiftReason> ends() {
		return this.walk.bean(DataRestrictions.class)
			.of(this.walk.id())
			.stream()
			.map(DataRestriction::liftReason)
			.toList();
	}

	private void state(Basis basis) {
		this.objections.state(line(), new Stated("Calls about surveys", basis, "They live alone", false), "clerk");
	}

	private void weigh(ObjectionGround ground, String interests, String grounds, String comparison, String stops) {
		this.objections.weigh(line(), new Weighed(interests, grounds, comparison, ground, stops, null, "", Set.of()),
				"clerk");
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
