package org.rightsdesk.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.rightsdesk.deadline.ClockResult;
import org.rightsdesk.deadline.ClockStep;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.request.AnswerBy;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;

/** What the confirmation says; the same however often it is reloaded. */
@Service
class Confirmations {

	/** A reload must not lose the code, and a computer left alone must not show it. */
	static final Duration CODE_SHOWN = Duration.ofMinutes(30);

	private final Requests requests;

	private final Deadlines deadlines;

	private final Clock clock;

	Confirmations(Requests requests, Deadlines deadlines, Clock clock) {
		this.requests = requests;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	Confirmation of(OpenDraft open) {
		UUID requestId = open.draft().requestId();
		SubjectRequest request = this.requests.get(requestId);
		List<RequestLine> lines = this.requests.lines(requestId);
		Predicate<RequestLine> marketing = (line) -> line.right() == Right.OBJECTION_MARKETING;
		ClockResult clock = this.deadlines.of(lines.get(0).id());
		return new Confirmation(request.reference().value(), clock.dueDate(),
				clock.steps().stream().map(ClockStep::sentence).toList(), code(open),
				open.answers().is("protect", Steps.OWN), request.answerBy() == AnswerBy.POST,
				this.requests.isRepresented(requestId), lines.stream().anyMatch(marketing),
				lines.stream().allMatch(marketing));
	}

	private String code(OpenDraft open) {
		Draft draft = open.draft();
		boolean shown = draft.sealedCode() != null && this.clock.instant().isBefore(draft.sentAt().plus(CODE_SHOWN));
		return shown ? Seal.open(draft.sealedCode(), draft.id(), open.token()) : null;
	}

}
