package org.rightsdesk.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.correspondence.Arrival;
import org.rightsdesk.correspondence.Letter;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.Messages;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.LateQuestions;
import org.rightsdesk.request.Party;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the person what they mean and takes the answer (law.md 5.4). Several questions may
 * be open; each pauses the clock of an access request by itself and has its own answer.
 * Nothing else waits: a pause stops the clock, not the people.
 */
@Service
public class Clarifications {

	private final ClarificationTable table;

	private final Pauses pauses;

	private final ClarificationSteps steps;

	private final ClarifyRequestProcess process;

	private final LateQuestions lateQuestions;

	private final Requests requests;

	private final RequestLog log;

	private final Letters letters;

	private final Messages messages;

	private final Clock clock;

	Clarifications(ClarificationTable table, Pauses pauses, ClarificationSteps steps, ClarifyRequestProcess process,
			LateQuestions lateQuestions, Requests requests, RequestLog log, Letters letters, Messages messages,
			Clock clock) {
		this.table = table;
		this.pauses = pauses;
		this.steps = steps;
		this.process = process;
		this.lateQuestions = lateQuestions;
		this.requests = requests;
		this.log = log;
		this.letters = letters;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Sends the question to the person. The clock stands still from the day on which it
	 * leaves.
	 * @param why why the answer is reasonably required (C-7); the person reads it too
	 * @throws IllegalArgumentException with a plain sentence, if words are missing
	 * @throws IllegalStateException with a plain sentence, if the case is closed, the
	 * person cannot be reached, or a late first question is not approved (C-3)
	 */
	@Transactional
	public void ask(UUID requestId, String question, String why, String by) {
		SubjectRequest request = this.requests.get(requestId);
		if (request.closedAt() != null) {
			throw new IllegalStateException("The case is closed, so nothing can be asked.");
		}
		Party requester = this.requests.requester(requestId);
		if (requester.email().isBlank() && requester.postalAddress().isBlank()) {
			throw new IllegalStateException(
					"Record an e-mail or postal address of the person first, so that the question can be sent.");
		}
		requirePrompt(requestId);
		UUID id = UUID.randomUUID();
		this.table.insert(id, requestId, words("Question", question), words("Why it is needed", why), by,
				this.clock.instant());
		this.log.append(requestId, by, "CLARIFICATION_WRITTEN", "");
		this.process.start(request, id);
	}

	/** C-3; a question that stops no clock gains no time. */
	private void requirePrompt(UUID requestId) {
		if (effect(requestId) == ClarificationEffect.CLOCK_STANDS_STILL
				&& this.lateQuestions.mustBeApproved(requestId)) {
			throw new IllegalStateException(
					"It is late for a first question: an officer has to approve it with a reason.");
		}
	}

	/** All questions of a case, oldest first. */
	public List<Clarification> of(UUID requestId) {
		return this.table.of(requestId);
	}

	/** The questions that the person has and has not answered, oldest first. */
	public List<Clarification> waiting(UUID requestId) {
		return of(requestId).stream().filter(Clarification::isWaiting).toList();
	}

	/** What a question that leaves today would do to the clock. */
	public ClarificationEffect effect(UUID requestId) {
		return this.pauses.effect(this.requests.get(requestId));
	}

	/**
	 * Takes the person's answer from their page, in any words; the clock goes on.
	 * @throws IllegalStateException with a plain sentence, when the question waits no
	 * more
	 */
	@Transactional
	public void answer(UUID requestId, UUID id, String text, List<UUID> documentIds) {
		Clarification asked = waitingFor(requestId, id);
		this.messages.fromRequester(requestId, text, documentIds);
		take(asked, this.clock.instant(), "requester");
	}

	/**
	 * Takes an answer that came another way, with the moment it really arrived: the same
	 * event as an answer on the page.
	 * @throws IllegalArgumentException with a plain sentence, when the moment lies in the
	 * future or before the question was written
	 * @throws IllegalStateException with a plain sentence, when the question waits no
	 * more
	 */
	@Transactional
	public void answerArrived(UUID requestId, UUID id, String text, List<UUID> documentIds, Arrival arrival) {
		Clarification asked = waitingFor(requestId, id);
		SubjectRequest request = this.requests.get(requestId);
		LocalDate written = asked.writtenAt().atZone(request.zone()).toLocalDate();
		LocalDate since = (asked.leftOn() != null && asked.leftOn().isBefore(written)) ? asked.leftOn() : written;
		if (arrival.at().atZone(request.zone()).toLocalDate().isBefore(since)) {
			throw new IllegalArgumentException(
					"Date of arrival: it lies before the question. Enter when the answer came.");
		}
		this.messages.fromRequester(requestId, documentIds.isEmpty() ? words("Answer", text) : text, documentIds,
				arrival);
		take(asked, arrival.at(), arrival.enteredBy());
	}

	private Clarification waitingFor(UUID requestId, UUID id) {
		Clarification asked = this.table.lock(id)
			.filter((found) -> found.requestId().equals(requestId) && found.answeredAt() == null)
			.filter((found) -> this.requests.get(requestId).closedAt() == null)
			.orElseThrow(() -> new IllegalStateException("There is no question that waits for an answer."));
		return letter(asked).filter((letter) -> letter.state().gone()).map(this.steps::left).orElse(asked);
	}

	/**
	 * What was answered before the question left need not be asked, and pauses nothing.
	 */
	private void take(Clarification asked, Instant at, String by) {
		SubjectRequest request = this.requests.get(asked.requestId());
		this.table.answered(asked.id(), at);
		this.log.append(request.id(), by, "CLARIFICATION_ANSWERED", "");
		if (asked.leftOn() != null) {
			this.pauses.record(request, ClockEvent.at(ClockEventType.CLARIFICATION_RECEIVED, at));
		}
		else {
			letter(asked).ifPresent((letter) -> this.letters.takeBack(letter, by));
		}
		this.process.answered(request.reference().value(), asked.id());
	}

	private Optional<Letter> letter(Clarification asked) {
		return Optional.ofNullable(asked.letterId()).flatMap(this.letters::find);
	}

	private static String words(String field, String text) {
		if (text == null || text.isBlank()) {
			throw new IllegalArgumentException(field + ": write it down.");
		}
		return text.strip();
	}

}
