package org.rightsdesk.correspondence;

import java.time.Clock;
import java.util.UUID;

import org.rightsdesk.request.Requests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the waiting process of each answer that has gone, once: the telling and the note
 * that it was told commit together, and what could not be told is told again.
 */
@Component
class AnswersSent {

	private static final Logger log = LoggerFactory.getLogger(AnswersSent.class);

	private final LetterTable letters;

	private final Requests requests;

	private final AnswerListener listener;

	private final TransactionTemplate transaction;

	private final Clock clock;

	AnswersSent(LetterTable letters, Requests requests, AnswerListener listener, TransactionTemplate transaction,
			Clock clock) {
		this.letters = letters;
		this.requests = requests;
		this.listener = listener;
		this.transaction = transaction;
		this.clock = clock;
	}

	void tell() {
		for (UUID id : this.letters.answersUntold()) {
			try {
				this.transaction.executeWithoutResult((status) -> this.letters.lockUntold(id).ifPresent(this::tell));
			}
			catch (RuntimeException ex) {
				// Two answers at once in one case meet in the engine; the next round
				// tells the other.
				log.info("Answer {} will be told again: {}", id, ex.getClass().getSimpleName());
			}
		}
	}

	private void tell(Letter answer) {
		if (this.listener.answerSent(this.requests.get(answer.requestId()), answer)) {
			this.letters.told(answer.id(), this.clock.instant());
		}
	}

}
