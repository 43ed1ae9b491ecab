package org.rightsdesk.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.fulfilment.Decisions;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff write down about a consent that was taken back (law.md 6.10). */
@Service
public class ConsentWithdrawals {

	private final ConsentTable table;

	private final Decisions decisions;

	private final Requests requests;

	private final Organisations organisations;

	private final RequestLog log;

	private final Clock clock;

	ConsentWithdrawals(ConsentTable table, Decisions decisions, Requests requests, Organisations organisations,
			RequestLog log, Clock clock) {
		this.table = table;
		this.decisions = decisions;
		this.requests = requests;
		this.organisations = organisations;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Keeps it; what was written before is replaced.
	 * @throws IllegalArgumentException with a plain sentence, if the consent is not named
	 * or the day cannot be right
	 * @throws IllegalStateException with a plain sentence, once the answer is prepared,
	 * or where nobody took a consent back
	 */
	@Transactional
	public void write(UUID lineId, ConsentWords words, String by) {
		RequestLine line = this.requests.line(lineId);
		if (line.right() != Right.CONSENT_WITHDRAWAL) {
			throw new IllegalStateException("This right takes no consent back.");
		}
		if (words.consent().isBlank()) {
			throw new IllegalArgumentException("Which consent: write it down.");
		}
		requireSystems(line, words);
		requireDay(this.requests.get(line.requestId()), words.stoppedOn());
		this.decisions.requireUndecided(lineId);
		this.table.write(lineId, words, by, this.clock.instant());
		this.log.append(line.requestId(), by, "CONSENT_WRITTEN", "");
	}

	/**
	 * It may have stopped before, since a consent is as easily taken back with a click.
	 */
	private void requireDay(SubjectRequest request, LocalDate day) {
		if (day != null && day.isAfter(LocalDate.ofInstant(this.clock.instant(), request.zone()))) {
			throw new IllegalArgumentException("Stopped on: the day lies in the future. Enter it when it has stopped.");
		}
	}

	private void requireSystems(RequestLine line, ConsentWords words) {
		Organisation organisation = this.organisations.get(this.requests.get(line.requestId()).organisation());
		if (words.systems().stream().anyMatch((system) -> organisation.system(system).isEmpty())) {
			throw new IllegalArgumentException("Systems: choose systems of this organisation.");
		}
	}

	/** Empty while nobody wrote anything. */
	public Optional<ConsentWords> of(UUID lineId) {
		return this.table.of(lineId);
	}

}
