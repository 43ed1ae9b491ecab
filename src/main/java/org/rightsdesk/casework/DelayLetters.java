package org.rightsdesk.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.LetterView;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.ClockState;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letter that says that an answer is late (L-14). It is drafted on the due date; a
 * handler says why and until when, and sends it.
 */
@Service
class DelayLetters {

	private final DelayTable table;

	private final Deadlines deadlines;

	private final Letters letters;

	private final Requests requests;

	private final RequestLog log;

	private final Clock clock;

	DelayLetters(DelayTable table, Deadlines deadlines, Letters letters, Requests requests, RequestLog log,
			Clock clock) {
		this.table = table;
		this.deadlines = deadlines;
		this.letters = letters;
		this.requests = requests;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * What a handler adds.
	 *
	 * @param soFar what the person has by now; empty for nothing
	 * @param expectedOn when they have the rest; null while it is not said
	 */
	record Words(String why, String soFar, LocalDate expectedOn) {
	}

	/**
	 * The letter as it stands.
	 *
	 * @param dueOn the date that passes without an answer
	 * @param sentAt null while it is a draft
	 */
	record Draft(UUID id, LocalDate dueOn, Words words, Instant sentAt) {

		boolean waits() {
			return this.sentAt == null;
		}

	}

	/** The letter about the due date that holds now; empty before its day. */
	Optional<Draft> of(UUID lineId) {
		ClockResult clock = this.deadlines.of(lineId);
		return (clock.state() != ClockState.RUNNING) ? Optional.empty() : this.table.find(lineId, clock.dueDate());
	}

	/**
	 * Keeps what a handler wrote.
	 * @throws EntryRefused if the expected day does not lie ahead
	 * @throws IllegalStateException with a plain sentence, when it was sent or there is
	 * no such letter
	 */
	@Transactional
	void keep(UUID lineId, Words words, String by) {
		Draft draft = of(lineId)
			.orElseThrow(() -> new IllegalStateException("The answer is not late, so there is nothing to tell."));
		SubjectRequest request = request(lineId);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request.zone());
		if (!words.expectedOn().isAfter(today)) {
			throw new EntryRefused("delayExpected", "Enter a day that lies ahead.");
		}
		if (!this.table.write(draft.id(), words, by)) {
			throw new IllegalStateException("This letter has already been sent.");
		}
		this.log.append(request.id(), by, "DELAY_WRITTEN", "");
	}

	/** Keeps it and sends it; as {@link #keep}. */
	@Transactional
	void send(UUID lineId, Words words, String by) {
		keep(lineId, words, by);
		Draft draft = of(lineId).orElseThrow();
		UUID letter = this.letters.send(request(lineId).id(), data(draft));
		this.table.sent(draft.id(), letter, this.clock.instant());
	}

	/** The letter as it would go out now; empty while something is not said. */
	Optional<LetterView> preview(UUID lineId) {
		return of(lineId).filter((draft) -> draft.words().expectedOn() != null)
			.map((draft) -> this.letters.preview(request(lineId).id(), data(draft)));
	}

	private SubjectRequest request(UUID lineId) {
		return this.requests.get(this.requests.line(lineId).requestId());
	}

	private static LetterData.Delay data(Draft draft) {
		Words words = draft.words();
		return new LetterData.Delay(draft.dueOn(), words.why(), words.soFar(), words.expectedOn());
	}

}
