package org.rightsdesk.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import org.rightsdesk.correspondence.AnswerWait;
import org.rightsdesk.correspondence.IdentityRequest;
import org.rightsdesk.correspondence.InDoubt;
import org.rightsdesk.correspondence.LetterData;
import org.rightsdesk.correspondence.Letters;
import org.rightsdesk.correspondence.ProofWanted;
import org.rightsdesk.deadline.ClockEvent;
import org.rightsdesk.deadline.Deadlines;
import org.rightsdesk.deadline.LapsePlan;
import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Reference;
import org.rightsdesk.request.RequestLog;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.SubjectRequest;

import org.springframework.stereotype.Service;

/** The steps of the process, each once per call and in its transaction. */
@Service
class IdentitySteps {

	private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

	private final IdentityTable table;

	private final Requests requests;

	private final RequestLog log;

	private final Organisations organisations;

	private final Deadlines deadlines;

	private final Letters letters;

	private final Evidence evidence;

	private final Clock clock;

	IdentitySteps(IdentityTable table, Requests requests, RequestLog log, Organisations organisations,
			Deadlines deadlines, Letters letters, Evidence evidence, Clock clock) {
		this.table = table;
		this.requests = requests;
		this.log = log;
		this.organisations = organisations;
		this.deadlines = deadlines;
		this.letters = letters;
		this.evidence = evidence;
		this.clock = clock;
	}

	/** By when a clerk should have looked at what came last: promptly (C-3, X-5). */
	Instant dueOfCheck(String reference) {
		SubjectRequest request = request(reference);
		Organisation organisation = this.organisations.get(request.organisation());
		LocalDate last = lastAnswer(request.id(), (question) -> true)
			.map((at) -> at.atZone(request.zone()).toLocalDate())
			.orElse(request.receivedOn());
		LocalDate due = this.deadlines.addWorkingDays(organisation.calendar(), last,
				organisation.serviceLevels().askWorkingDays());
		return due.atTime(END_OF_DAY).atZone(request.zone()).toInstant();
	}

	/** Sends L-2 and, in the UK, undoes the start of every clock that runs (C-5). */
	void ask(String reference) {
		SubjectRequest request = request(reference);
		IdentityQuestion draft = this.table.questions(request.id())
			.stream()
			.filter(IdentityQuestion::isDraft)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("There is no question to send"));
		Instant now = this.clock.instant();
		LapsePlan plan = LapsePlan.of(now.atZone(request.zone()).toLocalDate(),
				this.organisations.get(request.organisation()).serviceLevels().lapseIdentity());
		var waiting = new AnswerWait(plan.remindOn(), plan.lapseOn());
		UUID letter = this.letters.send(request.id(), new IdentityRequest(draft.text(), draft.why(),
				InDoubt.valueOf(draft.about().name()), ProofWanted.valueOf(draft.rung().name()), waiting));
		this.table.markSent(draft.id(), letter, now);
		this.evidence.undecided(request.id());
		for (Gate gate : draft.about().gates()) {
			record(request.id(), ClockEvent.at(gate.requested(), now));
			this.log.append(request.id(), "system", gate.requested().name(), "");
		}
	}

	/**
	 * The clerk asks for no more. Each gate that was asked closes with the day its last
	 * answer arrived, not with the day somebody looked at it (C-5, I-3); evidence goes
	 * with the decision (G-3).
	 */
	void settle(String reference) {
		SubjectRequest request = request(reference);
		for (Gate gate : Gate.values()) {
			lastAnswer(request.id(), (question) -> question.asksFor(gate))
				.ifPresent((at) -> record(request.id(), ClockEvent.at(gate.received(), at)));
		}
		this.evidence.decided(request.id());
		this.log.append(request.id(), "system", "IDENTITY_SETTLED", "");
	}

	/** Sends the reply to a question that asks for no right. */
	void reply(String reference) {
		SubjectRequest request = request(reference);
		String text = this.table.reply(request.id())
			.orElseThrow(() -> new IllegalStateException("There is no reply to send"));
		if (this.table.markReplySent(request.id(), this.clock.instant())) {
			this.letters.send(request.id(), new LetterData.PlainReply(text));
		}
		this.evidence.decided(request.id());
	}

	private Optional<Instant> lastAnswer(UUID requestId, Predicate<IdentityQuestion> which) {
		return this.table.questions(requestId)
			.stream()
			.filter(which)
			.map(IdentityQuestion::answeredAt)
			.filter(Objects::nonNull)
			.reduce((one, later) -> later);
	}

	/** A right code has closed its gate already. */
	private void record(UUID requestId, ClockEvent event) {
		this.requests.lines(requestId)
			.stream()
			.filter((line) -> line.closedAt() == null && line.right().waitsForIdentity()
					&& !this.deadlines.events(line.id()).contains(event))
			.forEach((line) -> this.deadlines.record(line.id(), event));
	}

	private SubjectRequest request(String reference) {
		return this.requests.find(new Reference(reference)).orElseThrow();
	}

}
