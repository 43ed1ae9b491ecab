package org.rightsdesk.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.identity.OneTimeCodes.Attempt;
import org.rightsdesk.request.SettledIdentity;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;
import org.rightsdesk.testing.TestServers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** S6, on a case received on 2 March 2026. */
@RightsdeskTest
class OneTimeCodesTest {

	private static final Instant RECEIVED_AT = Instant.parse("2026-03-02T09:00:00Z");

	private static final Pattern CODE = Pattern.compile("([2-9A-Z]{4}-[2-9A-Z]{4})");

	private static final byte[] HERE = { 1 };

	private static final byte[] ELSEWHERE = { 2 };

	private static final int GUESSES = 10_000;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private TestClock clock;

	@Autowired
	private OneTimeCodes codes;

	@Autowired
	private IdentityQuestions questions;

	@Autowired
	private SettledIdentity settled;

	@Autowired
	private Deadlines deadlines;

	@Autowired
	private JdbcClient jdbc;

	private CaseWalk walk;

	@BeforeEach
	void setClock() {
		this.clock.set(RECEIVED_AT);
		this.walk = CaseWalk.submit(this.context, Submissions.access("community-buying", RECEIVED_AT));
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@Test
	void rightCodeAnswersTheQuestionAndClosesTheGateInThatMoment() {
		ask("ada.old@example.com");
		assertThat(this.deadlines.of(this.walk.line().id()).state()).isEqualTo(ClockState.NOT_STARTED);
		this.clock.stop(Instant.parse("2026-03-04T10:00:00Z"));
		String code = wish(HERE);
		this.clock.stop(Instant.parse("2026-03-04T10:09:55Z"));
		assertThat(attempt(HERE, code.toLowerCase().replace("-", " "))).isEqualTo(Attempt.RIGHT);
		assertThat(this.deadlines.of(this.walk.line().id()).startDate()).isEqualTo("2026-03-04");
		assertThat(this.settled.verified(this.walk.id())).hasValueSatisfying((verified) -> {
			assertThat(verified.check().how()).isEqualTo("CODE");
			assertThat(verified.check().where()).isEqualTo("Members and orders database");
			assertThat(verified.check().at()).isEqualTo("2026-03-04T10:09:55Z");
		});
		this.clock.set(Instant.parse("2026-03-09T10:00:00Z"));
		this.walk.runJobs();
		this.walk.enough();
		assertThat(this.deadlines.of(this.walk.line().id()).startDate()).as("not the day of the clerk")
			.isEqualTo("2026-03-04");
		assertThat(this.deadlines.events(this.walk.line().id()))
			.filteredOn((event) -> event.type() == Gate.IDENTITY.received())
			.hasSize(1);
		assertThat(this.questions.of(this.walk.id())).singleElement()
			.extracting(IdentityQuestion::codeTo)
			.as("forgotten with the decision")
			.isNull();
	}

	@Test
	void mailSaysNothingButCodeAndOrganisationAndGoesToTheHeldAddress() throws Exception {
		ask("ada.mail@example.com");
		String code = wish(HERE);
		MimeMessage mail = mails("ada.mail@example.com").get(0);
		assertThat(mail.getSubject()).isEqualTo("Your code from Hearthside Community Buying");
		assertThat(mail.getContent().toString()).contains(code)
			.doesNotContain(this.walk.reference(), "/r/", "Ada", "Lovelace");
		assertThat(this.jdbc.sql(
				"select code_hash from identity_code c join identity_question q on q.id = c.question_id where q.request_id = ?")
			.param(this.walk.id())
			.query(String.class)
			.single()).startsWith("$2").doesNotContain(code);
		assertThat(this.jdbc.sql("select count(*) from outbox where body like ?")
			.param("%" + code + "%")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void codeLivesTenMinutes() {
		ask("ada.ten@example.com");
		String code = wish(HERE);
		this.clock.advance(Duration.ofMinutes(10));
		assertThat(attempt(HERE, code)).isEqualTo(Attempt.NO_CODE);
		assertThat(this.settled.verified(this.walk.id())).isEmpty();
	}

	@Test
	void codeIsForTheBrowserThatAskedForItAndForOneUse() {
		ask("ada.browser@example.com");
		String code = wish(HERE);
		assertThat(attempt(ELSEWHERE, code)).isEqualTo(Attempt.NO_CODE);
		assertThat(attempt(HERE, code)).isEqualTo(Attempt.RIGHT);
		assertThatIllegalStateException().isThrownBy(() -> attempt(HERE, code));
	}

	@Test
	void fiveWrongTriesEndACodeAndLockNobodyOut() {
		ask("ada.tries@example.com");
		String code = wish(HERE);
		for (int i = 0; i < 5; i++) {
			assertThat(attempt(HERE, "AAAA-AAA" + (i + 2))).isEqualTo(Attempt.WRONG);
		}
		assertThat(attempt(HERE, code)).isEqualTo(Attempt.NO_CODE);
		String next = wish(HERE);
		assertThat(attempt(HERE, code)).as("only the last one counts").isEqualTo(Attempt.WRONG);
		assertThat(attempt(HERE, next)).isEqualTo(Attempt.RIGHT);
	}

	@Test
	void onlySoManyAreSentInAnHour() {
		ask("ada.many@example.com");
		for (int i = 0; i < 5; i++) {
			assertThat(this.codes.want(this.walk.id(), HERE)).isTrue();
		}
		assertThat(this.codes.want(this.walk.id(), ELSEWHERE)).isFalse();
		this.walk.deliver();
		assertThat(mails("ada.many@example.com")).hasSize(5);
		this.clock.advance(Duration.ofMinutes(61));
		assertThat(this.codes.want(this.walk.id(), HERE)).isTrue();
	}

	@Test
	void tenThousandParallelGuessesGetFiveTries() throws Exception {
		ask("ada.parallel@example.com");
		String code = wish(HERE);
		List<Callable<Attempt>> guesses = new ArrayList<>();
		for (int i = 0; i < GUESSES; i++) {
			guesses.add(() -> attempt(HERE, "AAAA-AAAA"));
		}
		Map<Attempt, Integer> results = run(guesses);
		assertThat(results).containsEntry(Attempt.WRONG, 5).containsEntry(Attempt.NO_CODE, GUESSES - 5);
		assertThat(attempt(HERE, code)).isEqualTo(Attempt.NO_CODE);
		String next = wish(HERE);
		assertThat(attempt(HERE, next)).as("the person is not locked out").isEqualTo(Attempt.RIGHT);
	}

	@Test
	void rightCodeSentManyTimesAtOnceWinsOnce() throws Exception {
		ask("ada.once@example.com");
		String code = wish(HERE);
		List<Callable<Attempt>> same = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			same.add(() -> attempt(HERE, code));
		}
		assertThat(run(same)).containsEntry(Attempt.RIGHT, 1);
		assertThat(this.jdbc.sql("select count(*) from identity_check where request_id = ?")
			.param(this.walk.id())
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void codeByPhoneIsMadeWhileStaffAreOnThePhone() {
		ask("01632 960123");
		assertThatIllegalStateException().isThrownBy(() -> this.codes.tell(this.walk.id(), "clerk"))
			.withMessageContaining("not asked for a code");
		assertThat(this.codes.isCallWanted(this.walk.id())).isFalse();
		assertThat(this.codes.want(this.walk.id(), HERE)).isTrue();
		assertThat(this.codes.isCallWanted(this.walk.id())).isTrue();
		this.walk.deliver();
		this.clock.advance(Duration.ofHours(3));
		String first = this.codes.tell(this.walk.id(), "clerk");
		String code = this.codes.tell(this.walk.id(), "clerk");
		assertThat(attempt(HERE, first)).isEqualTo(Attempt.WRONG);
		assertThat(attempt(HERE, code)).isEqualTo(Attempt.RIGHT);
	}

	@Test
	void g6CodeGoesNowhereThatTheRequestNamed() {
		for (String brought : List.of("ADA@example.com", "ada@example.com")) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> draft(new HeldContact(brought, "members-database", false)))
				.withMessageContaining("the request brought this one itself");
		}
		draft(new HeldContact("ada@example.com", "members-database", true));
		for (String bad : List.of("no address", "12", "a@b", "x@example.com, y@example.com",
				"x@example.com\nBcc: y@example.com")) {
			assertThatIllegalArgumentException().isThrownBy(() -> draft(new HeldContact(bad, "members-database", true)))
				.withMessageStartingWith("Address or number:");
		}
		assertThatIllegalArgumentException().isThrownBy(() -> draft(new HeldContact("ada.x@example.com", "", true)))
			.withMessageStartingWith("System:");
	}

	@Test
	void whoeverHasNoPageGetsNoCode() {
		this.walk = CaseWalk.submit(this.context, Submissions.byPost("community-buying", RECEIVED_AT));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> draft(new HeldContact("01632 960123", "members-database", true)))
			.withMessageContaining("no page");
	}

	private void draft(HeldContact held) {
		this.questions.draft(this.walk.id(), QuestionDraft.code(held, ""), "clerk");
	}

	private void ask(String contact) {
		draft(new HeldContact(contact, "members-database", false));
		this.walk.clerk("userTask_checkIdentity", "identityDecision", "ASK_FOR_MORE").deliver();
	}

	/** The code of the newest mail after one more wish. */
	private String wish(byte[] visit) {
		this.codes.want(this.walk.id(), visit);
		this.walk.deliver();
		String address = this.questions.open(this.walk.id()).orElseThrow().codeTo();
		List<MimeMessage> mails = mails(address);
		try {
			Matcher code = CODE.matcher(mails.get(mails.size() - 1).getContent().toString());
			assertThat(code.find()).isTrue();
			return code.group(1);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<MimeMessage> mails(String address) {
		return Arrays.stream(TestServers.mail().getReceivedMessages()).filter((mail) -> {
			try {
				return mail.getAllRecipients()[0].toString().equals(address);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}).toList();
	}

	private Attempt attempt(byte[] visit, String typed) {
		return this.codes.attempt(this.walk.id(), visit, typed, () -> {
		});
	}

	/**
	 * Two pools stand for two nodes; whoever finds no question any more counts as
	 * NO_CODE.
	 */
	private static Map<Attempt, Integer> run(List<Callable<Attempt>> work) throws Exception {
		List<ExecutorService> nodes = List.of(Executors.newFixedThreadPool(8), Executors.newFixedThreadPool(8));
		Map<Attempt, Integer> results = new EnumMap<>(Attempt.class);
		try {
			List<Future<Attempt>> all = new ArrayList<>();
			for (int i = 0; i < work.size(); i++) {
				Callable<Attempt> one = work.get(i);
				all.add(nodes.get(i % 2).submit(() -> {
					try {
						return one.call();
					}
					catch (IllegalStateException ex) {
						return Attempt.NO_CODE;
					}
				}));
			}
			for (Future<Attempt> one : all) {
				results.merge(one.get(), 1, Integer::sum);
			}
			return results;
		}
		finally {
			nodes.forEach(ExecutorService::shutdown);
		}
	}

}
