package org.rightsdesk.request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.rightsdesk.testing.RightsdeskTest;
import org.rightsdesk.testing.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The record of a case when entries of several cases are written together (G-7). */
@RightsdeskTest
class RequestLogTest {

	private static final int TIMES = 20;

	@Autowired
	RequestLog log;

	@Autowired
	Requests requests;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Test
	void entriesOfSeveralCasesKeepTheChainOfEachG7() throws Exception {
		UUID one = register();
		UUID other = register();
		write(List.of(entry(one, "A"), entry(other, "B"), entry(one, "C"), entry(one, "Zoë")));
		write(List.of(entry(other, "D")));
		assertThat(this.log.of(one)).extracting(LogEntry::number).containsExactly(1, 2, 3, 4);
		assertThat(this.log.of(one)).extracting(LogEntry::detail).endsWith("A", "C", "Zoë");
		assertThat(this.log.of(other)).extracting(LogEntry::detail).endsWith("B", "D");
		assertChained(one);
		assertChained(other);
	}

	@Test
	void twoWritersOfTheSameCasesWaitForEachOtherG7() throws Exception {
		List<UUID> cases = Stream.generate(this::register).limit(5).toList();
		List<UUID> backwards = new ArrayList<>(cases);
		Collections.reverse(backwards);
		ExecutorService writers = Executors.newFixedThreadPool(2);
		try {
			List<Future<?>> both = Stream.of(cases, backwards)
				.<Future<?>>map((order) -> writers.submit(() -> IntStream.range(0, TIMES)
					.forEach((time) -> write(order.stream().map((id) -> entry(id, String.valueOf(time))).toList()))))
				.toList();
			for (Future<?> writer : both) {
				writer.get(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS);
			}
		}
		finally {
			writers.shutdownNow();
		}
		for (UUID id : cases) {
			assertThat(this.log.of(id)).hasSize(1 + 2 * TIMES);
			assertChained(id);
		}
	}

	private UUID register() {
		return this.requests.register(Submissions.access("trade-body", Instant.now()), "requester").id();
	}

	private static NewLogEntry entry(UUID requestId, String detail) {
		return new NewLogEntry(requestId, "system", "TESTED", detail);
	}

	private void write(List<NewLogEntry> entries) {
		this.transaction.executeWithoutResult((status) -> this.log.append(entries));
	}

	/** Each hash covers the one before and all fields, each with its length. */
	private void assertChained(UUID id) throws Exception {
		byte[] hash = new byte[0];
		int number = 0;
		for (LogEntry entry : this.log.of(id)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(hash);
			number++;
			for (String field : List.of(id.toString(), String.valueOf(number), entry.at().toString(), entry.who(),
					entry.what(), entry.detail())) {
				byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
				digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
				digest.update(bytes);
			}
			hash = digest.digest();
			assertThat(entry.number()).isEqualTo(number);
			assertThat(this.jdbc.sql("select hash from request_log where request_id = ? and number = ?")
				.params(id, number)
				.query(byte[].class)
				.single()).isEqualTo(hash);
		}
	}

}
