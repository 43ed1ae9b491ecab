package org.rightsdesk.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.AccessLinks;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;
import org.rightsdesk.testing.Jobs;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.testing.Patience.PATIENCE;

/** Mail by outbox (R1, R4, R7): nothing lost, nothing twice, a person where it fails. */
@RightsdeskTest
@Import(MailCase.class)
class DeliveryTest {

	private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

	private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/r/([A-Za-z0-9_-]{43})\\s");

	@Autowired
	private MailCase cases;

	@Autowired
	private Letters letters;

	@Autowired
	private Messages messages;

	@Autowired
	private Delivery delivery;

	@Autowired
	private OutboxTable outbox;

	@Autowired
	private Outbox post;

	@Autowired
	private Mailer mailer;

	@Autowired
	private Requests requests;

	@Autowired
	private AccessLinks links;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Autowired
	private Jobs jobs;

	@Autowired
	private TaskService tasks;

	@Autowired
	private JavaMailSenderImpl sender;

	@BeforeEach
	void start() {
		this.jdbc.sql("update outbox set status = 'CLOSED' where status = 'WAITING'").update();
		this.clock.set(NOW);
		this.cases.startServer();
	}

	@AfterEach
	void reset() {
		this.cases.reset();
		this.clock.reset();
	}

	@Test
	void aLetterGoesOnceWithItsMessageIdAndALinkThatIsStoredNowhere() throws Exception {
		SubjectRequest request = this.cases.request();
		UUID id = this.letters.send(request.id(), MailCase.RECEIPT);
		assertThat(this.letters.find(id).orElseThrow().state()).isEqualTo(LetterState.WAITING);
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
		assertThat(this.delivery.deliverDue()).isZero();
		MimeMessage mail = only();
		Letter letter = this.letters.find(id).orElseThrow();
		assertThat(letter.state()).isEqualTo(LetterState.SENT);
		assertThat(letter.sentAt()).isBetween(NOW, NOW.plusSeconds(60));
		assertThat(mail.getMessageID()).isEqualTo(letter.messageId());
		assertThat(mail.getSubject()).isEqualTo(request.reference() + ": We have your request");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mail.getFrom()[0].toString())
			.isEqualTo("Hearthside Community Buying <requests@community-buying.example.org>");
		assertThat(mail.getReplyTo()[0].toString()).isEqualTo("oil@community-buying.example.org");
		assertThat(mail.getRecipients(RecipientType.TO)).hasSize(1);
		String text = mail.getContent().toString();
		String token = token(text);
		assertThat(this.links.open(token)).map(AccessLinks.Opened::requestId).contains(request.id());
		assertThat(text.replace("\r\n", "\n").strip())
			.isEqualTo(letter.view().mail().replace(Mail.MASK, token).strip());
		assertThat(this.jdbc.sql("select count(*) from outbox where body like ?")
			.param("%" + token + "%")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void letterAndMailAreThereWithTheCaseOrNotAtAll() {
		SubjectRequest request = this.cases.request();
		assertThatThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			this.letters.send(request.id(), MailCase.RECEIPT);
			throw new IllegalStateException("rolled back");
		})).hasMessage("rolled back");
		assertThat(this.letters.of(request.id())).isEmpty();
		assertThat(this.delivery.deliverDue()).isZero();
	}

	@Test
	void whatIsPreviewedIsWhatIsSent() {
		SubjectRequest request = this.cases.request();
		LetterView preview = this.letters.preview(request.id(), MailCase.RECEIPT);
		UUID id = this.letters.send(request.id(), MailCase.RECEIPT);
		assertThat(this.letters.find(id).orElseThrow().view()).isEqualTo(preview);
	}

	@Test
	void aServerThatIsAwayForAWhileLosesNothing() throws Exception {
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < 5; i++) {
			UUID id = this.letters.send(this.cases.request().id(), MailCase.RECEIPT);
			ids.add(this.letters.find(id).orElseThrow().messageId());
		}
		this.cases.stopServer();
		for (int minute = 0; minute < 30; minute++) {
			assertThat(this.delivery.deliverDue()).isZero();
			this.clock.advance(Duration.ofMinutes(1));
		}
		this.cases.startServer();
		int sent = 0;
		for (int minute = 0; minute < 5; minute++) {
			sent += this.delivery.deliverDue();
			this.clock.advance(Duration.ofMinutes(1));
		}
		assertThat(sent).isEqualTo(5);
		assertThat(this.cases.received()).extracting(MimeMessage::getMessageID)
			.containsExactlyInAnyOrderElementsOf(ids);
	}

	@Test
	void afterFourHoursAClerkIsAsked() {
		SubjectRequest request = this.cases.request();
		UUID id = this.letters.send(request.id(), MailCase.RECEIPT);
		this.cases.stopServer();
		for (int minutes = 0; minutes < 240; minutes += 4) {
			this.delivery.deliverDue();
			assertThat(task(request)).isNull();
			this.clock.advance(Duration.ofMinutes(4));
		}
		this.delivery.deliverDue();
		assertThat(this.letters.find(id).orElseThrow().state()).isEqualTo(LetterState.FAILED);
		assertThat(task(request)).isEqualTo("Resolve delivery");
	}

	@Test
	void whatTheServerRefusesForGoodBecomesATaskAtOnce() {
		SubjectRequest request = this.cases.request();
		UUID id = this.letters.send(request.id(), MailCase.RECEIPT);
		try (var stub = new StubSmtp("550 5.1.1 no such user")) {
			this.cases.sendTo(stub);
			assertThat(this.delivery.deliverDue()).isZero();
		}
		assertThat(this.letters.find(id).orElseThrow().state()).isEqualTo(LetterState.FAILED);
		assertThat(task(request)).isEqualTo("Resolve delivery");
		assertThat(failure(id)).isEqualTo("550");
	}

	@Test
	void whatTheServerWantsLaterIsTriedAgainAndHoldsUpNoOther() {
		UUID first = this.letters.send(this.cases.request().id(), MailCase.RECEIPT);
		UUID second = this.letters.send(this.cases.request().id(), MailCase.RECEIPT);
		try (var stub = new StubSmtp("451 4.7.1 try again later")) {
			this.cases.sendTo(stub);
			assertThat(this.delivery.deliverDue()).isZero();
		}
		assertThat(failure(first)).isEqualTo("451");
		assertThat(failure(second)).isEqualTo("451");
		this.cases.startServer();
		assertThat(this.delivery.deliverDue()).isZero();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.delivery.deliverDue()).isEqualTo(2);
	}

	@Test
	void aMailWithoutItsLinkEndsAndHoldsUpNoOther() {
		UUID lost = UUID.randomUUID();
		this.transaction.executeWithoutResult((status) -> this.post.put(new Mail(lost, "community-buying", null, null,
				MailKind.RECIPIENT, "firm@example.com", "A notice", "Answer here: " + Mail.MASK, null, 0, 0)));
		this.letters.send(this.cases.request().id(), MailCase.RECEIPT);
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
		assertThat(failure(lost)).isEqualTo("not-an-address");
	}

	@Test
	void aServerThatHangsHoldsAWorkerNoLongerThanTheTimeOuts() {
		var configured = this.sender.getJavaMailProperties();
		assertThat(Integer.parseInt(configured.getProperty("mail.smtp.connectiontimeout"))).isLessThanOrEqualTo(10_000);
		assertThat(Integer.parseInt(configured.getProperty("mail.smtp.writetimeout"))).isLessThanOrEqualTo(10_000);
		String timeout = configured.getProperty("mail.smtp.timeout");
		assertThat(Integer.parseInt(timeout)).isLessThanOrEqualTo(10_000);
		this.letters.send(this.cases.request().id(), MailCase.RECEIPT);
		try (var stub = new StubSmtp(null)) {
			this.cases.sendTo(stub);
			configured.setProperty("mail.smtp.timeout", "200");
			long before = System.nanoTime();
			assertThat(this.delivery.deliverDue()).isZero();
			assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE);
		}
		finally {
			configured.setProperty("mail.smtp.timeout", timeout);
		}
	}

	@Test
	void twoWorkersNeverSendTheSameMail() throws Exception {
		for (int i = 0; i < 20; i++) {
			this.letters.send(this.cases.request().id(), MailCase.RECEIPT);
		}
		var workers = Executors.newFixedThreadPool(2);
		try {
			Callable<Integer> worker = this.delivery::deliverDue;
			int sent = 0;
			for (var result : workers.invokeAll(List.of(worker, worker))) {
				sent += result.get();
			}
			assertThat(sent).isEqualTo(20);
		}
		finally {
			workers.shutdownNow();
		}
		assertThat(this.cases.received()).hasSize(20).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
	}

	@Test
	void aWorkerThatWakesUpTooLateChangesNothing() {
		UUID id = this.letters.send(this.cases.request().id(), MailCase.RECEIPT);
		Mail zombie = claim();
		assertThat(claim(2)).isEmpty();
		this.clock.advance(OutboxTable.LEASE.plusSeconds(1));
		Mail claimed = claim();
		assertThat(claimed.id()).isEqualTo(id);
		assertThat(this.outbox.failed(zombie, "550")).isFalse();
		assertThat(this.outbox.sent(List.of(new Claim(zombie, "late@example.com", null)), NOW)).isEmpty();
		assertThat(this.outbox.sent(List.of(new Claim(claimed, "ada@example.com", null)), NOW)).hasSize(1);
	}

	@Test
	void aWorkerThatDiesBeforeItRecordsSendsAgainWithTheSameMessageId() throws Exception {
		UUID id = this.letters.send(this.cases.request().id(), MailCase.RECEIPT);
		assertThat(this.mailer.send(claim(), "ada@example.com", "token").kind()).isEqualTo(Attempt.Kind.SENT);
		assertThat(this.delivery.deliverDue()).isZero();
		this.clock.advance(OutboxTable.LEASE.plusSeconds(1));
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
		assertThat(this.cases.received()).hasSize(2)
			.extracting(MimeMessage::getMessageID)
			.containsOnly(this.letters.find(id).orElseThrow().messageId());
	}

	@Test
	void oneThatCannotBeRecordedSpoilsNoOtherOfItsBatch() {
		List<UUID> ids = new ArrayList<>();
		for (int i = 0; i < 7; i++) {
			ids.add(this.letters.send(this.cases.request().id(), MailCase.RECEIPT));
		}
		this.jdbc.sql("delete from letter where id = ?").param(ids.get(4)).update();
		this.delivery.deliverDue();
		assertThat(this.cases.received()).hasSize(7);
		assertThat(this.jdbc.sql("select id from outbox where status = 'WAITING'").query(UUID.class).list())
			.containsExactly(ids.get(4));
		this.jdbc.sql("update outbox set status = 'CLOSED' where id = ?").param(ids.get(4)).update();
	}

	@Test
	void whatIsGivenBackIsAsIfItHadNotBeenClaimed() {
		this.letters.send(this.cases.request().id(), MailCase.RECEIPT);
		this.letters.send(this.cases.request().id(), MailCase.RECEIPT);
		List<Mail> claimed = claim(2);
		assertThat(claimed).hasSize(2);
		this.transaction.executeWithoutResult((status) -> this.outbox.giveBack(claimed));
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(claim(9)).hasSize(2).allSatisfy((mail) -> {
			assertThat(mail.attempts()).isOne();
			assertThat(mail.firstTriedAt()).isAfterOrEqualTo(NOW.plusSeconds(1));
			assertThat(mail.fence()).isEqualTo(2);
		});
		this.transaction.executeWithoutResult((status) -> this.outbox.giveBack(claimed));
		assertThat(claim(9)).as("the later claim counts").isEmpty();
	}

	@Test
	void mailOfAHeldCaseWaitsAndThenHasItsFullTime() {
		SubjectRequest request = this.cases.request();
		this.letters.send(request.id(), MailCase.RECEIPT);
		this.delivery.hold(request.id(), "clerk");
		assertThat(this.delivery.held(request.id())).isTrue();
		this.clock.advance(Duration.ofDays(3));
		assertThat(this.delivery.deliverDue()).isZero();
		this.delivery.release(request.id(), "clerk");
		this.cases.stopServer();
		this.delivery.deliverDue();
		assertThat(task(request)).isNull();
		this.cases.startServer();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
	}

	@Test
	void aMailboxThatWasNotTheirsGetsNoMoreMail() {
		SubjectRequest request = this.cases.request();
		this.requests.denyAddress(request.id());
		this.letters.send(request.id(), MailCase.RECEIPT);
		assertThat(this.delivery.deliverDue()).isZero();
	}

	@Test
	void withoutAnAddressAndForAnotherPersonAndOnWishTheLetterIsPrinted() {
		SubjectRequest noAddress = this.cases.requestOf("", AnswerBy.DOWNLOAD);
		assertPrinted(this.letters.send(noAddress.id(), MailCase.RECEIPT));
		assertThat(task(noAddress)).isNull();
		SubjectRequest wish = this.cases.requestOf("ada@example.com", AnswerBy.POST);
		assertPrinted(this.letters.send(wish.id(), this.cases.answer(wish)));
		assertThat(task(wish)).isEqualTo("Resolve delivery");
		SubjectRequest another = this.cases.requestForAnother();
		UUID subject = this.requests.dataSubject(another.id()).id();
		assertPrinted(this.letters.send(another.id(), subject, this.cases.answer(another)));
		assertThat(this.delivery.deliverDue()).isZero();
	}

	@Test
	void theDayOfPostingIsBetweenWritingAndToday() {
		SubjectRequest request = this.cases.requestOf("", AnswerBy.POST);
		UUID id = this.letters.send(request.id(), this.cases.answer(request));
		var today = NOW.atZone(request.zone()).toLocalDate();
		assertThatThrownBy(() -> this.delivery.markPosted(id, today.plusDays(1), "clerk"))
			.hasMessage("The day of posting cannot lie in the future.");
		assertThatThrownBy(() -> this.delivery.markPosted(id, today.minusDays(1), "clerk"))
			.hasMessage("The day of posting cannot be before the letter was written.");
		this.delivery.markPosted(id, today, "clerk");
		Letter letter = this.letters.find(id).orElseThrow();
		assertThat(letter.state()).isEqualTo(LetterState.POSTED);
		assertThat(letter.postedOn()).isEqualTo(today);
		assertThatThrownBy(() -> this.delivery.markPosted(id, today, "clerk"))
			.hasMessage("This letter has already gone.");
	}

	@Test
	void aMessageIsToldOfAndNotQuoted() throws Exception {
		SubjectRequest request = this.cases.request();
		this.messages.fromStaff(request.id(), "Which year do you mean?", List.of(), "clerk");
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
		assertThat(only().getSubject()).isEqualTo(request.reference() + ": There is a message for you");
		String text = only().getContent().toString();
		assertThat(text).doesNotContain("Which year").doesNotContain("Lovelace");
		assertThat(this.links.open(token(text))).map(AccessLinks.Opened::requestId).contains(request.id());
	}

	@Test
	void staffHearThatAMessageCameInAndNothingOfIt() throws Exception {
		SubjectRequest request = this.cases.request();
		UUID document = UUID.randomUUID();
		this.messages.fromRequester(request.id(), "I moved to Turin", List.of(document));
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
		assertThat(only().getAllRecipients()[0].toString()).isEqualTo("requests@community-buying.example.org");
		assertThat(only().getContent().toString()).contains(request.reference().value()).doesNotContain("Turin", "/r/");
		assertThat(this.messages.of(request.id())).singleElement().satisfies((message) -> {
			assertThat(message.body()).isEqualTo("I moved to Turin");
			assertThat(message.documentIds()).containsExactly(document);
			assertThat(message.username()).isNull();
		});
	}

	@Test
	void aNewLinkIsMailedOnlyWhereThereIsAnAddress() throws MessagingException {
		this.letters.sendLink(this.cases.requestOf("", AnswerBy.POST).id());
		assertThat(this.delivery.deliverDue()).isZero();
		this.letters.sendLink(this.cases.request().id());
		assertThat(this.delivery.deliverDue()).isEqualTo(1);
		assertThat(only().getSubject()).endsWith(": A new link to your page");
	}

	private Mail claim() {
		return claim(1).get(0);
	}

	private List<Mail> claim(int atMost) {
		return this.transaction.execute((status) -> this.outbox.claim(this.clock.instant(), atMost));
	}

	private void assertPrinted(UUID id) {
		Letter letter = this.letters.find(id).orElseThrow();
		assertThat(letter.state()).isEqualTo(LetterState.TO_PRINT);
		assertThat(letter.view().mail()).isNull();
		assertThat(letter.messageId()).isNull();
	}

	private MimeMessage only() {
		assertThat(this.cases.received()).hasSize(1);
		return this.cases.received().get(0);
	}

	private String failure(UUID id) {
		return this.jdbc.sql("select failure from outbox where id = ?").param(id).query(String.class).single();
	}

	/** Name of the clerk's task in this case, or null. */
	private String task(SubjectRequest request) {
		this.jobs.runDue(request.reference().value());
		var task = this.tasks.createTaskQuery()
			.processInstanceBusinessKey(request.reference().value())
			.taskCandidateGroup("case-handler")
			.singleResult();
		return (task != null) ? task.getName() : null;
	}

	private static String token(String text) {
		Matcher link = LINK.matcher(text);
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

}
