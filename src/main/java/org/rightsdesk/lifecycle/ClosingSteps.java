package org.rightsdesk.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.rightsdesk.correspondence.LapsedFor;
import org.rightsdesk.correspondence.LetterCode;
import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.ClockEventType;
import org.rightsdesk.deadline.ClockReason;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.OpenGates;
import org.rightsdesk.request.OpenAssessments;
import org.rightsdesk.request.Outcome;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.RequestLocks;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;

/** The ways a request ends, each once per call and in its transaction. */
@Service
class ClosingSteps {

	private static final String BY = "system";

	private final Requests requests;

	private final Deadlines deadlines;

	private final OpenGates gates;

	private final OpenAssessments assessments;

	private final WithdrawalTable withdrawals;

	private final MergerTable mergers;

	private final MergerTerms terms;

	private final Letters letters;

	private final RequestLocks locks;

	private final Clock clock;

	ClosingSteps(Requests requests, Deadlines deadlines, OpenGates gates, OpenAssessments assessments,
			WithdrawalTable withdrawals, MergerTable mergers, MergerTerms terms, Letters letters, RequestLocks locks,
			Clock clock) {
		this.requests = requests;
		this.deadlines = deadlines;
		this.gates = gates;
		this.assessments = assessments;
		this.withdrawals = withdrawals;
		this.mergers = mergers;
		this.terms = terms;
		this.letters = letters;
		this.locks = locks;
		this.clock = clock;
	}

	/**
	 * Places, counted from 0, of the lines that have not ended: all of them where who is
	 * asking was left open, otherwise those whose assessment was cut short.
	 */
	List<Integer> linesLeft(String reference, boolean identityLeftOpen) {
		List<RequestLine> lines = this.requests.lines(request(reference).id());
		return IntStream.range(0, lines.size())
			.filter((place) -> lines.get(place).closedAt() == null)
			.filter((place) -> identityLeftOpen || this.assessments.isOpen(lines.get(place).id()))
			.boxed()
			.toList();
	}

	/**
	 * @param index counted from 0 in the order of the lines
	 */
	RequestLine line(String reference, int index) {
		return this.requests.lines(request(reference).id()).get(index);
	}

	/** Whether the case is closed: another right of it may still be worked on. */
	boolean close(String reference) {
		this.requests.close(request(reference).id(), BY);
		return request(reference).closedAt() != null;
	}

	/** The question was answered; no right was asked for. */
	void closeAsQuestion(String reference) {
		end(request(reference), ClockEvent.at(ClockEventType.RESPONDED, this.clock.instant()),
				Outcome.NO_RIGHTS_REQUEST);
	}

	/** The clock ends with the moment the person said so. */
	void recordWithdrawal(String reference) {
		SubjectRequest request = request(reference);
		end(request, ClockEvent.at(ClockEventType.WITHDRAWN, this.withdrawals.withdrawnAt(request.id())),
				Outcome.WITHDRAWN);
	}

	void confirmWithdrawal(String reference) {
		SubjectRequest request = request(reference);
		Instant at = this.withdrawals.withdrawnAt(request.id());
		if (isTold(request, LetterCode.WITHDRAWAL_CONFIRMATION, at)) {
			return;
		}
		this.letters.send(request.id(), new LetterData.Withdrawal(at.atZone(request.zone()).toLocalDate()));
	}

	/** The clock ends with the merger; that it is over says nothing about being late. */
	void recordMerger(String reference) {
		SubjectRequest request = request(reference);
		end(request, ClockEvent.at(ClockEventType.MERGED, merger(request).mergedAt()), Outcome.DUPLICATE);
	}

	void confirmMerger(String reference) {
		SubjectRequest request = request(reference);
		if (!isTold(request, LetterCode.MERGED, merger(request).mergedAt())) {
			this.letters.send(request.id(), this.terms.letter(merger(request)));
		}
	}

	/** A case with a right that came later has two instances, and both end. */
	private boolean isTold(SubjectRequest request, LetterCode code, Instant since) {
		this.locks.lock(request.id());
		return this.letters.of(request.id())
			.stream()
			.anyMatch((letter) -> letter.code() == code && !letter.renderedAt().isBefore(since));
	}

	private Merger merger(SubjectRequest request) {
		return this.mergers.find(request.id()).orElseThrow();
	}

	/** Which answer a case without identity waited for in vain. */
	ClockReason missing(String reference) {
		return this.requests.lines(request(reference).id())
			.stream()
			.flatMap((line) -> this.gates.first(line.id()).stream())
			.findFirst()
			.orElse(ClockReason.IDENTITY);
	}

	/** The clock ends today: whatever came until now was still an answer. */
	void recordLapse(String reference, ClockReason reason) {
		SubjectRequest request = request(reference);
		LocalDate today = this.clock.instant().atZone(request.zone()).toLocalDate();
		end(request, ClockEvent.lapsed(today, reason), Outcome.LAPSED);
	}

	void confirmLapse(String reference, ClockReason reason) {
		SubjectRequest request = request(reference);
		LocalDate closed = request.closedAt().atZone(request.zone()).toLocalDate();
		this.letters.send(request.id(), new LetterData.Lapse(null, closed, LapsedFor.valueOf(reason.name())));
	}

	private void end(SubjectRequest request, ClockEvent event, Outcome outcome) {
		List<RequestLine> open = this.requests.lines(request.id())
			.stream()
			.filter((line) -> line.closedAt() == null)
			.toList();
		for (RequestLine line : open) {
			this.deadlines.record(line.id(), event);
			this.requests.closeLine(line.id(), outcome, BY);
		}
		this.requests.close(request.id(), BY);
	}

	private SubjectRequest request(String reference) {
		return this.requests.find(new Reference(reference)).orElseThrow();
	}

}
