package org.rightsdesk.correspondence;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Mails that a worker claims and records together, as many as go in a moment: a server
 * that takes a second for each gets them one by one. So little is sent again after a
 * crash, and no worker keeps mail that another could send (ADR 0049).
 */
class Batch {

	/** After which what was sent is recorded. */
	private static final Duration MOMENT = Duration.ofMillis(100);

	private static final int MOST = 32;

	private final LongSupplier nanos;

	private final long begun;

	private final Deque<Claim> left;

	private final List<Claim> sent = new ArrayList<>();

	private final Map<Claim, Attempt> failed = new LinkedHashMap<>();

	private boolean noServer;

	private long took;

	Batch(List<Claim> claims) {
		this(claims, System::nanoTime);
	}

	Batch(List<Claim> claims, LongSupplier nanos) {
		this.nanos = nanos;
		this.begun = nanos.getAsLong();
		this.left = new ArrayDeque<>(claims);
	}

	/** The next one to try; null where there is none or no time for it. */
	Claim take() {
		return (!this.noServer && this.took < MOMENT.toNanos()) ? this.left.poll() : null;
	}

	void ended(Claim claim, Attempt attempt) {
		this.took = this.nanos.getAsLong() - this.begun;
		if (attempt.kind() == Attempt.Kind.SENT) {
			this.sent.add(claim);
		}
		else {
			this.failed.put(claim, attempt);
			this.noServer = attempt.kind() == Attempt.Kind.NO_SERVER;
		}
	}

	/** How many to claim the next time: what goes in a moment at this pace. */
	int next() {
		long next = tried() * MOMENT.toNanos() / Math.max(1, this.took);
		return (int) Math.max(1, Math.min(MOST, next));
	}

	int tried() {
		return this.sent.size() + this.failed.size();
	}

	/** Other mail will not get through either. */
	boolean noServer() {
		return this.noServer;
	}

	List<Claim> sent() {
		return this.sent;
	}

	Map<Claim, Attempt> failed() {
		return this.failed;
	}

	List<Mail> left() {
		return this.left.stream().map(Claim::mail).toList();
	}

}
