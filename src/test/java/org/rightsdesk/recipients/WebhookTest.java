package org.rightsdesk.recipients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightsdesk.request.Right;
import org.rightsdesk.testing.CaseWalk;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;
import org.rightsdesk.testing.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightsdesk.testing.Patience.await;

/** A recipient whose program is called and answers by a call (issue 6, point 12). */
@RightsdeskTest
@TestPropertySource(
		properties = { "rightsdesk.organisations=" + WebhookTest.DIRECTORY, "rightsdesk.webhooks.loopback=true",
				"rightsdesk.webhooks.secrets.constituency-office.casework-provider=" + WebhookTest.SECRET })
class WebhookTest {

	static final String DIRECTORY = "target/organisations-with-webhooks";

	static final String SECRET = "casework-0123456789-0123456789-0123456789";

	private static final String RECIPIENT = "casework-provider";

	private static final String CONTACT = "userTask_contactRecipient";

	private static final HttpServer PROGRAM = program();

	private static final List<Received> RECEIVED = new CopyOnWriteArrayList<>();

	private static volatile int reply = 204;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	TestClock clock;

	@Autowired
	Caller caller;

	@Autowired
	CallTable calls;

	@Autowired
	NoticeSweep sweep;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	/** The organisations are read before anything of the test is asked. */
	static {
		try {
			Path directory = Files.createDirectories(Path.of(DIRECTORY));
			String yaml = Files.readString(Path.of("src/main/resources/organisations/constituency-office.yaml"));
			int from = yaml.indexOf("  - id: " + RECIPIENT);
			int channel = yaml.indexOf("    channel: EMAIL\n", from);
			Files.writeString(directory.resolve("constituency-office.yaml"),
					yaml.substring(0, channel) + "    channel: WEBHOOK\n    webhook: http://127.0.0.1:"
							+ PROGRAM.getAddress().getPort() + "/notices?from=office\n"
							+ yaml.substring(channel + "    channel: EMAIL\n".length()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@BeforeEach
	void monday() {
		this.clock.set(Instant.parse("2026-03-02T09:00:00Z"));
		this.jdbc.sql("delete from recipient_call").update();
		RECEIVED.clear();
		reply = 204;
	}

	@AfterEach
	void resetClock() {
		this.clock.reset();
	}

	@AfterAll
	static void stop() {
		PROGRAM.stop(0);
	}

	@Test
	void programIsCalledOnceSignedAndWithTheLeastThatWillDoL8() throws Exception {
		Told told = told();
		assertThat(told.notice(RECIPIENT).delivery()).isEqualTo(NoticeDelivery.WAITING);
		this.caller.callDue();
		this.caller.callDue();
		assertThat(RECEIVED).hasSize(1);
		Received call = RECEIVED.get(0);
		assertThat(call.uri()).isEqualTo("/notices?from=office");
		long monday = Instant.parse("2026-03-02T09:00:00Z").getEpochSecond();
		assertThat(LongStream.range(monday, monday + 60)
			.mapToObj((second) -> WebhookSignature.of(SECRET, second, call.body())))
			.as("signed in the minute in which it was called")
			.contains(call.signature());
		JsonNode json = new ObjectMapper().readTree(call.body());
		assertThat(json.path("reference").asText()).isEqualTo(told.walk().reference());
		assertThat(json.path("records").asText()).isEqualTo("Customer 4711");
		assertThat(json.path("action").asText()).isEqualTo("INSTRUCT");
		assertThat(json.path("actBy").asText()).isEqualTo(told.notice(RECIPIENT).actBy().toString());
		assertThat(json.path("answerTo").asText())
			.endsWith("/api/v1/notices/" + told.notice(RECIPIENT).id() + "/answers");
		assertThat(json.toString()).doesNotContain("Lovelace");
		assertThat(told.notice(RECIPIENT)).satisfies((notice) -> {
			assertThat(notice.delivery()).isEqualTo(NoticeDelivery.SENT);
			assertThat(notice.toldAt()).isNotNull();
		});
		told.settleAll();
	}

	@Test
	void itAnswersByASignedCallAndTheLastWordCounts() throws Exception {
		Told told = told();
		this.caller.callDue();
		String body = "{\"result\":\"ACKNOWLEDGED\",\"passedOn\":\"Our hoster\"}";
		assertThat(answer(told, body, SECRET, 0)).isEqualTo(204);
		assertThat(answer(told, body, SECRET, 0)).as("repeated").isEqualTo(204);
		told.walk().runJobs();
		assertThat(told.notice(RECIPIENT).result()).isEqualTo(NoticeResult.ACKNOWLEDGED);
		assertThat(answers(told)).hasSize(1);
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(answer(told, "{\"result\":\"CANNOT\",\"words\":\"The law\"}", SECRET, 0)).isEqualTo(204);
		assertThat(answer(told, body, SECRET, -60)).as("an old one comes late").isEqualTo(204);
		assertThat(told.notice(RECIPIENT).result()).isEqualTo(NoticeResult.CANNOT);
		assertThat(answers(told)).extracting(RecipientAnswer::way).containsOnly(AnswerWay.WEBHOOK).hasSize(2);
		told.settleAll();
	}

	@Test
	void whatIsNotSignedOrOldOrForAnotherIsRefusedAlike() throws Exception {
		Told told = told();
		String body = "{\"result\":\"ACKNOWLEDGED\"}";
		assertThat(answer(told, body, "another-0123456789-0123456789-0123456789", 0)).isEqualTo(401);
		assertThat(answer(told, body, SECRET, -301)).isEqualTo(401);
		assertThat(answer(told, body, SECRET, 301)).isEqualTo(401);
		String other = told.notice("advisers").id().toString();
		assertThat(send(other, body, sign(body, SECRET, 0), 0)).isEqualTo(401);
		assertThat(send("00000000-0000-0000-0000-000000000000", body, sign(body, SECRET, 0), 0)).isEqualTo(401);
		assertThat(send("1", body, sign(body, SECRET, 0), 0)).isEqualTo(401);
		String changed = body.replace("ACKNOWLEDGED", "NOT_DISCLOSED_TO");
		assertThat(send(told.notice(RECIPIENT).id().toString(), changed, sign(body, SECRET, 0), 0)).isEqualTo(401);
		assertThat(answer(told, "{\"result\":\"IMPOSSIBLE\"}", SECRET, 0)).isEqualTo(400);
		assertThat(answer(told, "{\"result\":\"CANNOT\"}", SECRET, 0)).as("without a reason").isEqualTo(400);
		assertThat(answer(told, "not json", SECRET, 0)).isEqualTo(400);
		assertThat(told.notice(RECIPIENT).open()).isTrue();
		told.settleAll();
	}

	@Test
	void aBusyProgramIsCalledAgainWithTheSameIdAndThenSomebodyPhones() {
		Told told = told();
		reply = 503;
		this.caller.callDue();
		this.caller.callDue();
		assertThat(RECEIVED).as("not before a minute").hasSize(1);
		this.clock.advance(Duration.ofMinutes(1));
		this.caller.callDue();
		this.clock.advance(Duration.ofMinutes(2));
		this.caller.callDue();
		assertThat(RECEIVED).hasSize(3);
		assertThat(RECEIVED).extracting(Received::id).containsOnly(RECEIVED.get(0).id());
		assertThat(told.notice(RECIPIENT).unreachable()).isFalse();
		this.clock.advance(Duration.ofHours(4));
		this.caller.callDue();
		told.walk().runJobs();
		assertThat(told.notice(RECIPIENT).unreachable()).isTrue();
		assertThat(told.walk().tasks()).contains(CONTACT);
		told.settleAll();
	}

	@Test
	void aRedirectionIsFollowedNowhereS16() {
		Told told = told();
		reply = 302;
		this.caller.callDue();
		told.walk().runJobs();
		assertThat(RECEIVED).as("the place it names is on this server too").hasSize(1);
		assertThat(told.notice(RECIPIENT).unreachable()).isTrue();
		assertThat(told.walk().tasks()).contains(CONTACT);
		told.settleAll();
	}

	@Test
	void aSlowProgramHoldsOneWorkerAndNoOtherRecipient() {
		Told first = told();
		Told second = told();
		UUID other = first.notice("advisers").id();
		this.calls.insert(other, this.clock.instant().plusMillis(1));
		this.clock.advance(Duration.ofSeconds(1));
		Instant now = this.clock.instant();
		Call slow = this.calls.claim(now).orElseThrow();
		assertThat(slow.notificationId()).isIn(first.notice(RECIPIENT).id(), second.notice(RECIPIENT).id());
		assertThat(this.calls.claim(now).orElseThrow().notificationId()).isEqualTo(other);
		assertThat(this.calls.claim(now)).as("the slow one's second call waits").isEmpty();
		assertThat(this.calls.end(slow, true, null)).isTrue();
		Call next = this.calls.claim(now).orElseThrow();
		assertThat(next.notificationId()).isIn(first.notice(RECIPIENT).id(), second.notice(RECIPIENT).id())
			.isNotEqualTo(slow.notificationId());
		Call again = this.calls.claim(now.plus(CallTable.LEASE).plusSeconds(1)).orElseThrow();
		assertThat(again.fence()).isEqualTo(2);
		first.settleAll();
		second.settleAll();
	}

	@Test
	void twoWorkersThatLookAtOnceDoNotBothCallTheSlowProgram() {
		Told first = told();
		Told second = told();
		this.clock.advance(Duration.ofSeconds(1));
		Instant now = this.clock.instant();
		CompletableFuture<Optional<Call>> other = this.transaction.execute((status) -> {
			assertThat(this.calls.claim(now)).isPresent();
			CompletableFuture<Optional<Call>> later = CompletableFuture
				.supplyAsync(() -> this.transaction.execute((inner) -> this.calls.claim(now)));
			await().until(() -> later.isDone() || waiting() > 0);
			return later;
		});
		assertThat(other.join()).as("the slow one's second call waits").isEmpty();
		first.settleAll();
		second.settleAll();
	}

	private int waiting() {
		return this.jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
			.query(Integer.class)
			.single();
	}

	@Test
	void remindedByCallAndHeldCasesAreNotCalled() {
		Told told = told();
		this.caller.callDue();
		this.clock.set(Instant.parse("2026-03-12T12:00:00Z"));
		this.sweep.sweep();
		this.jdbc.sql("update request set held = true where id = ?").param(told.walk().id()).update();
		this.caller.callDue();
		assertThat(RECEIVED).hasSize(1);
		this.jdbc.sql("update request set held = false where id = ?").param(told.walk().id()).update();
		this.caller.callDue();
		assertThat(RECEIVED).as("the reminder").hasSize(2);
		told.settleAll();
	}

	private Told told() {
		CaseWalk walk = CaseWalk.submit(this.context, Submissions.of("constituency-office", this.clock.instant(),
				Submissions.access("constituency-office", this.clock.instant()).requester(), Right.ERASURE));
		return new Told(walk, "constituency-office").involve("ERASURE").describe().confirm();
	}

	private List<RecipientAnswer> answers(Told told) {
		return told.walk().bean(Recipients.class).answers(told.notice(RECIPIENT).id());
	}

	private int answer(Told told, String body, String secret, int seconds) throws Exception {
		return send(told.notice(RECIPIENT).id().toString(), body, sign(body, secret, seconds), seconds);
	}

	private String sign(String body, String secret, int seconds) {
		return WebhookSignature.of(secret, this.clock.instant().getEpochSecond() + seconds,
				body.getBytes(StandardCharsets.UTF_8));
	}

	private int send(String id, String body, String signature, int seconds) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest
				.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/api/v1/notices/" + id + "/answers"))
				.header("Content-Type", "application/json")
				.header("Rightsdesk-Timestamp", String.valueOf(this.clock.instant().getEpochSecond() + seconds))
				.header("Rightsdesk-Signature", signature)
				.POST(BodyPublishers.ofString(body))
				.build(), BodyHandlers.discarding())
			.statusCode();
	}

	private static HttpServer program() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			server.createContext("/", WebhookTest::receive);
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void receive(HttpExchange call) throws IOException {
		RECEIVED.add(new Received(call.getRequestURI().toString(), call.getRequestHeaders().getFirst(Caller.ID),
				call.getRequestHeaders().getFirst(Caller.SIGNATURE), call.getRequestBody().readAllBytes()));
		call.getResponseHeaders().putAll(Map.of("Location", List.of("/elsewhere")));
		call.sendResponseHeaders(reply, -1);
		call.close();
	}

	/** A call that the program got. */
	private record Received(String uri, String id, String signature, byte[] body) {
	}

}
