package org.rightsdesk.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.request.NewRequest.NewParty;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.Jobs;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers of one request that are ready within ten minutes leave in one mail. */
@RightsdeskTest
@Import(MailCase.class)
@TestPropertySource(properties = "rightsdesk.outbox.together=10m")
class JoinedAnswersTest {

	private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

	@Autowired
	private MailCase cases;

	@Autowired
	private Letters letters;

	@Autowired
	private Delivery delivery;

	@Autowired
	private Decisions decisions;

	@Autowired
	private Requests requests;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private Jobs jobs;

	@Autowired
	private TaskService tasks;

	private SubjectRequest request;

	private RequestLine correction;

	private RequestLine erasure;

	@BeforeEach
	void twoRightsAreUsed() {
		this.jdbc.sql("update outbox set status = 'CLOSED' where status in ('WAITING', 'JOINED')").update();
		at(NOW);
		this.cases.startServer();
		var ada = new NewParty("Ada Lovelace", "ada@example.com", "", "12 St James's Square\nLondon", "", "");
		this.request = this.requests
			.register(Submissions.of("community-buying", NOW, ada, Right.RECTIFICATION, Right.ERASURE), "requester");
		this.correction = this.requests.lines(this.request.id()).get(0);
		this.erasure = this.requests.lines(this.request.id()).get(1);
	}

	@AfterEach
	void reset() {
		this.cases.reset();
		this.clock.reset();
	}

	@Test
	void twoThatAreReadyTogetherLeaveInOneMailThatNamesBoth() throws Exception {
		this.decisions.prepare(this.erasure.id(), Outcome.GRANTED, "clerk");
		UUID first = answer(this.correction);
		assertThat(this.delivery.deliverDue()).isZero();
		UUID second = answer(this.erasure);
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
		assertThat(this.delivery.deliverDue()).isZero();
		assertThat(only().getSubject()).isEqualTo(this.request.reference() + ": Our answers are ready");
		assertThat(text()).contains("Our answers are on your page")
			.containsSubsequence("(right to rectification)", "(right to erasure)");
		for (UUID id : List.of(first, second)) {
			Letter letter = letter(id);
			assertThat(letter.state()).isEqualTo(LetterState.SENT);
			assertThat(letter.sentAt()).isEqualTo(letter(first).sentAt()).isAfterOrEqualTo(NOW);
			assertThat(letter.messageId()).isEqualTo(only().getMessageID());
			assertThat(letter.view().mail()).contains("Our answers are on your page");
		}
		assertThat(letter(first).view().page()).doesNotContain("right to erasure");
	}

	/** The second mail of a round is claimed together with the third. */
	@Test
	void twoThatOneWorkerClaimsAtOnceLeaveInOneMailToo() {
		this.letters.send(this.cases.request().id(), MailCase.RECEIPT);
		answer(this.correction);
		answer(this.erasure);
		assertThat(this.delivery.deliverDue()).isEqualTo(2);
		assertThat(this.letters.of(this.request.id())).extracting(Letter::state).containsOnly(LetterState.SENT);
		assertThat(this.letters.of(this.request.id())).hasSize(2);
		assertThat(this.letters.of(this.request.id()).stream().map(Letter::messageId).distinct()).hasSize(1);
	}

	@Test
	void nobodyWaitsLongerThanTenMinutesForAnAnswerThatIsWritten() throws Exception {
		this.decisions.prepare(this.erasure.id(), Outcome.GRANTED, "clerk");
		answer(this.correction);
		at(NOW.plus(Duration.ofMinutes(9)));
		assertThat(this.delivery.deliverDue()).isZero();
		at(NOW.plus(Duration.ofMinutes(11)));
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
		assertThat(text()).contains("Our answer is on your page").doesNotContain("(right to erasure)");
	}

	/** Law.md 5.1: the day on which it is sent is the day we answered. */
	@Test
	void noAnswerWaitsIntoTheNextDay() {
		at(Instant.parse("2026-03-02T23:55:00Z"));
		this.decisions.prepare(this.erasure.id(), Outcome.GRANTED, "clerk");
		answer(this.correction);
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
	}

	@Test
	void oneAnswerWaitsForNothingThatIsNotDecidedOrWasReturned() {
		answer(this.correction);
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
		this.decisions.prepare(this.correction.id(), Outcome.GRANTED, "clerk");
		this.decisions.reopen(this.correction.id(), "It was not done");
		answer(this.erasure);
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
	}

	@Test
	void whatTheServerRefusesBecomesATaskForEachLetter() {
		this.decisions.prepare(this.erasure.id(), Outcome.GRANTED, "clerk");
		List<UUID> both = List.of(answer(this.correction), answer(this.erasure));
		try (var stub = new StubSmtp("550 5.1.1 no such user")) {
			this.cases.sendTo(stub);
			assertThat(this.delivery.deliverDue()).isZero();
		}
		assertThat(both).extracting((id) -> letter(id).state()).containsOnly(LetterState.FAILED);
		this.jobs.runDue(this.request.reference().value());
		assertThat(this.tasks.createTaskQuery()
			.processInstanceBusinessKey(this.request.reference().value())
			.taskName("Resolve delivery")
			.count()).isEqualTo(2);
	}

	@Test
	void whatIsTakenBackOrPostedMeanwhileIsNotInTheMail() throws Exception {
		this.decisions.prepare(this.erasure.id(), Outcome.GRANTED, "clerk");
		List<UUID> both = List.of(answer(this.correction), answer(this.erasure));
		this.letters.takeBack(letter(both.get(0)), "clerk");
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
		assertThat(text()).contains("(right to erasure)").doesNotContain("(right to rectification)");
		assertThat(both).extracting((id) -> letter(id).state())
			.containsExactly(LetterState.TAKEN_BACK, LetterState.SENT);
	}

	/** R1: the server was away, the letter that carries the other was posted by hand. */
	@Test
	void whatAPostedLetterWouldHaveTakenAlongGoesByItself() throws Exception {
		this.decisions.prepare(this.erasure.id(), Outcome.GRANTED, "clerk");
		List<UUID> both = List.of(answer(this.correction), answer(this.erasure));
		this.cases.stopServer();
		assertThat(this.delivery.deliverDue()).isZero();
		UUID carrier = this.jdbc.sql("select joined_to from outbox where status = 'JOINED'").query(UUID.class).single();
		this.delivery.markPosted(carrier, NOW.atZone(this.request.zone()).toLocalDate(), "clerk");
		this.cases.startServer();
		at(NOW.plus(Duration.ofMinutes(11)));
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
		assertThat(text()).contains("Our answer");
		assertThat(both).extracting((id) -> letter(id).state())
			.containsExactlyInAnyOrder(LetterState.POSTED, LetterState.SENT);
	}

	private UUID answer(RequestLine line) {
		Map<AnswerPoint, List<String>> points = new EnumMap<>(AnswerPoint.class);
		AnswerRules.of(line.right(), Outcome.GRANTED)
			.forEach((point) -> points.put(point, point.needsWords() ? List.of("Words about " + point) : List.of()));
		return this.letters.send(this.request.id(),
				new RightAnswer(line.id(), line.right(), Outcome.GRANTED, points, List.of(), null));
	}

	private Letter letter(UUID id) {
		return this.letters.find(id).orElseThrow();
	}

	private void at(Instant instant) {
		this.clock.set(instant);
	}

	private MimeMessage only() {
		assertThat(this.cases.received()).hasSize(1);
		return this.cases.received().get(0);
	}

	private String text() throws Exception {
		return only().getContent().toString();
	}

}
