package org.rightsdesk.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.RightWithdrawal;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back one right while the others of the case go on, such as the access that holds
 * up an erasure (G-10). Whoever takes back all of them withdraws the request.
 */
@Service
public class RightWithdrawals {

	private final Requests requests;

	private final Deadlines deadlines;

	private final RunningRequestProcess process;

	private final Letters letters;

	private final RequestLog log;

	private final MessageSource texts;

	private final Clock clock;

	RightWithdrawals(Requests requests, Deadlines deadlines, RunningRequestProcess process, Letters letters,
			RequestLog log, MessageSource texts, Clock clock) {
		this.requests = requests;
		this.deadlines = deadlines;
		this.process = process;
		this.letters = letters;
		this.log = log;
		this.texts = texts;
		this.clock = clock;
	}

	/**
	 * Ends a line because the person does not want it any more, and confirms that by
	 * letter L-12.
	 * @param on the day on which they said so, in the organisation's zone
	 * @throws IllegalStateException with a plain sentence, if it cannot end this way
	 */
	@Transactional
	public void withdraw(UUID lineId, LocalDate on, String by) {
		RequestLine line = this.requests.line(lineId);
		SubjectRequest request = this.requests.get(line.requestId());
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), request.zone());
		LocalDate asked = LocalDate.ofInstant(line.receivedAt(request), request.zone());
		refuseIf(line.closedAt() != null || !Lifecycle.isSpines(line), "closed");
		refuseIf(this.requests.lines(request.id())
			.stream()
			.noneMatch((other) -> !other.id().equals(lineId) && other.closedAt() == null && Lifecycle.isSpines(other)),
				"last");
		refuseIf(on.isBefore(asked) || on.isAfter(today), "day");
		this.deadlines.record(lineId, ClockEvent.on(ClockEventType.WITHDRAWN, on));
		this.requests.closeLine(lineId, Outcome.WITHDRAWN, by);
		this.log.append(request.id(), by, "RIGHT_WITHDRAWN", line.right().name());
		refuseIf(!this.process.endLine(request.reference().value(), lineId), "notBegun");
		confirm(line, on, by);
	}

	/** What has not left yet about this right must not go any more. */
	private void confirm(RequestLine line, LocalDate on, String by) {
		this.letters.of(line.requestId())
			.stream()
			.filter((letter) -> line.id().equals(letter.lineId()) && letter.code() != LetterCode.RESTRICTION_LIFT)
			.forEach((letter) -> this.letters.takeBack(letter, by));
		List<Right> goOn = this.requests.lines(line.requestId())
			.stream()
			.filter((other) -> other.closedAt() == null && other.sorted())
			.map(RequestLine::right)
			.toList();
		this.letters.send(line.requestId(), new RightWithdrawal(line.id(), on, goOn));
	}

	private void refuseIf(boolean refused, String key) {
		if (refused) {
			throw new IllegalStateException(
					this.texts.getMessage("lifecycle.withdrawal.refused." + key, null, Locale.UK));
		}
	}

}
