package org.rightsdesk.correspondence;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.rightsdesk.request.Requests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the waiting process of each letter that has gone, once: the telling and the note
 * that it was told commit together, and what could not be told is told again.
 */
@Component
class LettersSent {

	private static final Logger log = LoggerFactory.getLogger(LettersSent.class);

	private final LetterTable letters;

	private final Requests requests;

	private final ObjectProvider<LetterListener> listeners;

	private final TransactionTemplate transaction;

	private final Clock clock;

	LettersSent(LetterTable letters, Requests requests, ObjectProvider<LetterListener> listeners,
			TransactionTemplate transaction, Clock clock) {
		this.letters = letters;
		this.requests = requests;
		this.listeners = listeners;
		this.transaction = transaction;
		this.clock = clock;
	}

	void tell() {
		for (UUID id : this.letters.untold(waitedFor())) {
			try {
				this.transaction.executeWithoutResult((status) -> this.letters.lockUntold(id).ifPresent(this::tell));
			}
			catch (RuntimeException ex) {
				// Two letters at once in one case meet in the engine; the next round
				// tells the other.
				log.info("Letter {} will be told again: {}", id, ex.getClass().getSimpleName());
			}
		}
	}

	/** Nobody waits for the other letters. */
	private Set<LetterCode> waitedFor() {
		return this.listeners.stream().map(LetterListener::code).collect(Collectors.toSet());
	}

	private void tell(Letter letter) {
		boolean told = this.listeners.stream()
			.filter((listener) -> listener.code() == letter.code())
			.allMatch((listener) -> listener.letterSent(this.requests.get(letter.requestId()), letter));
		if (told) {
			this.letters.told(letter.id(), this.clock.instant());
		}
	}

}
