package org.rightsdesk.correspondence;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.rightsdesk.correspondence.Attempt.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** A worker takes as many mails together as go in a moment, and never more than a few. */
class BatchTest {

	private final AtomicLong nanos = new AtomicLong();

	@Test
	void nextTimeAsManyAsGoInAMomentAndNeverMoreThanAFew() {
		assertThat(next(1, Duration.ofMillis(1))).isEqualTo(32);
		assertThat(next(1, Duration.ofMillis(20))).isEqualTo(5);
		assertThat(next(3, Duration.ofMillis(10))).isEqualTo(10);
	}

	@Test
	void aSlowServerGetsThemOneByOne() {
		assertThat(next(1, Duration.ofSeconds(1))).isEqualTo(1);
		Batch batch = batch(8);
		tryAll(batch, Duration.ofSeconds(1));
		assertThat(batch.sent()).hasSize(1);
		assertThat(batch.left()).hasSize(7);
		assertThat(batch.next()).isEqualTo(1);
	}

	@Test
	void whatWasSentInAMomentIsRecordedBeforeMoreIsSent() {
		Batch batch = batch(32);
		tryAll(batch, Duration.ofMillis(20));
		assertThat(batch.sent()).hasSize(5);
		assertThat(batch.left()).hasSize(27);
	}

	@Test
	void withoutAServerTheRestIsNotTried() {
		Batch batch = batch(4);
		batch.ended(batch.take(), Attempt.refused("550"));
		batch.ended(batch.take(), new Attempt(Kind.NO_SERVER, "ConnectException"));
		assertThat(batch.take()).isNull();
		assertThat(batch.noServer()).isTrue();
		assertThat(batch.left()).hasSize(2);
		assertThat(batch.failed()).hasSize(2);
	}

	private int next(int claimed, Duration each) {
		Batch batch = batch(claimed);
		tryAll(batch, each);
		return batch.next();
	}

	private void tryAll(Batch batch, Duration each) {
		for (Claim claim = batch.take(); claim != null; claim = batch.take()) {
			this.nanos.addAndGet(each.toNanos());
			batch.ended(claim, Attempt.sent());
		}
	}

	private Batch batch(int size) {
		List<Claim> claims = Stream
			.generate(() -> new Claim(new Mail(UUID.randomUUID(), "trade-body", null, null, MailKind.STAFF,
					"desk@example.com", "", "", null, 1, 1), "desk@example.com", null))
			.limit(size)
			.toList();
		return new Batch(claims, this.nanos::get);
	}

}
