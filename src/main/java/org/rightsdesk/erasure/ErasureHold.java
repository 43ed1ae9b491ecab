package org.rightsdesk.erasure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.rightsdesk.erasure.WaitTable.Wait;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An erasure that is held up by what the same person asked to see (G-10). */
@Service
public class ErasureHold {

	private final AccessLines lines;

	private final WaitTable waits;

	private final AwaitAccessProcess process;

	private final ErasureEntryRules rules;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	ErasureHold(AccessLines lines, WaitTable waits, AwaitAccessProcess process, ErasureEntryRules rules,
			Requests requests, RequestLog log, Clock clock) {
		this.lines = lines;
		this.waits = waits;
		this.process = process;
		this.rules = rules;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/** What the erasure waits for, or would wait for if it were decided now. */
	@Transactional(readOnly = true)
	public View of(UUID lineId) {
		Wait wait = this.waits.of(lineId).filter(Wait::open).orElse(null);
		return new View(List.copyOf(this.lines.blocking(lineId).values()),
				(wait != null) ? LocalDate.ofInstant(wait.since(), this.rules.request(lineId).zone()) : null,
				wait != null && wait.restricted());
	}

	/**
	 * Staff found out that another case is somebody else's, although the names are alike:
	 * it holds up nothing.
	 * @throws IllegalArgumentException with a plain sentence, without a reason or where
	 * that case holds up nothing
	 */
	@Transactional
	public void isSomebodyElse(UUID lineId, String reference, String because, String by) {
		this.rules.requireErasure(lineId);
		String words = this.rules.words("noOtherBecause", because);
		SubjectRequest other = Reference.read(reference)
			.flatMap(this.requests::find)
			.filter((found) -> blocks(lineId, found))
			.orElseThrow(() -> new IllegalArgumentException(this.rules.text("refused.notBlocking")));
		this.lines.markOther(lineId, other.id(), words, by, this.clock.instant());
		this.log.append(this.rules.request(lineId).id(), by, "ERASURE_OTHER_PERSON", other.reference().value());
		wake(lineId);
	}

	private boolean blocks(UUID lineId, SubjectRequest other) {
		return this.lines.blocking(lineId)
			.values()
			.stream()
			.anyMatch((line) -> !line.sameCase() && line.reference().equals(other.reference()));
	}

	/**
	 * A line has ended: whatever waited only for it goes on, and an erasure that ends
	 * waits no more.
	 */
	void ended(RequestLine line) {
		if (line.right() == Right.ERASURE && this.waits.of(line.id()).filter(Wait::open).isPresent()) {
			this.waits.end(line.id(), this.clock.instant());
		}
		if (AccessFirst.SHOWS.contains(line.right())) {
			this.waits.waiting(this.requests.get(line.requestId()).organisation()).forEach(this::wake);
		}
	}

	private void wake(UUID lineId) {
		Map<UUID, AccessFirst.Line> blocking = this.lines.blocking(lineId);
		if (blocking.isEmpty()) {
			this.process.accessSettled(this.rules.request(lineId).reference().value(), lineId);
		}
	}

	/**
	 * Why an erasure waits.
	 *
	 * @param blocking empty where nothing holds it up
	 * @param since the day since which it waits; null where it does not wait yet or any
	 * more
	 * @param restricted whether the data are restricted meanwhile
	 */
	public record View(List<AccessFirst.Line> blocking, LocalDate since, boolean restricted) {
	}

}
